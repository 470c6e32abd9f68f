// Derived from spec/ by `npm run generate`. Never edited.
import type { CongestionMode } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link CongestionMode}. */
export declare const isCongestionMode: Validate<CongestionMode>;
