// Derived from spec/ by `npm run generate`. Never edited.
import type { FencingToken } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link FencingToken}. */
export declare const isFencingToken: Validate<FencingToken>;
