// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrReference } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrReference}. */
export declare const isTaskIrReference: Validate<TaskIrReference>;
