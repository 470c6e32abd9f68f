// Derived from spec/ by `npm run generate`. Never edited.
import type { Escalation } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Escalation}. Unknown fields are kept. */
export declare const isEscalation: Validate<Escalation>;
