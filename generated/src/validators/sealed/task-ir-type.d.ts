// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrType } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrType}. */
export declare const isTaskIrType: Validate<TaskIrType>;
