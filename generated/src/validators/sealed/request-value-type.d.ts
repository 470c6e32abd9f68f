// Derived from spec/ by `npm run generate`. Never edited.
import type { RequestValueType } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link RequestValueType}. */
export declare const isRequestValueType: Validate<RequestValueType>;
