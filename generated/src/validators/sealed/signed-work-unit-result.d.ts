// Derived from spec/ by `npm run generate`. Never edited.
import type { SignedWorkUnitResult } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link SignedWorkUnitResult}. Unknown fields are refused. */
export declare const isSignedWorkUnitResult: Validate<SignedWorkUnitResult>;
