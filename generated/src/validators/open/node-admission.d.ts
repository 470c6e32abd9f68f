// Derived from spec/ by `npm run generate`. Never edited.
import type { NodeAdmission } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link NodeAdmission}. Unknown fields are kept. */
export declare const isNodeAdmission: Validate<NodeAdmission>;
