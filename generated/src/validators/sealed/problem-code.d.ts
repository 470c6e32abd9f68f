// Derived from spec/ by `npm run generate`. Never edited.
import type { ProblemCode } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ProblemCode}. */
export declare const isProblemCode: Validate<ProblemCode>;
