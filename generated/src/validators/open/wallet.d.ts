// Derived from spec/ by `npm run generate`. Never edited.
import type { Wallet } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Wallet}. Unknown fields are kept. */
export declare const isWallet: Validate<Wallet>;
