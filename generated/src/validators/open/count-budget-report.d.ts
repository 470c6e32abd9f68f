// Derived from spec/ by `npm run generate`. Never edited.
import type { CountBudgetReport } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link CountBudgetReport}. Unknown fields are kept. */
export declare const isCountBudgetReport: Validate<CountBudgetReport>;
