// Derived from spec/ by `npm run generate`. Never edited.
import type { Cursor } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Cursor}. */
export declare const isCursor: Validate<Cursor>;
