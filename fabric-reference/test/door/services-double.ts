// What stands behind the door in its tests: a few sessions of two tenants, a node with a claim, and answers out of the contract's examples.
import type {
  BackendCapabilities,
  ExecutionEvent,
  ExecutionResult,
  ExecutionSession,
  NodeRegistration,
  NodeView,
  TaskGraph,
  Usage,
  Wallet,
} from "@krako/contracts";
import { MODEL_TIERS, REFUSAL_TYPE_TABLE, UNIT_TYPES } from "@krako/contracts/tables";
import { admit, RefusalError, refusal } from "@krako/rules";
import { actsForNode } from "../../src/node-owner.ts";
import type { FabricServices, StoredEvent } from "../../src/services.ts";
import { exampleOf } from "./contract-examples.ts";

export const SESSIONS = {
  /** Of tenant ann, running, three events. */
  running: "01890000-0000-7000-8000-0000000000a1",
  /** Of tenant ann, over, five events. */
  over: "01890000-0000-7000-8000-0000000000a2",
  /** Of tenant ann, over, six events of which the first three are no longer kept. */
  aged: "01890000-0000-7000-8000-0000000000a3",
  /** Of tenant bob, running. */
  foreign: "01890000-0000-7000-8000-0000000000b1",
  unknown: "01890000-0000-7000-8000-0000000000ff",
} as const;

/** A claim of node cpu-1. */
export const CLAIM = "01890000-0000-7000-8000-0000000000c1";

interface Held {
  readonly tenantId: string;
  readonly sessionId: string;
  readonly events: StoredEvent[];
  readonly firstKept: number;
  isOver: boolean;
  readonly watchers: Set<() => void>;
}

export class ServicesDouble implements FabricServices {
  readonly capability: BackendCapabilities = {
    ...exampleOf<BackendCapabilities>("BackendCapabilities"),
    supported_task_types: [...UNIT_TYPES],
    model_tiers: [...MODEL_TIERS],
    supported_operations: ["classify.keywords@1", "text.classify@1"],
    supported_context_window: 1_000_000,
  };
  readonly #sessions = new Map<string, Held>();
  readonly #keys = new Map<string, { readonly sessionId: string; readonly text: string }>();
  /** Thrown by every service that reads the health, when a test sets it. */
  fault: unknown = null;
  /** There is no work for nodes: whoever waits for some does. */
  isIdle = false;
  /** Calls of each service. */
  readonly calls: string[] = [];

  constructor() {
    this.#hold("ann", SESSIONS.running, 3, false);
    this.#hold("ann", SESSIONS.over, 5, true);
    this.#hold("ann", SESSIONS.aged, 6, true, 4);
    this.#hold("bob", SESSIONS.foreign, 2, false);
  }

  /** Something more happens in a session. */
  happen(sessionId: string, isOver = false): void {
    const held = this.#sessions.get(sessionId);
    if (held === undefined) throw new Error(`There is no session ${sessionId}.`);
    held.events.push(eventOf(held.tenantId, sessionId, held.events.length + held.firstKept, isOver));
    held.isOver = isOver;
    for (const tell of [...held.watchers]) tell();
  }

  /** Who waits for news of a session now. */
  watchersOf(sessionId: string): number {
    return this.#sessions.get(sessionId)?.watchers.size ?? 0;
  }

  async health(): ReturnType<FabricServices["health"]> {
    if (this.fault !== null) throw this.fault;
    return exampleOf("BackendStatus");
  }
  capabilities(): BackendCapabilities {
    return this.capability;
  }
  async submit(
    ...[tenantId, key, submission, detail]: Parameters<FabricServices["submit"]>
  ): ReturnType<FabricServices["submit"]> {
    this.calls.push("submit");
    const { graph } = admit(submission.task_graph, submission.execution_context, this.capability);
    const text = JSON.stringify(graph);
    const known = this.#keys.get(`${tenantId} ${key}`);
    if (known !== undefined && known.text !== text) throw keyReused();
    const sessionId = known?.sessionId ?? SESSIONS.running;
    this.#keys.set(`${tenantId} ${key}`, { sessionId, text });
    const session = sessionOf(tenantId, sessionId, graph);
    return { session: detail === "summary" ? summaryOf(session) : session, replayed: known !== undefined };
  }
  async listSessions(
    ...[tenantId]: Parameters<FabricServices["listSessions"]>
  ): ReturnType<FabricServices["listSessions"]> {
    const own = [...this.#sessions.values()].filter((each) => each.tenantId === tenantId);
    return { items: own.map(({ sessionId }) => summaryOf(sessionOf(tenantId, sessionId))) };
  }
  async readSession(
    ...[tenantId, sessionId]: Parameters<FabricServices["readSession"]>
  ): ReturnType<FabricServices["readSession"]> {
    const held = this.#own(tenantId, sessionId);
    return held && { session: sessionOf(tenantId, sessionId), version: String(held.events.length) };
  }
  async result(
    ...[tenantId, sessionId, waitMs, signal]: Parameters<FabricServices["result"]>
  ): ReturnType<FabricServices["result"]> {
    const held = this.#own(tenantId, sessionId);
    if (held === null) return null;
    if (!held.isOver && waitMs > 0) await this.#news(held, signal);
    if (held.isOver) return { text: JSON.stringify(exampleOf<ExecutionResult>("ExecutionResult")) };
    return { execution_session_id: sessionId, state: "running" };
  }
  async events(
    ...[tenantId, sessionId, after, limit]: Parameters<FabricServices["events"]>
  ): ReturnType<FabricServices["events"]> {
    const held = this.#own(tenantId, sessionId);
    if (held === null) return null;
    const { events, firstKept, isOver } = held;
    const items = events.filter(({ sequence }) => sequence > after).slice(0, limit);
    return { items, lastSequence: events.length + firstKept - 1, complete: isOver, firstKept };
  }
  async eventsAfter(...[tenantId, sessionId, after, signal]: Parameters<FabricServices["eventsAfter"]>): Promise<void> {
    const held = this.#own(tenantId, sessionId);
    if (held === null || held.isOver || (held.events.at(-1)?.sequence ?? 0) > after) return;
    await this.#news(held, signal);
  }
  async cancel(...[tenantId, sessionId]: Parameters<FabricServices["cancel"]>): ReturnType<FabricServices["cancel"]> {
    return this.#own(tenantId, sessionId) && sessionOf(tenantId, sessionId);
  }
  async usage(...[tenant_id, from, to]: Parameters<FabricServices["usage"]>): Promise<Usage> {
    return { ...exampleOf<Usage>("Usage"), tenant_id, from, to };
  }
  async ledger(...[tenant_id]: Parameters<FabricServices["ledger"]>): ReturnType<FabricServices["ledger"]> {
    return { items: [{ ...exampleOf<object>("LedgerRow"), tenant_id }] } as Awaited<
      ReturnType<FabricServices["ledger"]>
    >;
  }
  async wallet(tenant_id: string): Promise<Wallet> {
    return { ...exampleOf<Wallet>("Wallet"), tenant_id };
  }
  async register({ node_id }: NodeRegistration): ReturnType<FabricServices["register"]> {
    return { node_id, heartbeat_interval_ms: 5_000, lease_ms: 30_000, registered_at: NOON };
  }
  async heartbeat(nodeId: string): ReturnType<FabricServices["heartbeat"]> {
    return isNode(nodeId) ? { renewed: [], lost: [] } : null;
  }
  async claim(
    ...[nodeId, { wait_ms }, signal]: Parameters<FabricServices["claim"]>
  ): ReturnType<FabricServices["claim"]> {
    if (!isNode(nodeId)) return null;
    if (this.isIdle && wait_ms > 0) await aborted(signal);
    return { claims: [] };
  }
  async reportStart(
    ...[owner, claimId]: Parameters<FabricServices["reportStart"]>
  ): ReturnType<FabricServices["reportStart"]> {
    return claimId === CLAIM && actsForNode(owner, "cpu-1") ? { claim_id: claimId, lease_expires_at: NOON } : null;
  }
  async handIn(...[owner, claimId]: Parameters<FabricServices["handIn"]>): ReturnType<FabricServices["handIn"]> {
    return claimId === CLAIM && actsForNode(owner, "cpu-1") ? { claim_id: claimId, accepted: true } : null;
  }
  async handInAll(
    ...[nodeId, { results }]: Parameters<FabricServices["handInAll"]>
  ): ReturnType<FabricServices["handInAll"]> {
    return isNode(nodeId) ? { receipts: results.map(({ claim_id }) => ({ claim_id, accepted: true })) } : null;
  }
  async listNodes(): ReturnType<FabricServices["listNodes"]> {
    return { items: [nodeView("cpu-1", false)] };
  }
  async quarantine(...[nodeId, { quarantined }]: Parameters<FabricServices["quarantine"]>): Promise<NodeView | null> {
    return isNode(nodeId) ? nodeView(nodeId, quarantined) : null;
  }
  async capacity(): ReturnType<FabricServices["capacity"]> {
    return {
      observed_at: NOON,
      admission_mode: "OPEN",
      congestion_mode: "NORMAL",
      running_sessions: 1,
      substrates: [],
    };
  }

  #own(tenantId: string, sessionId: string): Held | null {
    const held = this.#sessions.get(sessionId);
    return held?.tenantId === tenantId ? held : null;
  }

  #hold(tenantId: string, sessionId: string, last: number, isOver: boolean, firstKept = 1): void {
    const events: StoredEvent[] = [];
    for (let sequence = firstKept; sequence <= last; sequence += 1)
      events.push(eventOf(tenantId, sessionId, sequence, isOver && sequence === last));
    this.#sessions.set(sessionId, { tenantId, sessionId, events, firstKept, isOver, watchers: new Set() });
  }

  async #news({ watchers }: Held, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const tell = (): void => {
        watchers.delete(tell);
        signal.removeEventListener("abort", tell);
        resolve();
      };
      watchers.add(tell);
      signal.addEventListener("abort", tell);
    });
  }
}

function keyReused(): RefusalError {
  const { problem } = refusal({ error_type: "CONFLICT", code: "idempotency_key_reused", title: "The key is taken." });
  return new RefusalError({ ...problem, status: REFUSAL_TYPE_TABLE.CONFLICT.http_status_key_reused ?? problem.status });
}

const NOON = "2026-01-01T12:00:00.000Z";

const isNode = (nodeId: string): boolean => nodeId === "cpu-1" || nodeId === "cpu-2";

const aborted = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
};

function nodeView(node_id: string, quarantined: boolean): NodeView {
  const { kind, public_key, region, capabilities } = exampleOf<NodeRegistration>("NodeRegistration");
  return {
    node_id,
    kind,
    public_key,
    region,
    capabilities,
    registered_at: NOON,
    health: "healthy",
    running: 0,
    quarantined,
  };
}

function sessionOf(tenant_id: string, execution_session_id: string, graph?: TaskGraph): ExecutionSession {
  const session = { ...exampleOf<ExecutionSession>("ExecutionSession"), tenant_id, execution_session_id };
  return graph === undefined ? session : { ...session, graph_id: graph.graph_id, request_id: graph.request_id };
}

function summaryOf({ budget: _, units: __, ...summary }: ExecutionSession): Omit<ExecutionSession, "budget" | "units"> {
  return summary;
}

function eventOf(tenant_id: string, execution_session_id: string, sequence: number, isLast: boolean): StoredEvent {
  const event = {
    ...exampleOf<ExecutionEvent>(isLast ? "SessionCompleted" : "SessionStarted"),
    tenant_id,
    execution_session_id,
    sequence,
  };
  return { sequence, event_type: event.event_type, text: JSON.stringify(event) };
}
