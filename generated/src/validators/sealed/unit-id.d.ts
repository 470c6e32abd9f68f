// Derived from spec/ by `npm run generate`. Never edited.
import type { UnitId } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link UnitId}. */
export declare const isUnitId: Validate<UnitId>;
