// Derived from spec/ by `npm run generate`. Never edited.
import type { WorkloadCase } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link WorkloadCase}. Unknown fields are kept. */
export declare const isWorkloadCase: Validate<WorkloadCase>;
