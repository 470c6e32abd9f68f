// Derived from spec/ by `npm run generate`. Never edited.
import type { OutputSelector } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link OutputSelector}. Unknown fields are kept. */
export declare const isOutputSelector: Validate<OutputSelector>;
