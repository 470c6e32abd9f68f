// Derived from spec/ by `npm run generate`. Never edited.
import type { FailurePolicy } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link FailurePolicy}. */
export declare const isFailurePolicy: Validate<FailurePolicy>;
