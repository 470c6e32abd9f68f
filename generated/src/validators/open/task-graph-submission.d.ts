// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskGraphSubmission } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskGraphSubmission}. Unknown fields are kept. */
export declare const isTaskGraphSubmission: Validate<TaskGraphSubmission>;
