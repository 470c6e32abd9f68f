// Derived from spec/ by `npm run generate`. Never edited.
import type { EventPage } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link EventPage}. Unknown fields are kept. */
export declare const isEventPage: Validate<EventPage>;
