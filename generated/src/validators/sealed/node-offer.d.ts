// Derived from spec/ by `npm run generate`. Never edited.
import type { NodeOffer } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link NodeOffer}. Unknown fields are refused. */
export declare const isNodeOffer: Validate<NodeOffer>;
