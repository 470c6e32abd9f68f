// Derived from spec/ by `npm run generate`. Never edited.
import type { TierPrice } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TierPrice}. Unknown fields are kept. */
export declare const isTierPrice: Validate<TierPrice>;
