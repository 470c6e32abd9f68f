import type { EventEnvelope, ExecutionEvent, TrustScoreUpdated } from "@krako/contracts";
import { CONTRACT_VERSION, canonicalJson, timestamp } from "@krako/rules";
import { derivedId } from "../billing/derived-id.ts";
import type { TrustConstants } from "../policies/trust-constants.ts";
import { type ScoredTrust, trustScore } from "../policies/trust-score.ts";
import { applyEvidence, type NodeTrust, newNodeTrust, type TrustEvidence } from "../policies/trust-state.ts";
import { type FoundEvidence, SessionEvidence } from "./session-evidence.ts";

/** The stream that trust writes, and nobody else. It belongs to no tenant. */
export const TRUST_STREAM = "trust";

/** A score is told again when it has moved by this much, or after so many milliseconds with new evidence. */
export const TOLD_STEP = 0.01;
export const TOLD_AGAIN_MS = 60_000;

/** Events that one score names as its evidence, at most: the newest. */
export const MAX_EVIDENCE_IDS = 100;

/** What is kept of a node. */
export interface TrustedNode {
  readonly nodeId: string;
  readonly trust: NodeTrust;
  readonly operator: string | null;
  /** The score that was told last and when, in milliseconds since 1970; null before the first. */
  readonly told: { readonly score: number; readonly at: number } | null;
  /** Evidence since then. */
  readonly eventIds: readonly string[];
}

/** What was committed in one go to one stream of the log. */
export interface TrustEntry {
  readonly tenantId: string;
  readonly stream: string;
  readonly events: readonly (ExecutionEvent | EventEnvelope)[];
}

/** What follows from the entries that were taken since the last time. */
export interface TrustOutcome {
  /** Texts by key: what must be kept. */
  readonly states: ReadonlyMap<string, string>;
  /** To be appended to the stream of trust. */
  readonly events: readonly TrustScoreUpdated[];
}

/** Whether an entry can say something about nodes: a session's or the fabric's, not what billing and trust write. */
export function isEvidence({ tenantId, stream }: Pick<TrustEntry, "tenantId" | "stream">): boolean {
  return tenantId === "" ? stream !== TRUST_STREAM : !stream.includes("/") && stream !== "tenant";
}

/** The key under which a stream's state is kept. */
export function streamKey(tenantId: string, stream: string): string {
  return `stream/${tenantId}/${stream}`;
}

/** The keys of nodes, and of the stream that trust writes. */
export const NODE_PREFIX = "node/";
export const TOLD_KEY = "told";

/**
 * From the log to trust scores: one pure fold for the live fabric, a rebuild and a replay. The same entries in the same order give the
 * same bytes, in however many batches they come (DET-005). Never in the path of an execution.
 */
export class TrustFold {
  readonly #constants: TrustConstants;
  readonly #streams = new Map<string, SessionEvidence>();
  /** Last sequence that was read of each of the fabric's own streams. */
  readonly #fabric = new Map<string, number>();
  readonly #nodes = new Map<string, TrustedNode>();
  readonly #groups = new Map<string, Set<string>>();
  readonly #touched = new Set<string>();
  #sequence = 0;
  #events: TrustScoreUpdated[] = [];

  constructor(constants: TrustConstants) {
    this.#constants = constants;
  }

  /** Goes on from what was kept. */
  put(key: string, text: string): void {
    if (key === TOLD_KEY) this.#sequence = Number(text);
    else if (key.startsWith(NODE_PREFIX)) this.#keep(JSON.parse(text) as TrustedNode);
    else if (key.startsWith(streamKey("", ""))) this.#fabric.set(key, Number(text));
    else this.#streams.set(key, SessionEvidence.fromText(text));
  }

  knows(key: string): boolean {
    return this.#streams.has(key) || this.#fabric.has(key);
  }

  /** Streams that are held in memory. */
  get streams(): number {
    return this.#streams.size;
  }

  /** Sequence of the last event that was told. */
  get told(): number {
    return this.#sequence;
  }

  nodes(): readonly TrustedNode[] {
    return [...this.#nodes.values()];
  }

  /** Takes the next entry of the log. */
  take(entry: TrustEntry): void {
    if (!isEvidence(entry)) return;
    const key = streamKey(entry.tenantId, entry.stream);
    this.#touched.add(key);
    if (entry.tenantId === "") this.#takeFabric(key, entry.events);
    else this.#takeSession(key, entry.events as readonly ExecutionEvent[]);
  }

  /** What followed since the last call. */
  drain(): TrustOutcome {
    const states = new Map<string, string>();
    for (const key of this.#touched) states.set(key, this.#textOf(key));
    if (this.#events.length > 0) states.set(TOLD_KEY, String(this.#sequence));
    this.#touched.clear();
    const events = this.#events;
    this.#events = [];
    return { states, events };
  }

  #textOf(key: string): string {
    const node = this.#nodes.get(key);
    if (node !== undefined) return canonicalJson(node);
    return this.#streams.get(key)?.toText() ?? String(this.#fabric.get(key) ?? 0);
  }

  #takeSession(key: string, events: readonly ExecutionEvent[]): void {
    let session = this.#streams.get(key);
    if (session === undefined) {
      session = new SessionEvidence();
      this.#streams.set(key, session);
    }
    for (const event of events) session.take(event, (found) => this.#learn(found));
  }

  #takeFabric(key: string, events: readonly (ExecutionEvent | EventEnvelope)[]): void {
    for (const event of events) {
      if (event.sequence <= (this.#fabric.get(key) ?? 0)) continue;
      this.#fabric.set(key, event.sequence);
      this.#takeNodeEvent(event as ExecutionEvent, Date.parse(event.timestamp));
    }
  }

  #takeNodeEvent(event: ExecutionEvent, at: number): void {
    const eventId = event.event_id;
    switch (event.event_type) {
      case "node.registered": {
        const { node_id: nodeId, operator_fingerprint } = event.payload;
        this.#keep({ ...this.#nodeAt(nodeId, at), operator: operator_fingerprint ?? null });
        this.#learn({ nodeId, eventId, evidence: { type: "identity", at, verified: true } });
        this.#learn({ nodeId, eventId, evidence: { type: "health", at, health: "healthy" } });
        return;
      }
      case "node.health.updated": {
        const { node_id: nodeId, health } = event.payload;
        this.#learn({ nodeId, eventId, evidence: { type: "health", at, health } });
        return;
      }
      case "node.unavailable":
        this.#learn({ nodeId: event.payload.node_id, eventId, evidence: { type: "health", at, health: "down" } });
        return;
      case "node.misconduct.seen":
        this.#learn({ nodeId: event.payload.node_id, eventId, evidence: { type: "misconduct", at } });
        return;
      default:
        return;
    }
  }

  #learn({ nodeId, evidence, eventId }: FoundEvidence): void {
    const before = this.#nodeAt(nodeId, evidence.at);
    const trust = applyEvidence(before.trust, evidence, this.#constants);
    const seen = before.eventIds.includes(eventId) ? before.eventIds : [...before.eventIds, eventId];
    const node = { ...before, trust, eventIds: seen.slice(-MAX_EVIDENCE_IDS) };
    this.#keep(node);
    this.#touched.add(keyOf(nodeId));
    this.#tell(node, evidence);
  }

  /** Depends on the evidence alone, so that where a batch ends does not matter. */
  #tell(node: TrustedNode, { at }: TrustEvidence): void {
    const scored = trustScore(node.trust, this.#groupOf(node), at, this.#constants);
    const { told } = node;
    if (told !== null && Math.abs(scored.score - told.score) < TOLD_STEP && at - told.at < TOLD_AGAIN_MS) return;
    this.#sequence += 1;
    this.#events.push(toldEvent(node, scored, at, this.#sequence));
    this.#keep({ ...node, told: { score: scored.score, at }, eventIds: [] });
  }

  #nodeAt(nodeId: string, at: number): TrustedNode {
    const known = this.#nodes.get(keyOf(nodeId));
    if (known !== undefined) return known;
    return { nodeId, trust: newNodeTrust(at, this.#constants), operator: null, told: null, eventIds: [] };
  }

  #keep(node: TrustedNode): void {
    const key = keyOf(node.nodeId);
    const before = this.#nodes.get(key)?.operator ?? null;
    this.#nodes.set(key, node);
    if (before === node.operator) return;
    if (before !== null) this.#groups.get(before)?.delete(key);
    if (node.operator === null) return;
    const group = this.#groups.get(node.operator) ?? new Set();
    group.add(key);
    this.#groups.set(node.operator, group);
  }

  #groupOf({ operator }: TrustedNode): NodeTrust[] {
    if (operator === null) return [];
    return [...(this.#groups.get(operator) ?? [])].map((key) => (this.#nodes.get(key) as TrustedNode).trust);
  }
}

function keyOf(nodeId: string): string {
  return `${NODE_PREFIX}${nodeId}`;
}

function toldEvent(
  node: TrustedNode,
  { score, penalties }: ScoredTrust,
  at: number,
  sequence: number,
): TrustScoreUpdated {
  return {
    event_id: derivedId(at, `trust.score.updated\n${node.nodeId}\n${sequence}`),
    event_type: "trust.score.updated",
    contract_version: CONTRACT_VERSION,
    timestamp: timestamp(at),
    sequence,
    tenant_id: null,
    graph_id: null,
    execution_session_id: null,
    work_unit_id: null,
    attempt_index: null,
    trace_id: null,
    source: { component: "trust", id: "fold" },
    payload: {
      node_id: node.nodeId,
      previous: node.told?.score ?? null,
      score,
      penalties,
      event_ids: [...node.eventIds],
    },
  };
}
