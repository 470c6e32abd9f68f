// Derived from spec/ by `npm run generate`. Never edited.
import type { LedgerRow } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link LedgerRow}. Unknown fields are kept. */
export declare const isLedgerRow: Validate<LedgerRow>;
