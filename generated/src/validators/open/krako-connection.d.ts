// Derived from spec/ by `npm run generate`. Never edited.
import type { KrakoConnection } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link KrakoConnection}. Unknown fields are kept. */
export declare const isKrakoConnection: Validate<KrakoConnection>;
