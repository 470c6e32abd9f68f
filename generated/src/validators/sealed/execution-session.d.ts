// Derived from spec/ by `npm run generate`. Never edited.
import type { ExecutionSession } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ExecutionSession}. Unknown fields are refused. */
export declare const isExecutionSession: Validate<ExecutionSession>;
