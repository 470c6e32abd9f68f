// Derived from spec/ by `npm run generate`. Never edited.
import type { NodeHealth } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link NodeHealth}. */
export declare const isNodeHealth: Validate<NodeHealth>;
