// Derived from spec/ by `npm run generate`. Never edited.
import type { ModelTier } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ModelTier}. */
export declare const isModelTier: Validate<ModelTier>;
