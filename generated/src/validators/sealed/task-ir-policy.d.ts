// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrPolicy } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrPolicy}. Unknown fields are refused. */
export declare const isTaskIrPolicy: Validate<TaskIrPolicy>;
