import type { ExecutionEvent } from "@krako/contracts";
import {
  canonicalJson,
  createSession,
  evolve,
  executionResult,
  type Session,
  type SessionEvent,
  TelemetryFold,
} from "@krako/rules";
import { FABRIC } from "../identity.ts";
import { readDocument, type SessionTerms } from "../sessions/session-document.ts";

/** What a session is seen as: its state, how far its log goes, and its result once it has ended, in RFC 8785 form. */
export interface SessionView {
  readonly state: string;
  readonly last_sequence: number;
  readonly result: unknown;
}

/** Follows one session by the rules, from its document and its events, as its owner did. */
export class ReplayedSession {
  readonly #sessionId: string;
  readonly #terms: SessionTerms;
  readonly #session: Session;
  readonly #telemetry: TelemetryFold;
  readonly #region: string | undefined;
  #startedAt: number | null = null;
  #endedAt = 0;
  #lastSequence = 0;

  constructor(sessionId: string, graphText: string, contextText: string, region: string | undefined) {
    const { plan, terms } = readDocument(graphText, contextText);
    this.#sessionId = sessionId;
    this.#terms = terms;
    this.#session = createSession(plan);
    this.#telemetry = new TelemetryFold(plan);
    this.#region = region;
  }

  /** Takes the next event; one that was taken before changes nothing. */
  take(event: ExecutionEvent): void {
    if (event.sequence <= this.#lastSequence) return;
    this.#lastSequence = event.sequence;
    const at = Date.parse(event.timestamp);
    if (event.event_type === "execution.session.started") this.#startedAt = at;
    this.#endedAt = at;
    this.#telemetry.add(event as SessionEvent, at);
    evolve(this.#session, event as SessionEvent);
  }

  get isOver(): boolean {
    return this.#session.status !== "pending" && this.#session.status !== "running";
  }

  /** The view as text. */
  text(): string {
    return viewText({
      state: this.#session.status,
      last_sequence: this.#lastSequence,
      result: this.isOver ? this.#result() : null,
    });
  }

  #result(): unknown {
    return executionResult({
      session: this.#session,
      telemetry: this.#telemetry,
      context: this.#terms.context,
      startedAt: this.#startedAt ?? this.#endedAt,
      endedAt: this.#endedAt,
      backend: FABRIC,
      capabilities: { digest: this.#terms.capabilitiesDigest },
      cloud: {
        execution_session_id: this.#sessionId,
        billing_id: this.#sessionId,
        ...(this.#region === undefined ? {} : { region: this.#region }),
      },
    });
  }
}

/** The same bytes for the same view. */
export function viewText(view: SessionView): string {
  // By way of JSON, since a result computes some of its members when they are read.
  return canonicalJson(JSON.parse(JSON.stringify(view)));
}
