// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrLadder } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrLadder}. Unknown fields are kept. */
export declare const isTaskIrLadder: Validate<TaskIrLadder>;
