// Derived from spec/ by `npm run generate`. Never edited.
import type { RetryPolicy } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link RetryPolicy}. Unknown fields are refused. */
export declare const isRetryPolicy: Validate<RetryPolicy>;
