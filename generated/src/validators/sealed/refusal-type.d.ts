// Derived from spec/ by `npm run generate`. Never edited.
import type { RefusalType } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link RefusalType}. */
export declare const isRefusalType: Validate<RefusalType>;
