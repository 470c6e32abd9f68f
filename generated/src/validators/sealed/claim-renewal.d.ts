// Derived from spec/ by `npm run generate`. Never edited.
import type { ClaimRenewal } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ClaimRenewal}. Unknown fields are refused. */
export declare const isClaimRenewal: Validate<ClaimRenewal>;
