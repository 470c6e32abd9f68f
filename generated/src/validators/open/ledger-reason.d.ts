// Derived from spec/ by `npm run generate`. Never edited.
import type { LedgerReason } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link LedgerReason}. */
export declare const isLedgerReason: Validate<LedgerReason>;
