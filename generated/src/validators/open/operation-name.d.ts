// Derived from spec/ by `npm run generate`. Never edited.
import type { OperationName } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link OperationName}. */
export declare const isOperationName: Validate<OperationName>;
