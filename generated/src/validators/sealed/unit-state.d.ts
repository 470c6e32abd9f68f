// Derived from spec/ by `npm run generate`. Never edited.
import type { UnitState } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link UnitState}. */
export declare const isUnitState: Validate<UnitState>;
