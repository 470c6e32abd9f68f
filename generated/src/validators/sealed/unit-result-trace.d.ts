// Derived from spec/ by `npm run generate`. Never edited.
import type { UnitResultTrace } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link UnitResultTrace}. Unknown fields are refused. */
export declare const isUnitResultTrace: Validate<UnitResultTrace>;
