// Derived from spec/ by `npm run generate`. Never edited.
import type { WorkloadScore } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link WorkloadScore}. */
export declare const isWorkloadScore: Validate<WorkloadScore>;
