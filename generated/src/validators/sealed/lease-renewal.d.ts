// Derived from spec/ by `npm run generate`. Never edited.
import type { LeaseRenewal } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link LeaseRenewal}. Unknown fields are refused. */
export declare const isLeaseRenewal: Validate<LeaseRenewal>;
