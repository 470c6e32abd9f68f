// Derived from spec/ by `npm run generate`. Never edited.
import type { CapacityView } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link CapacityView}. Unknown fields are refused. */
export declare const isCapacityView: Validate<CapacityView>;
