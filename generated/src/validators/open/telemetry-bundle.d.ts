// Derived from spec/ by `npm run generate`. Never edited.
import type { TelemetryBundle } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TelemetryBundle}. Unknown fields are kept. */
export declare const isTelemetryBundle: Validate<TelemetryBundle>;
