// Derived from spec/ by `npm run generate`. Never edited.
import type { UsageLine } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link UsageLine}. Unknown fields are kept. */
export declare const isUsageLine: Validate<UsageLine>;
