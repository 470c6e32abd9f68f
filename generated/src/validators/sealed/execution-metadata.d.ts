// Derived from spec/ by `npm run generate`. Never edited.
import type { ExecutionMetadata } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ExecutionMetadata}. Unknown fields are refused. */
export declare const isExecutionMetadata: Validate<ExecutionMetadata>;
