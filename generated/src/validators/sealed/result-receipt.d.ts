// Derived from spec/ by `npm run generate`. Never edited.
import type { ResultReceipt } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ResultReceipt}. Unknown fields are refused. */
export declare const isResultReceipt: Validate<ResultReceipt>;
