// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrRouting } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrRouting}. Unknown fields are kept. */
export declare const isTaskIrRouting: Validate<TaskIrRouting>;
