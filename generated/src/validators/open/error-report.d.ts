// Derived from spec/ by `npm run generate`. Never edited.
import type { ErrorReport } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ErrorReport}. Unknown fields are kept. */
export declare const isErrorReport: Validate<ErrorReport>;
