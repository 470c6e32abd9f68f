// Derived from spec/ by `npm run generate`. Never edited.
import type { ShortText } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ShortText}. */
export declare const isShortText: Validate<ShortText>;
