// Derived from spec/ by `npm run generate`. Never edited.
import type { BackendName } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BackendName}. */
export declare const isBackendName: Validate<BackendName>;
