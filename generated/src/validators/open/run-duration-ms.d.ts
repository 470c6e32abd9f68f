// Derived from spec/ by `npm run generate`. Never edited.
import type { RunDurationMs } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link RunDurationMs}. */
export declare const isRunDurationMs: Validate<RunDurationMs>;
