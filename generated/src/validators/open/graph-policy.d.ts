// Derived from spec/ by `npm run generate`. Never edited.
import type { GraphPolicy } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link GraphPolicy}. Unknown fields are kept. */
export declare const isGraphPolicy: Validate<GraphPolicy>;
