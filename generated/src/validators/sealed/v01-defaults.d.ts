// Derived from spec/ by `npm run generate`. Never edited.
import type { V01Defaults } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link V01Defaults}. Unknown fields are refused. */
export declare const isV01Defaults: Validate<V01Defaults>;
