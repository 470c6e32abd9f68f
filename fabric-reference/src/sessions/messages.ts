import type { AttemptOutcome, Command, SessionEvent } from "@krako/rules";
import type { Vote } from "../dispatch/unit-attempt.ts";
import type { HostedSession } from "./hosted-session.ts";
import type { Waiter } from "./turn.ts";

/** The stored message that a message comes from: it is deleted with the turn that handles it, and waits if its session is gone by then. */
export interface InboxOrigin {
  readonly id: number;
  readonly hosted: HostedSession;
}

/** What can happen to the sessions of this process. Handled in the order in which it came, many in one turn. */
export type Message = { readonly inbox?: InboxOrigin; readonly waiter?: Waiter } & (
  | { readonly type: "begin"; readonly hosted: HostedSession }
  /** A session that was another process's: what should have followed from its record. */
  | { readonly type: "resumed"; readonly hosted: HostedSession; readonly events: readonly SessionEvent[] }
  | { readonly type: "command"; readonly hosted: HostedSession; readonly command: Command }
  /** Another process granted an assignment of ours. */
  | { readonly type: "granted"; readonly claimId: string; readonly leaseUntil: number }
  /** A node said that it has begun. */
  | { readonly type: "started"; readonly claimId: string }
  /** A node's answer, its output checked. */
  | { readonly type: "answered"; readonly claimId: string; readonly vote: Vote; readonly digest: string }
  /** A lease is over, or its node is gone. */
  | { readonly type: "lost"; readonly claimId: string }
  /** An assignment that its node has not asked for; its row is reserved for us. */
  | { readonly type: "withdrawn"; readonly claimId: string }
  /** A node waits for work, or may be given some again. */
  | { readonly type: "look" }
);

/** A message about a claim. */
export type ClaimMessage = Extract<Message, { type: "granted" | "started" | "answered" | "lost" | "withdrawn" }>;

export function isAboutClaim(message: Message): message is ClaimMessage {
  return "claimId" in message;
}

/** The outcome of an attempt that was lost with its node. */
export function lostOutcome(started: boolean): AttemptOutcome {
  return { kind: "lost", started };
}
