// Derived from spec/ by `npm run generate`. Never edited.
import type { ModelRequirements } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ModelRequirements}. Unknown fields are kept. */
export declare const isModelRequirements: Validate<ModelRequirements>;
