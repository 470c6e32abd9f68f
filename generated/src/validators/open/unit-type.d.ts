// Derived from spec/ by `npm run generate`. Never edited.
import type { UnitType } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link UnitType}. */
export declare const isUnitType: Validate<UnitType>;
