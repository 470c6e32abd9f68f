// Derived from spec/ by `npm run generate`. Never edited.
import type { NodeRegistration } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link NodeRegistration}. Unknown fields are refused. */
export declare const isNodeRegistration: Validate<NodeRegistration>;
