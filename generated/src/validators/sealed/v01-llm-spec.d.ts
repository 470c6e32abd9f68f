// Derived from spec/ by `npm run generate`. Never edited.
import type { V01LlmSpec } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link V01LlmSpec}. Unknown fields are refused. */
export declare const isV01LlmSpec: Validate<V01LlmSpec>;
