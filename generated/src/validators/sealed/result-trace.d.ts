// Derived from spec/ by `npm run generate`. Never edited.
import type { ResultTrace } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ResultTrace}. Unknown fields are refused. */
export declare const isResultTrace: Validate<ResultTrace>;
