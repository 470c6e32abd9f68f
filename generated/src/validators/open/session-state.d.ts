// Derived from spec/ by `npm run generate`. Never edited.
import type { SessionState } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link SessionState}. */
export declare const isSessionState: Validate<SessionState>;
