// Derived from spec/ by `npm run generate`. Never edited.
import type { SpendableDimension } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link SpendableDimension}. */
export declare const isSpendableDimension: Validate<SpendableDimension>;
