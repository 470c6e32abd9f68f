// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrBind } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrBind}. Unknown fields are kept. */
export declare const isTaskIrBind: Validate<TaskIrBind>;
