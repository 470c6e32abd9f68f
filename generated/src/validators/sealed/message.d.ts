// Derived from spec/ by `npm run generate`. Never edited.
import type { Message } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Message}. */
export declare const isMessage: Validate<Message>;
