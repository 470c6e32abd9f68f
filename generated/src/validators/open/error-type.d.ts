// Derived from spec/ by `npm run generate`. Never edited.
import type { ErrorType } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ErrorType}. */
export declare const isErrorType: Validate<ErrorType>;
