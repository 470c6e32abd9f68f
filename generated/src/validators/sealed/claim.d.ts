// Derived from spec/ by `npm run generate`. Never edited.
import type { Claim } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Claim}. Unknown fields are refused. */
export declare const isClaim: Validate<Claim>;
