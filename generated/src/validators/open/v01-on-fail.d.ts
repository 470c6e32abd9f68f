// Derived from spec/ by `npm run generate`. Never edited.
import type { V01OnFail } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link V01OnFail}. */
export declare const isV01OnFail: Validate<V01OnFail>;
