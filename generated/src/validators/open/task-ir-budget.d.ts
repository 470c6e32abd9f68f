// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrBudget } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrBudget}. Unknown fields are kept. */
export declare const isTaskIrBudget: Validate<TaskIrBudget>;
