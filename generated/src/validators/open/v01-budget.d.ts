// Derived from spec/ by `npm run generate`. Never edited.
import type { V01Budget } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link V01Budget}. Unknown fields are kept. */
export declare const isV01Budget: Validate<V01Budget>;
