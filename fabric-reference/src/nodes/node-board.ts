import type { KeyObject } from "node:crypto";
import type { NodeHealth, NodeRegistration } from "@krako/contracts";
import { equalJson } from "@krako/rules";
import type { UnitAttempt } from "../dispatch/unit-attempt.ts";
import { type Breaker, type BreakerConstants, CLOSED_BREAKER, mayPass } from "../policies/circuit-breaker.ts";
import type { PlacementCandidate } from "../policies/placement-candidate.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";

/** What is recorded of a node, from its registration, its heartbeats, its operators and its trust score. */
export interface NodeRecord {
  readonly registration: NodeRegistration;
  /** Key its results are verified with. */
  readonly key: KeyObject;
  readonly registeredAt: number;
  readonly health: NodeHealth;
  /** Milliseconds since 1970; the registration counts as the first sign of life. */
  readonly lastHeartbeatAt: number;
  readonly running: number;
  readonly queued: number;
  readonly errorRate: number | null;
  readonly quarantined: boolean;
  readonly suspended: boolean;
  readonly trust: { readonly score: number; readonly at: number } | null;
}

/** An attempt that this process has assigned to a node and that the node has not claimed. */
export interface Assignment {
  readonly hosted: HostedSession;
  readonly attempt: UnitAttempt;
}

/** A node as this process sees it: what is recorded of it, and what this process has given it. */
export class BoardNode {
  record: NodeRecord;
  /** Assigned by this process and not claimed, oldest first, by claim. */
  readonly assigned: Map<string, Assignment> = new Map();
  /** Claims of sessions that this process owns. */
  claimed = 0;
  breaker: Breaker = CLOSED_BREAKER;

  constructor(record: NodeRecord) {
    this.record = record;
  }

  get id(): string {
    return this.record.registration.node_id;
  }

  candidate(now: number, constants: BreakerConstants): PlacementCandidate {
    const { record, breaker } = this;
    const isProbed = breaker.type === "open";
    // A round does not know that a probe is used up by its first placement: so there is room for one.
    const oneFree = record.registration.capabilities.max_concurrency - 1 - this.assigned.size;
    return {
      registration: record.registration,
      enabled: true,
      health: record.health,
      lastHeartbeatAt: record.lastHeartbeatAt,
      running: isProbed ? Math.max(this.claimed, oneFree) : this.claimed,
      queued: this.assigned.size,
      errorRate: record.errorRate,
      quarantined: record.quarantined,
      suspended: record.suspended,
      trust: record.trust,
      breakerOpen: !mayPass(breaker, now, constants),
    };
  }
}

/** The nodes this process knows, by id. */
export class NodeBoard {
  readonly #nodes = new Map<string, BoardNode>();
  #registrations = 0;

  /** Rises whenever what nodes said about themselves when they joined changes. */
  get registrations(): number {
    return this.#registrations;
  }

  get size(): number {
    return this.#nodes.size;
  }

  get(nodeId: string): BoardNode | undefined {
    return this.#nodes.get(nodeId);
  }

  all(): IterableIterator<BoardNode> {
    return this.#nodes.values();
  }

  /** Takes what is recorded of a node now. */
  put(record: NodeRecord): BoardNode {
    const id = record.registration.node_id;
    const known = this.#nodes.get(id);
    if (known !== undefined) {
      if (!equalJson(known.record.registration, record.registration)) this.#registrations += 1;
      known.record = record;
      return known;
    }
    this.#registrations += 1;
    const node = new BoardNode(record);
    this.#nodes.set(id, node);
    return node;
  }

  candidates(now: number, constants: BreakerConstants): PlacementCandidate[] {
    return [...this.#nodes.values()].map((node) => node.candidate(now, constants));
  }
}
