// Derived from spec/ by `npm run generate`. Never edited.
import type { Violation } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Violation}. Unknown fields are refused. */
export declare const isViolation: Validate<Violation>;
