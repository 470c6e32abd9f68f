// Derived from spec/ by `npm run generate`. Never edited.
import type { Sequence } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Sequence}. */
export declare const isSequence: Validate<Sequence>;
