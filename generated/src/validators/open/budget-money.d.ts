// Derived from spec/ by `npm run generate`. Never edited.
import type { BudgetMoney } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BudgetMoney}. */
export declare const isBudgetMoney: Validate<BudgetMoney>;
