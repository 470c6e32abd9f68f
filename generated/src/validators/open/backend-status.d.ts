// Derived from spec/ by `npm run generate`. Never edited.
import type { BackendStatus } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BackendStatus}. Unknown fields are kept. */
export declare const isBackendStatus: Validate<BackendStatus>;
