// Derived from spec/ by `npm run generate`. Never edited.
import type { HealthStatus } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link HealthStatus}. */
export declare const isHealthStatus: Validate<HealthStatus>;
