// Derived from spec/ by `npm run generate`. Never edited.
import type { JsonPointer } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link JsonPointer}. */
export declare const isJsonPointer: Validate<JsonPointer>;
