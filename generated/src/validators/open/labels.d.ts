// Derived from spec/ by `npm run generate`. Never edited.
import type { Labels } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Labels}. Unknown fields are kept. */
export declare const isLabels: Validate<Labels>;
