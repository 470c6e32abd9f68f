// Derived from spec/ by `npm run generate`. Never edited.
import type { Timestamp } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Timestamp}. */
export declare const isTimestamp: Validate<Timestamp>;
