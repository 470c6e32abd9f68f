// Derived from spec/ by `npm run generate`. Never edited.
import type { NodeAgreement } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link NodeAgreement}. Unknown fields are kept. */
export declare const isNodeAgreement: Validate<NodeAgreement>;
