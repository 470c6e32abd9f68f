// Derived from spec/ by `npm run generate`. Never edited.
import type { ExecutionContext } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ExecutionContext}. Unknown fields are kept. */
export declare const isExecutionContext: Validate<ExecutionContext>;
