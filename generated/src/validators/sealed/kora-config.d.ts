// Derived from spec/ by `npm run generate`. Never edited.
import type { KoraConfig } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link KoraConfig}. Unknown fields are refused. */
export declare const isKoraConfig: Validate<KoraConfig>;
