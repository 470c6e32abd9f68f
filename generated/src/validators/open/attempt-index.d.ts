// Derived from spec/ by `npm run generate`. Never edited.
import type { AttemptIndex } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link AttemptIndex}. */
export declare const isAttemptIndex: Validate<AttemptIndex>;
