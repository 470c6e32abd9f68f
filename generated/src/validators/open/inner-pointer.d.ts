// Derived from spec/ by `npm run generate`. Never edited.
import type { InnerPointer } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link InnerPointer}. */
export declare const isInnerPointer: Validate<InnerPointer>;
