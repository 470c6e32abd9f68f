// Derived from spec/ by `npm run generate`. Never edited.
import type { WorkloadPath } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link WorkloadPath}. */
export declare const isWorkloadPath: Validate<WorkloadPath>;
