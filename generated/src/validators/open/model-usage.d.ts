// Derived from spec/ by `npm run generate`. Never edited.
import type { ModelUsage } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ModelUsage}. Unknown fields are kept. */
export declare const isModelUsage: Validate<ModelUsage>;
