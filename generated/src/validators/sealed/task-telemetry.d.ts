// Derived from spec/ by `npm run generate`. Never edited.
import type { TaskTelemetry } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TaskTelemetry}. Unknown fields are refused. */
export declare const isTaskTelemetry: Validate<TaskTelemetry>;
