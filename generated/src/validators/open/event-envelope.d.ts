// Derived from spec/ by `npm run generate`. Never edited.
import type { EventEnvelope } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link EventEnvelope}. Unknown fields are kept. */
export declare const isEventEnvelope: Validate<EventEnvelope>;
