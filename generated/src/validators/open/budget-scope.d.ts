// Derived from spec/ by `npm run generate`. Never edited.
import type { BudgetScope } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BudgetScope}. */
export declare const isBudgetScope: Validate<BudgetScope>;
