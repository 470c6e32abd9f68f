// A call as it reaches the kit's model, whichever way it came.
import type { ModelAnswerScript } from "../cases/case.ts";
import type { RecordedCall } from "../judge/observation.ts";

/** What the caller asked for; also the part of the record that is known before the call is routed. */
export interface IncomingCall
  extends Pick<RecordedCall, "via" | "operation" | "unitType" | "tier" | "maxOutputTokens" | "input"> {
  /** All texts of the request, those of the prompt first: somewhere in them is the ticket. */
  readonly texts: Iterable<string>;
}

/** How a call ends. */
export type Reply =
  | Exclude<ModelAnswerScript, { readonly kind: "silent" }>
  /** Nobody may expect an answer to this call: the script knows nothing of it, or its run is over. */
  | { readonly kind: "turned away" }
  /** The caller gave up first. */
  | { readonly kind: "abandoned" }
  /** Nothing more is answered: the kit is done with this execution. */
  | { readonly kind: "let go" };

/** A ticket is fresh per execution and unit, so that one is enough to know both. */
const TICKET = /\bt-[0-9a-f]{16}\b/g;

export function* ticketsIn(texts: Iterable<string>): Generator<string> {
  for (const text of texts) for (const [ticket] of text.matchAll(TICKET)) yield ticket;
}

/** Every string in the values, in the order they are written, member names included. Any depth: what is sent may be hostile. */
export function* textsOf(...values: readonly unknown[]): Generator<string> {
  const left = [...values].reverse();
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === "string") yield value;
    else if (Array.isArray(value)) for (let index = value.length - 1; index >= 0; index -= 1) left.push(value[index]);
    else if (typeof value === "object" && value !== null)
      for (const [name, member] of Object.entries(value).reverse()) left.push(member, name);
  }
}
