// Derived from spec/ by `npm run generate`. Never edited.
import type { BackendMode } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BackendMode}. */
export declare const isBackendMode: Validate<BackendMode>;
