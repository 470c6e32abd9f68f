// Derived from spec/ by `npm run generate`. Never edited.
import type { UnitStatus } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link UnitStatus}. */
export declare const isUnitStatus: Validate<UnitStatus>;
