// Derived from spec/ by `npm run generate`. Never edited.
import type { StopReason } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link StopReason}. */
export declare const isStopReason: Validate<StopReason>;
