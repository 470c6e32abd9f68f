// Derived from spec/ by `npm run generate`. Never edited.
import type { SignedMoney } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link SignedMoney}. */
export declare const isSignedMoney: Validate<SignedMoney>;
