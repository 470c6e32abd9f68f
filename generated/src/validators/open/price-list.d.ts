// Derived from spec/ by `npm run generate`. Never edited.
import type { PriceList } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link PriceList}. Unknown fields are kept. */
export declare const isPriceList: Validate<PriceList>;
