// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrRung } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrRung}. Unknown fields are kept. */
export declare const isTaskIrRung: Validate<TaskIrRung>;
