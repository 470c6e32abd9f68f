// Derived from spec/ by `npm run generate`. Never edited.
import type { UnitTrace } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link UnitTrace}. Unknown fields are refused. */
export declare const isUnitTrace: Validate<UnitTrace>;
