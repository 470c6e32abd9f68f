// Derived from spec/ by `npm run generate`. Never edited.
import type { DurationMs } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link DurationMs}. */
export declare const isDurationMs: Validate<DurationMs>;
