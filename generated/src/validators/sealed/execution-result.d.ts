// Derived from spec/ by `npm run generate`. Never edited.
import type { ExecutionResult } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ExecutionResult}. Unknown fields are refused. */
export declare const isExecutionResult: Validate<ExecutionResult>;
