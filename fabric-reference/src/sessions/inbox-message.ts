import type { WorkUnitResult } from "@krako/contracts";
import { voteOf } from "../dispatch/vote-of.ts";
import type { InboxMessage } from "../store/inbox.ts";
import type { Message } from "./messages.ts";
import type { SessionHost } from "./session-host.ts";

/** What one process tells the owner of a session, by way of the store. */
export type InboxBody =
  | { readonly kind: "granted"; readonly claimId: string; readonly leaseUntil: number }
  | { readonly kind: "started"; readonly claimId: string }
  /** Its signature was verified by the process that took it; `digest` is that of its RFC 8785 form. */
  | {
      readonly kind: "answered";
      readonly claimId: string;
      readonly result: WorkUnitResult;
      readonly digest: string;
    }
  | { readonly kind: "cancel" };

/** A stored message as the host takes it; null while its session is not hosted here, so that it has to wait. */
export async function readMessage(stored: InboxMessage, host: SessionHost): Promise<Message | null> {
  const hosted = host.get(stored.sessionId);
  if (hosted === undefined) return null;
  const inbox = { id: stored.id, hosted };
  const body = JSON.parse(stored.bodyText) as InboxBody;
  switch (body.kind) {
    case "cancel":
      return { type: "command", hosted, command: { type: "cancel" }, inbox };
    case "granted":
      return { type: "granted", claimId: body.claimId, leaseUntil: body.leaseUntil, inbox };
    case "started":
      return { type: "started", claimId: body.claimId, inbox };
    case "answered": {
      const { claimId, result, digest } = body;
      const vote = await voteOf(result, hosted.unit(result.work_unit_id), host.checks);
      return { type: "answered", claimId, vote, digest, inbox };
    }
    default:
      return body satisfies never;
  }
}
