// Derived from spec/ by `npm run generate`. Never edited.
import type { TimeoutMs } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TimeoutMs}. */
export declare const isTimeoutMs: Validate<TimeoutMs>;
