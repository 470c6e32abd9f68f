// Derived from spec/ by `npm run generate`. Never edited.
import type { BackendRouting } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BackendRouting}. */
export declare const isBackendRouting: Validate<BackendRouting>;
