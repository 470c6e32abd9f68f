// Derived from spec/ by `npm run generate`. Never edited.
import type { NodePage } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link NodePage}. Unknown fields are refused. */
export declare const isNodePage: Validate<NodePage>;
