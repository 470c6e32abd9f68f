// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrTask } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrTask}. Unknown fields are refused. */
export declare const isTaskIrTask: Validate<TaskIrTask>;
