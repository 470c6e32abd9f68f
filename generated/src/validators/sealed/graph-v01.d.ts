// Derived from spec/ by `npm run generate`. Never edited.
import type { GraphV01 } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link GraphV01}. Unknown fields are refused. */
export declare const isGraphV01: Validate<GraphV01>;
