// Derived from spec/ by `npm run generate`. Never edited.
import type { Digest } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Digest}. */
export declare const isDigest: Validate<Digest>;
