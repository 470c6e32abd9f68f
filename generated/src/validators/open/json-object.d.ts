// Derived from spec/ by `npm run generate`. Never edited.
import type { JsonObject } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link JsonObject}. Unknown fields are kept. */
export declare const isJsonObject: Validate<JsonObject>;
