// Derived from spec/ by `npm run generate`. Never edited.
import type { AttemptTokenLimit } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link AttemptTokenLimit}. */
export declare const isAttemptTokenLimit: Validate<AttemptTokenLimit>;
