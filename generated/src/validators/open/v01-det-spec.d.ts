// Derived from spec/ by `npm run generate`. Never edited.
import type { V01DetSpec } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link V01DetSpec}. Unknown fields are kept. */
export declare const isV01DetSpec: Validate<V01DetSpec>;
