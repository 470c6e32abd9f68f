// Derived from spec/ by `npm run generate`. Never edited.
import type { NodeCapabilities } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link NodeCapabilities}. Unknown fields are refused. */
export declare const isNodeCapabilities: Validate<NodeCapabilities>;
