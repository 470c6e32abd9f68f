// Derived from spec/ by `npm run generate`. Never edited.
import type { BudgetDimension } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BudgetDimension}. */
export declare const isBudgetDimension: Validate<BudgetDimension>;
