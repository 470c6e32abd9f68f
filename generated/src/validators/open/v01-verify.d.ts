// Derived from spec/ by `npm run generate`. Never edited.
import type { V01Verify } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link V01Verify}. Unknown fields are kept. */
export declare const isV01Verify: Validate<V01Verify>;
