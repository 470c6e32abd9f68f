import type { ExecutionEvent } from "@krako/contracts";
import { createSession, evolve, executionResult, type Session, type SessionEvent, TelemetryFold } from "@krako/rules";
import { readDocument, type SessionTerms } from "../sessions/session-document.ts";
import type { LogHeader } from "./log-lines.ts";

/** The fabric that ran a session. */
export type ReplayOrigin = Pick<LogHeader, "backend" | "region">;

/** Follows one session by the rules, from its document and its events, as its owner did. */
export class ReplayedSession {
  readonly #sessionId: string;
  readonly #terms: SessionTerms;
  readonly #session: Session;
  readonly #telemetry: TelemetryFold;
  readonly #origin: ReplayOrigin;
  #startedAt: number | null = null;
  #endedAt = 0;
  #lastSequence = 0;

  constructor(sessionId: string, graphText: string, contextText: string, origin: ReplayOrigin) {
    const { plan, terms } = readDocument(graphText, contextText);
    this.#sessionId = sessionId;
    this.#terms = terms;
    this.#session = createSession(plan);
    this.#telemetry = new TelemetryFold(plan);
    this.#origin = origin;
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
    return viewText(this.#session.status, this.#lastSequence, this.isOver ? JSON.stringify(this.#result()) : null);
  }

  #result(): unknown {
    return executionResult({
      session: this.#session,
      telemetry: this.#telemetry,
      context: this.#terms.context,
      startedAt: this.#startedAt ?? this.#endedAt,
      endedAt: this.#endedAt,
      backend: this.#origin.backend,
      capabilities: { digest: this.#terms.capabilitiesDigest },
      cloud: {
        execution_session_id: this.#sessionId,
        billing_id: this.#sessionId,
        ...(this.#origin.region === undefined ? {} : { region: this.#origin.region }),
      },
    });
  }
}

/** What a session is seen as: its state, how far its log goes, and its result as it is stored, once it has ended. */
export function viewText(state: string, lastSequence: number, resultText: string | null): string {
  return `{"last_sequence":${lastSequence},"result":${resultText},"state":"${state}"}`;
}
