// Derived from spec/ by `npm run generate`. Never edited.
import type { WorkUnitExecution } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link WorkUnitExecution}. Unknown fields are refused. */
export declare const isWorkUnitExecution: Validate<WorkUnitExecution>;
