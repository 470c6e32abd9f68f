// Derived from spec/ by `npm run generate`. Never edited.
import type { Limits } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Limits}. Unknown fields are kept. */
export declare const isLimits: Validate<Limits>;
