// Derived from spec/ by `npm run generate`. Never edited.
import type { MoneyBudgetReport } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link MoneyBudgetReport}. Unknown fields are kept. */
export declare const isMoneyBudgetReport: Validate<MoneyBudgetReport>;
