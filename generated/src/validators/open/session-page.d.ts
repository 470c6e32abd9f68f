// Derived from spec/ by `npm run generate`. Never edited.
import type { SessionPage } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link SessionPage}. Unknown fields are kept. */
export declare const isSessionPage: Validate<SessionPage>;
