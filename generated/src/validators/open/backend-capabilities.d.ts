// Derived from spec/ by `npm run generate`. Never edited.
import type { BackendCapabilities } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BackendCapabilities}. Unknown fields are kept. */
export declare const isBackendCapabilities: Validate<BackendCapabilities>;
