// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrBinding } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrBinding}. Unknown fields are refused. */
export declare const isTaskIrBinding: Validate<TaskIrBinding>;
