// Derived from spec/ by `npm run generate`. Never edited.
import type { CapacityObservation } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link CapacityObservation}. Unknown fields are kept. */
export declare const isCapacityObservation: Validate<CapacityObservation>;
