// Derived from spec/ by `npm run generate`. Never edited.
import type { Privacy } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Privacy}. */
export declare const isPrivacy: Validate<Privacy>;
