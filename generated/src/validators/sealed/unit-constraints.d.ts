// Derived from spec/ by `npm run generate`. Never edited.
import type { UnitConstraints } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link UnitConstraints}. Unknown fields are refused. */
export declare const isUnitConstraints: Validate<UnitConstraints>;
