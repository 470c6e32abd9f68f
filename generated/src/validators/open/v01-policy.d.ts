// Derived from spec/ by `npm run generate`. Never edited.
import type { V01Policy } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link V01Policy}. Unknown fields are kept. */
export declare const isV01Policy: Validate<V01Policy>;
