// Derived from spec/ by `npm run generate`. Never edited.
import type { EventEnvelope, ExecutionEvent } from "./models.js";

/** Tells whether an event is of a type that this version knows. Others are kept and passed on as they are. */
export declare function isKnownEvent(event: ExecutionEvent | EventEnvelope): event is ExecutionEvent;
