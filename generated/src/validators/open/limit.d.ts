// Derived from spec/ by `npm run generate`. Never edited.
import type { Limit } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Limit}. */
export declare const isLimit: Validate<Limit>;
