// Derived from spec/ by `npm run generate`. Never edited.
import type { EventEnvelope } from "./models.js";
declare const unknownToThisVersion: unique symbol;
/** The type of an event that a later minor added: no type of this version is assignable to it. */
export type UnknownEventType = string & {
    readonly [unknownToThisVersion]: true;
};
/** An event of a type that this version does not know: keep it and pass it on. */
export interface UnknownEvent extends Omit<EventEnvelope, "event_type"> {
    event_type: UnknownEventType;
}
export {};
