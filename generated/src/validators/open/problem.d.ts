// Derived from spec/ by `npm run generate`. Never edited.
import type { Problem } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Problem}. Unknown fields are kept. */
export declare const isProblem: Validate<Problem>;
