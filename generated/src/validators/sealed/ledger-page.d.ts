// Derived from spec/ by `npm run generate`. Never edited.
import type { LedgerPage } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link LedgerPage}. Unknown fields are refused. */
export declare const isLedgerPage: Validate<LedgerPage>;
