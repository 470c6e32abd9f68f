// Derived from spec/ by `npm run generate`. Never edited.
import type { ExtensionName } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link ExtensionName}. */
export declare const isExtensionName: Validate<ExtensionName>;
