// Logs of sessions as the fabric writes them, made by the rules themselves, with a clock and ids that are the same in every run.
import type { ExecutionEvent, PriceList, TaskGraph, UnitType } from "@krako/contracts";
import {
  type AttemptOutcome,
  advance,
  CONTRACT_VERSION,
  type Command,
  compilePlan,
  createSession,
  nextReady,
  retriesWaiting,
  type SessionEvent,
  timestamp,
} from "@krako/rules";
import type { RecordedEntry } from "../src/billing/billing-fold.ts";
import { derivedId } from "../src/billing/derived-id.ts";

export type WorkUnit = TaskGraph["work_units"][number];

/** What becomes of one unit. Attempts end as told, one after the other; the last one may succeed. */
export interface ToldUnit {
  readonly type: UnitType;
  readonly outcomes: readonly AttemptOutcome[];
  readonly cpuSeconds?: string | undefined;
}

export interface ToldSession {
  readonly tenantId: string;
  /** Makes its ids: two sessions of a log need two numbers. */
  readonly number: number;
  readonly units: readonly ToldUnit[];
  /** Milliseconds since 1970. */
  readonly startAt?: number;
  /** Stops after so many attempts. */
  readonly cancelAfter?: number | undefined;
  readonly nodeOf?: (attempt: number) => string;
  readonly priceList?: PriceList;
  /** Limits of each model attempt. */
  readonly tokenLimit?: number;
}

export interface RecordedSession {
  readonly sessionId: string;
  readonly graph: TaskGraph;
  /** One entry for each turn. */
  readonly entries: readonly RecordedEntry[];
  readonly events: readonly ExecutionEvent[];
}

export const START = Date.UTC(2026, 0, 31, 9, 30);
const TOKEN_LIMIT = 1_000_000;

/** An attempt whose output is accepted. */
export const succeeds = (tokens_in = 0, tokens_out = 0): AttemptOutcome => ({
  kind: "output",
  output: {},
  usage: { tokens_in, tokens_out },
  duration_ms: 2,
});
/** An attempt that fails in a way that may be retried. */
export const stumbles = (tokens_in = 0, tokens_out = 0): AttemptOutcome => ({
  kind: "error",
  message: "not now",
  retryable: true,
  usage: { tokens_in, tokens_out },
});
/** An attempt whose model answered something that is not valid. */
export const answersWrongly = (tokens_in: number, tokens_out: number): AttemptOutcome => ({
  ...succeeds(tokens_in, tokens_out),
  kind: "output",
  output: { wrong: true },
  violations: [{ rule: "SCHEMA-001", pointer: "", message: "Not as declared.", mend: "Answer as declared." }],
});
export const timesOut: AttemptOutcome = { kind: "timeout" };
export const isLost: AttemptOutcome = { kind: "lost" };

/** Plays a session to its end. */
export function recordSession(told: ToldSession): RecordedSession {
  const graph = graphOf(told);
  const session = createSession(compilePlan(graph, { priceList: told.priceList }));
  const sessionId = idOf("session", told);
  const entries: RecordedEntry[] = [];
  let sequence = 0;
  let at = told.startAt ?? START;
  const seal = (event: SessionEvent): ExecutionEvent => {
    sequence += 1;
    at += 1;
    return {
      event_id: derivedId(at, `${sessionId}/${sequence}`),
      event_type: event.event_type,
      contract_version: CONTRACT_VERSION,
      timestamp: timestamp(at),
      sequence,
      tenant_id: told.tenantId,
      graph_id: graph.graph_id,
      execution_session_id: sessionId,
      work_unit_id: event.work_unit_id,
      attempt_index: event.attempt_index,
      trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
      source: { component: "session", id: "test" },
      payload: event.payload,
    } as ExecutionEvent;
  };
  const turn = (events: readonly SessionEvent[]): void => {
    if (events.length > 0) entries.push({ tenantId: told.tenantId, stream: sessionId, events: events.map(seal) });
  };
  const say = (command: Command): void => turn(measured(advance(session, command), told));
  say({ type: "start" });
  const begun = new Map<string, number>();
  for (let attempts = 0; ; attempts += 1) {
    const unit = nextReady(session) ?? afterItsDelay();
    if (unit === undefined) break;
    if (attempts === told.cancelAfter) {
      say({ type: "dispatch", unit });
      say({ type: "cancel" });
      break;
    }
    const index = begun.get(unit) ?? 0;
    begun.set(unit, index + 1);
    turn(claimed(unit, index + 1, told.nodeOf?.(attempts) ?? "cpu-1", told));
    say({ type: "dispatch", unit });
    const outcomes = told.units[Number(unit.slice(1))]?.outcomes ?? [];
    say({ type: "attempt_ended", unit, outcome: outcomes[index] ?? succeeds() });
  }
  return { sessionId, graph, entries, events: entries.flatMap((entry) => entry.events) as ExecutionEvent[] };

  function afterItsDelay(): string | undefined {
    const [waiting] = retriesWaiting(session);
    if (waiting === undefined) return undefined;
    say({ type: "retry_due", unit: waiting.unit });
    return nextReady(session);
  }
}

function idOf(what: string, { tenantId, number, startAt = START }: ToldSession): string {
  return derivedId(startAt, `${what}/${tenantId}/${number}`);
}

function claimed(unit: string, attempt_index: number, node_id: string, told: ToldSession): SessionEvent[] {
  const about = { work_unit_id: unit, attempt_index };
  return [
    { ...about, event_type: "workunit.scheduled", payload: { node_id, reason: "It has the best score." } },
    {
      ...about,
      event_type: "workunit.claimed",
      payload: {
        node_id,
        claim_id: idOf(`claim/${unit}/${attempt_index}`, told),
        fencing_token: attempt_index,
        lease_expires_at: timestamp((told.startAt ?? START) + 30_000),
      },
    },
  ];
}

/** What nodes measure, as the host of a session writes it into the event. */
function measured(events: readonly SessionEvent[], { units }: ToldSession): readonly SessionEvent[] {
  return events.map((event) => {
    if (event.event_type !== "workunit.completed") return event;
    const cpu_seconds = units[Number(event.work_unit_id.slice(1))]?.cpuSeconds;
    return cpu_seconds === undefined ? event : { ...event, payload: { ...event.payload, cpu_seconds } };
  });
}

function graphOf(told: ToldSession): TaskGraph {
  return {
    schema_version: "1.0",
    kora_version: "1.0.0",
    contract_version: CONTRACT_VERSION,
    graph_id: idOf("graph", told),
    request_id: idOf("request", told),
    tenant_id: told.tenantId,
    created_at: timestamp(told.startAt ?? START),
    budget: {},
    policy: {
      failure_policy: "continue_on_error",
      privacy_default: "allow_remote",
      priority: "p1",
      logging: "off",
    },
    work_units: told.units.map((unit, index) => unitOf(unit, index, told.tokenLimit ?? TOKEN_LIMIT)),
    escalations: [],
    output: [{ work_unit_id: "u0", pointer: "" }],
  };
}

function unitOf({ type, outcomes }: ToldUnit, index: number, limit: number): WorkUnit {
  const isModel = type === "llm" || type === "small_model";
  return {
    id: `u${index}`,
    type,
    operation: isModel ? "text.classify@1" : "text.normalize@1",
    dependencies: [],
    input: {},
    bindings: [],
    output_schema: { type: "object", properties: {}, additionalProperties: false },
    budget: isModel ? { max_tokens: 2 * limit * outcomes.length, timeout_ms: 1_000 } : { timeout_ms: 1_000 },
    retries: { max_attempts: Math.max(1, outcomes.length), backoff_ms: 0 },
    idempotent: true,
    critical: false,
    verification_mode: "none",
    ...(isModel ? { model: { tier: "small", max_input_tokens: limit, max_output_tokens: limit } } : {}),
  };
}
