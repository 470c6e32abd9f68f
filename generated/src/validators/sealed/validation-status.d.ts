// Derived from spec/ by `npm run generate`. Never edited.
import type { ValidationStatus } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ValidationStatus}. */
export declare const isValidationStatus: Validate<ValidationStatus>;
