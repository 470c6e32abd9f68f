// Derived from spec/ by `npm run generate`. Never edited.
import type { Quantity } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Quantity}. */
export declare const isQuantity: Validate<Quantity>;
