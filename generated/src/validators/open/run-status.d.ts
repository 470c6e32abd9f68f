// Derived from spec/ by `npm run generate`. Never edited.
import type { RunStatus } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link RunStatus}. */
export declare const isRunStatus: Validate<RunStatus>;
