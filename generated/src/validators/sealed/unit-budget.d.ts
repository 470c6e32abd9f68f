// Derived from spec/ by `npm run generate`. Never edited.
import type { UnitBudget } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link UnitBudget}. Unknown fields are refused. */
export declare const isUnitBudget: Validate<UnitBudget>;
