// Derived from spec/ by `npm run generate`. Never edited.
import type { AttemptTrace } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link AttemptTrace}. Unknown fields are kept. */
export declare const isAttemptTrace: Validate<AttemptTrace>;
