// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrDefaults } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrDefaults}. Unknown fields are refused. */
export declare const isTaskIrDefaults: Validate<TaskIrDefaults>;
