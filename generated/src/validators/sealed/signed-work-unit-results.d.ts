// Derived from spec/ by `npm run generate`. Never edited.
import type { SignedWorkUnitResults } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link SignedWorkUnitResults}. Unknown fields are refused. */
export declare const isSignedWorkUnitResults: Validate<SignedWorkUnitResults>;
