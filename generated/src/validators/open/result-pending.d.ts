// Derived from spec/ by `npm run generate`. Never edited.
import type { ResultPending } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ResultPending}. Unknown fields are kept. */
export declare const isResultPending: Validate<ResultPending>;
