// Derived from spec/ by `npm run generate`. Never edited.
import type { Usage } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Usage}. Unknown fields are kept. */
export declare const isUsage: Validate<Usage>;
