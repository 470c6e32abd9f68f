// Derived from spec/ by `npm run generate`. Never edited.
import type { ClaimRequest } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ClaimRequest}. Unknown fields are kept. */
export declare const isClaimRequest: Validate<ClaimRequest>;
