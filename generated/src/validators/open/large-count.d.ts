// Derived from spec/ by `npm run generate`. Never edited.
import type { LargeCount } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link LargeCount}. */
export declare const isLargeCount: Validate<LargeCount>;
