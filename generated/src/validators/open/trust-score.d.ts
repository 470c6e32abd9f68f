// Derived from spec/ by `npm run generate`. Never edited.
import type { TrustScore } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TrustScore}. */
export declare const isTrustScore: Validate<TrustScore>;
