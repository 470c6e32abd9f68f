// What was seen of a case on a fabric: every exchange, and what tenants, nodes and billing were told.
import type {
  BackendCapabilities,
  Claim,
  ExecutionEvent,
  ExecutionResult,
  ExecutionSession,
  LedgerRow,
  SignedWorkUnitResult,
  TaskGraph,
  Usage,
  Wallet,
} from "@krako/contracts";
import type { FabricCase, GraphPlan, NodePlan, UnitPlan } from "./fabric-case.ts";
import type { Exchange } from "./wire.ts";

/** A node of the kit. */
export interface SeenNode {
  readonly id: string;
  readonly plan: NodePlan;
  /** Not planned by the case: it is there so that graphs can be submitted and end. */
  readonly isHelper: boolean;
  state: "ready" | "draining" | "vanished" | "quarantined";
  /** When it came to be so, by the fabric's clock. */
  since: number;
}

/** A claim that a node was granted. */
export interface Grant {
  /** Position among the grants. */
  readonly nth: number;
  readonly claim: Claim;
  readonly node: SeenNode;
  readonly session: SeenSession | undefined;
  readonly unit: UnitPlan | undefined;
  /** State of the node when it was granted. */
  readonly nodeState: SeenNode["state"];
  readonly nodeSince: number;
  /** Claims its node held with it, by the kit's count. */
  readonly held: number;
  /** Claims of the same unit that had not ended by then, by the kit's count. */
  readonly rivals: readonly Grant[];
  /** Ended: a result was taken, the lease is over, or the events say that the attempt is. */
  isOver: boolean;
  /** Milliseconds since 1970 by the fabric's clock; moved by renewals. */
  leaseUntil: number;
  /** The attempt was said to have started. */
  saidStarted: boolean;
  /** The result that was taken. */
  taken: SignedWorkUnitResult | null;
}

/** A report, true or forged. */
export interface Report {
  readonly grant: Grant;
  readonly what: "result" | "replay" | "forgery" | "start";
  readonly how: string;
  /** As far as the kit can know. */
  readonly expects: "taken" | "taken before" | "refused" | "anything";
  readonly exchange: Exchange;
  /** Events of the session that came with it and end or change an attempt of the unit. */
  readonly consequences: readonly ExecutionEvent[];
}

/** A heartbeat that named claims. */
export interface Beat {
  readonly node: SeenNode;
  readonly named: readonly Grant[];
  readonly how: "own" | "older token" | "foreign";
  readonly exchange: Exchange;
  /** Which of them were live and the node's own by the kit's count, named with their token. */
  readonly rightful: readonly Grant[];
}

/** A lease that ran out because nobody renewed it. */
export interface Lapse {
  readonly grant: Grant;
  /** Retries debited of the session before it. */
  readonly retriesBefore: number;
  /** Events of its session, from then on. */
  readonly since: number;
}

/** A lease that its node renewed for longer than it would have lasted. */
export interface Survival {
  readonly grant: Grant;
  /** Events of its session at the end of that time. */
  readonly events: readonly ExecutionEvent[];
}

/** A graph that was accepted. */
export interface SeenSession {
  readonly id: string;
  readonly plan: GraphPlan;
  readonly graph: TaskGraph;
  readonly tenant: 0 | 1;
  /** All its events, in the order of its pages. */
  events: readonly ExecutionEvent[];
  /** At the end of the case. */
  view: ExecutionSession | null;
  result: ExecutionResult | null;
  hasEnded: boolean;
}

/** A submission. */
export interface Submitted {
  readonly how: "new" | "again" | "twice" | "changed" | "graph id" | "other tenant";
  readonly exchange: Exchange;
  /** The session of the first submission under this key. */
  readonly original: SeenSession | null;
  readonly graph: TaskGraph;
  /** Sessions of the first tenant's list with this graph id, at the end; null: not asked. */
  readonly eventsBefore: number;
}

/** A question over HTTP with what the contract says to it. */
export interface Question {
  readonly exchange: Exchange;
  /** Statuses that are right. */
  readonly expects: readonly number[];
  /** `error_type` of the problem document; null: it is none. */
  readonly errorType: string | null;
  readonly what: string;
}

/** Two answers that must be the same. */
export interface Pair {
  readonly what: string;
  readonly one: Exchange;
  readonly other: Exchange;
}

/** The events of a session as they were shown in one way. */
export interface Showing {
  readonly session: SeenSession;
  readonly how: string;
  readonly after: number;
  /** Sequences as they came. */
  readonly sequences: readonly number[];
  readonly texts: readonly string[];
  /** Whether it ended by itself. */
  readonly isComplete: boolean;
  /** Events there were when it began. */
  readonly known: number;
  readonly hadEnded: boolean;
}

/** A list as it was paged. */
export interface Listing {
  readonly what: string;
  readonly limit: number;
  /** Keys of the items, page by page. */
  readonly pages: readonly (readonly string[])[];
  /** Keys in the order of the list, as one page shows it. */
  readonly whole: readonly string[];
}

/** The books of one tenant at one moment. */
export interface Books {
  readonly tenant: 0 | 1;
  readonly moment: "settled" | "after redelivery" | "after rebuild";
  readonly rows: readonly LedgerRow[];
  /** The pages as they came. */
  readonly ledgerText: string;
  readonly wallet: Wallet | null;
  readonly usage: Usage | null;
  readonly walletText: string;
  readonly usageText: string;
  /** Rows that a later page of the kit had not seen in time: the tenant was not settled. */
  readonly isSettled: boolean;
}

export interface FabricTrial {
  readonly case: FabricCase;
  readonly capabilities: BackendCapabilities | null;
  /** The tenants are new with this case. */
  readonly areTenantsNew: boolean;
  readonly trustedZoneKnown: boolean;
  readonly leaseMs: number;
  readonly exchanges: readonly Exchange[];
  readonly nodes: readonly SeenNode[];
  readonly sessions: readonly SeenSession[];
  readonly submissions: readonly Submitted[];
  readonly grants: readonly Grant[];
  readonly reports: readonly Report[];
  readonly beats: readonly Beat[];
  readonly lapses: readonly Lapse[];
  readonly survivals: readonly Survival[];
  readonly questions: readonly Question[];
  readonly pairs: readonly Pair[];
  readonly showings: readonly Showing[];
  readonly listings: readonly Listing[];
  readonly books: readonly Books[];
  /** Graph ids that the fabric refused, or should have. */
  readonly refusedGraphs: ReadonlySet<string>;
  /** Graph ids that lists of both tenants show at the end; null: not asked. */
  readonly listed: readonly ReadonlySet<string>[];
  /** Tags and results, with what they were asked of. */
  readonly tags: readonly {
    readonly exchange: Exchange;
    readonly session: SeenSession;
    /** The tag that was named is none of it, or from before something happened. */
    readonly isStale: boolean;
    /** Events there were. */
    readonly known: number;
  }[];
  readonly results: readonly {
    readonly exchange: Exchange;
    readonly session: SeenSession;
    readonly hadEnded: boolean;
  }[];
  readonly cancels: readonly {
    readonly exchange: Exchange;
    readonly session: SeenSession;
    readonly hadEnded: boolean;
    readonly grown: number;
  }[];
}
