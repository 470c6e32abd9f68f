// Derived from spec/ by `npm run generate`. Never edited.
import type { AttemptLimit } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link AttemptLimit}. */
export declare const isAttemptLimit: Validate<AttemptLimit>;
