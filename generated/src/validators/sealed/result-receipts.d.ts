// Derived from spec/ by `npm run generate`. Never edited.
import type { ResultReceipts } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ResultReceipts}. Unknown fields are refused. */
export declare const isResultReceipts: Validate<ResultReceipts>;
