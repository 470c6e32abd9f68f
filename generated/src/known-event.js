// Derived from spec/ by `npm run generate`. Never edited.
import { EVENT_TYPES } from "./tables.js";

export function isKnownEvent(event) {
  return EVENT_TYPES.includes(event.event_type);
}
