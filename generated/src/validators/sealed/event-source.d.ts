// Derived from spec/ by `npm run generate`. Never edited.
import type { EventSource } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link EventSource}. Unknown fields are refused. */
export declare const isEventSource: Validate<EventSource>;
