// Derived from spec/ by `npm run generate`. Never edited.
import type { ClaimBatch } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ClaimBatch}. Unknown fields are kept. */
export declare const isClaimBatch: Validate<ClaimBatch>;
