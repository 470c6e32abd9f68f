// Derived from spec/ by `npm run generate`. Never edited.
import type { StartReport } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link StartReport}. Unknown fields are kept. */
export declare const isStartReport: Validate<StartReport>;
