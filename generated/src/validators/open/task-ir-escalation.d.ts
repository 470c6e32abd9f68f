// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskIrEscalation } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskIrEscalation}. Unknown fields are kept. */
export declare const isTaskIrEscalation: Validate<TaskIrEscalation>;
