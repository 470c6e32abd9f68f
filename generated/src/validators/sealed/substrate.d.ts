// Derived from spec/ by `npm run generate`. Never edited.
import type { Substrate } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Substrate}. */
export declare const isSubstrate: Validate<Substrate>;
