// Derived from spec/ by `npm run generate`. Never edited.
import type { AttemptTelemetry } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link AttemptTelemetry}. Unknown fields are kept. */
export declare const isAttemptTelemetry: Validate<AttemptTelemetry>;
