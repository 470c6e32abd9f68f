// Derived from spec/ by `npm run generate`. Never edited.
import type { Priority } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Priority}. */
export declare const isPriority: Validate<Priority>;
