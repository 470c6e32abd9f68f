// Derived from spec/ by `npm run generate`. Never edited.
import type { GraphBudget } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link GraphBudget}. Unknown fields are refused. */
export declare const isGraphBudget: Validate<GraphBudget>;
