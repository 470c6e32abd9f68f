// Derived from spec/ by `npm run generate`. Never edited.
import type { BudgetReport } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BudgetReport}. Unknown fields are kept. */
export declare const isBudgetReport: Validate<BudgetReport>;
