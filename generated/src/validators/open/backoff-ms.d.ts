// Derived from spec/ by `npm run generate`. Never edited.
import type { BackoffMs } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BackoffMs}. */
export declare const isBackoffMs: Validate<BackoffMs>;
