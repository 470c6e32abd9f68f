// Derived from spec/ by `npm run generate`. Never edited.
import type { CapacitySummary } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link CapacitySummary}. Unknown fields are refused. */
export declare const isCapacitySummary: Validate<CapacitySummary>;
