// Derived from spec/ by `npm run generate`. Never edited.
import type { BudgetRemaining } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BudgetRemaining}. Unknown fields are refused. */
export declare const isBudgetRemaining: Validate<BudgetRemaining>;
