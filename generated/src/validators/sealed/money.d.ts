// Derived from spec/ by `npm run generate`. Never edited.
import type { Money } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Money}. */
export declare const isMoney: Validate<Money>;
