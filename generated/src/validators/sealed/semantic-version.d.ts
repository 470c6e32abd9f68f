// Derived from spec/ by `npm run generate`. Never edited.
import type { SemanticVersion } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link SemanticVersion}. */
export declare const isSemanticVersion: Validate<SemanticVersion>;
