// Derived from spec/ by `npm run generate`. Never edited.
import type { NodeView } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link NodeView}. Unknown fields are kept. */
export declare const isNodeView: Validate<NodeView>;
