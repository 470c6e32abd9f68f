// Derived from spec/ by `npm run generate`. Never edited.
import type { ResultOutcome } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ResultOutcome}. Unknown fields are kept. */
export declare const isResultOutcome: Validate<ResultOutcome>;
