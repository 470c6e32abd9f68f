// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIr } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIr}. Unknown fields are kept. */
export declare const isTaskIr: Validate<TaskIr>;
