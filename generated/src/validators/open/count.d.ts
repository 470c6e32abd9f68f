// Derived from spec/ by `npm run generate`. Never edited.
import type { Count } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Count}. */
export declare const isCount: Validate<Count>;
