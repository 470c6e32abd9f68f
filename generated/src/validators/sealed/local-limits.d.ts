// Derived from spec/ by `npm run generate`. Never edited.
import type { LocalLimits } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link LocalLimits}. Unknown fields are refused. */
export declare const isLocalLimits: Validate<LocalLimits>;
