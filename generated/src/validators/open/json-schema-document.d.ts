// Derived from spec/ by `npm run generate`. Never edited.
import type { JsonSchemaDocument } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link JsonSchemaDocument}. Unknown fields are kept. */
export declare const isJsonSchemaDocument: Validate<JsonSchemaDocument>;
