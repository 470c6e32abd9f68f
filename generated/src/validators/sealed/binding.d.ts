// Derived from spec/ by `npm run generate`. Never edited.
import type { Binding } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Binding}. Unknown fields are refused. */
export declare const isBinding: Validate<Binding>;
