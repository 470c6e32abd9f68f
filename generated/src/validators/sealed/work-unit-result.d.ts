// Derived from spec/ by `npm run generate`. Never edited.
import type { WorkUnitResult } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link WorkUnitResult}. Unknown fields are refused. */
export declare const isWorkUnitResult: Validate<WorkUnitResult>;
