// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskGraph } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskGraph}. Unknown fields are refused. */
export declare const isTaskGraph: Validate<TaskGraph>;
