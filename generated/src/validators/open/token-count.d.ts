// Derived from spec/ by `npm run generate`. Never edited.
import type { TokenCount } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TokenCount}. */
export declare const isTokenCount: Validate<TokenCount>;
