// Derived from spec/ by `npm run generate`. Never edited.
import type { Extensions } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Extensions}. Unknown fields are kept. */
export declare const isExtensions: Validate<Extensions>;
