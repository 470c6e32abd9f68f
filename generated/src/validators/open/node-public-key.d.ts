// Derived from spec/ by `npm run generate`. Never edited.
import type { NodePublicKey } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link NodePublicKey}. Unknown fields are kept. */
export declare const isNodePublicKey: Validate<NodePublicKey>;
