// Derived from spec/ by `npm run generate`. Never edited.
import type { SessionSummary } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link SessionSummary}. Unknown fields are kept. */
export declare const isSessionSummary: Validate<SessionSummary>;
