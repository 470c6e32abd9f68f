import type {
  BackendCapabilities,
  BackendStatus,
  CapacityView,
  ClaimBatch,
  ClaimRequest,
  ExecutionSession,
  Heartbeat,
  HeartbeatReceipt,
  LeaseRenewal,
  LedgerPage,
  NodeAdmission,
  NodePage,
  NodeRegistration,
  NodeView,
  QuarantineRequest,
  ResultPending,
  ResultReceipt,
  ResultReceipts,
  SessionPage,
  SessionState,
  SessionSummary,
  SignedWorkUnitResult,
  SignedWorkUnitResults,
  StartReport,
  Usage,
  Wallet,
} from "@krako/contracts";

/** A page that is asked for. */
export interface PageRequest {
  readonly cursor: string | undefined;
  readonly limit: number;
}

/** An event of a session as it is stored: its JSON text is handed on as it stands. */
export interface StoredEvent {
  readonly sequence: number;
  readonly event_type: string;
  readonly text: string;
}

/** The result of a session that has ended: JSON of the contract's `ExecutionResult` as it is stored, handed on as it stands. */
export interface StoredResult {
  readonly text: string;
}

/** A page of the events of a session. */
export interface StoredEventPage {
  readonly items: readonly StoredEvent[];
  readonly lastSequence: number;
  /** The session has ended: nothing follows `lastSequence`. */
  readonly complete: boolean;
  /** The first sequence that is still kept; 1 unless retention has removed older ones. */
  readonly firstKept: number;
}

/** A submission as it came: a graph and a context of which nothing is known yet. */
export interface UncheckedSubmission {
  readonly task_graph: unknown;
  readonly execution_context: unknown;
  /** The caller has given the run up already. */
  readonly cancelled?: boolean;
}

/**
 * What tenants ask of the fabric. `null` means: this tenant has no such session. Refusals are thrown as `RefusalError`, before
 * anything runs.
 */
export interface TenantServices {
  capabilities(tenantId: string): BackendCapabilities;
  /**
   * Admits the graph and makes a session of it. The door has checked neither graph nor context (`admit` does, versions first), but that
   * `tenant_id` and `request_id`, where the graph has them, are the token's tenant and `key`. A summary where that is enough is far
   * less work for a large graph.
   */
  submit(
    tenantId: string,
    key: string,
    submission: UncheckedSubmission,
    detail?: "summary",
  ): Promise<{ readonly session: ExecutionSession | SessionSummary; readonly replayed: boolean }>;
  listSessions(
    tenantId: string,
    page: PageRequest & { readonly state: SessionState | undefined },
  ): Promise<SessionPage>;
  /** `version` changes whenever the document does. */
  readSession(
    tenantId: string,
    sessionId: string,
  ): Promise<{ readonly session: ExecutionSession; readonly version: string } | null>;
  /** Waits for the end up to `waitMs` milliseconds, or until `signal` aborts. */
  result(
    tenantId: string,
    sessionId: string,
    waitMs: number,
    signal: AbortSignal,
  ): Promise<StoredResult | ResultPending | null>;
  events(tenantId: string, sessionId: string, after: number, limit: number): Promise<StoredEventPage | null>;
  /** Resolves when there may be events after `after`, the session is over, or `signal` aborts; at once if there are. */
  eventsAfter(tenantId: string, sessionId: string, after: number, signal: AbortSignal): Promise<void>;
  cancel(tenantId: string, sessionId: string): Promise<ExecutionSession | null>;
  usage(tenantId: string, from: string, to: string): Promise<Usage>;
  ledger(tenantId: string, page: PageRequest & { readonly sessionId: string | undefined }): Promise<LedgerPage>;
  wallet(tenantId: string): Promise<Wallet>;
}

/**
 * What nodes ask of the fabric. `null` means: there is no such node or claim, or the claim is of a node that `owner` may not act for
 * (`actsForNode`). Conflicts are thrown as `RefusalError`. `owner` is that of the token: the id of a node, or the beginning of ids and `*`.
 */
export interface NodeServices {
  register(registration: NodeRegistration): Promise<NodeAdmission>;
  heartbeat(nodeId: string, heartbeat: Heartbeat): Promise<HeartbeatReceipt | null>;
  claim(nodeId: string, request: ClaimRequest, signal: AbortSignal): Promise<ClaimBatch | null>;
  reportStart(owner: string, claimId: string, report: StartReport): Promise<LeaseRenewal | null>;
  handIn(owner: string, claimId: string, result: SignedWorkUnitResult): Promise<ResultReceipt | null>;
  /** Each result is taken by itself; a claim that is not this node's has the code `not_found` in its receipt. */
  handInAll(nodeId: string, results: SignedWorkUnitResults): Promise<ResultReceipts | null>;
}

/** What operators ask of the fabric. */
export interface OperatorServices {
  listNodes(page: PageRequest): Promise<NodePage>;
  quarantine(nodeId: string, request: QuarantineRequest, by: string): Promise<NodeView | null>;
  capacity(): Promise<CapacityView>;
}

/** What everybody may ask. */
export interface OpenServices {
  health(): Promise<BackendStatus>;
}

/** Everything the HTTP interface serves. */
export interface FabricServices extends TenantServices, NodeServices, OperatorServices, OpenServices {}
