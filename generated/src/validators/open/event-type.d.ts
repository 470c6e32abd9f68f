// Derived from spec/ by `npm run generate`. Never edited.
import type { EventType } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link EventType}. */
export declare const isEventType: Validate<EventType>;
