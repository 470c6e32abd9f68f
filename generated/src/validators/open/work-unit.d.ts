// Derived from spec/ by `npm run generate`. Never edited.
import type { WorkUnit } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link WorkUnit}. Unknown fields are kept. */
export declare const isWorkUnit: Validate<WorkUnit>;
