// Derived from spec/ by `npm run generate`. Never edited.
import type { VerificationMode } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link VerificationMode}. */
export declare const isVerificationMode: Validate<VerificationMode>;
