// Derived from spec/ by `npm run generate`. Never edited.
import type { LoggingLevel } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link LoggingLevel}. */
export declare const isLoggingLevel: Validate<LoggingLevel>;
