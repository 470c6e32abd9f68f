// Derived from spec/ by `npm run generate`. Never edited.
import type { EscalationIndex } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link EscalationIndex}. */
export declare const isEscalationIndex: Validate<EscalationIndex>;
