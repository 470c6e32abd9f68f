// Derived from spec/ by `npm run generate`. Never edited.
import type { TrustPenalties } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TrustPenalties}. Unknown fields are kept. */
export declare const isTrustPenalties: Validate<TrustPenalties>;
