// Derived from spec/ by `npm run generate`. Never edited.
import type { NodeId } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link NodeId}. */
export declare const isNodeId: Validate<NodeId>;
