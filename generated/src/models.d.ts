// Derived from spec/ by `npm run generate`. Never edited.
/** Whether new work is let in. Closed. */
export type AdmissionMode = "OPEN" | "THROTTLED" | "CRITICAL";
/** Number of an attempt of a unit, from 1 to 10. */
export type AttemptIndex = number;
/** Number of attempts of a unit, 1 to 10. */
export type AttemptLimit = number;
/** How an attempt ended on its node. Told apart by `kind`. */
export type AttemptOutcome = OutputOutcome | ErrorOutcome | TimeoutOutcome;
/** Limit on the tokens of one side of one attempt, 1 to 10,000,000. */
export type AttemptTokenLimit = number;
/** Which kind of backend a run asks for. Closed. */
export type BackendMode = "local" | "krako";
/** Which graphs go to the backend that is named, where that is not this process. Closed. */
export type BackendRouting = "always" | "when_local_cannot";
/** Delay before the second attempt in milliseconds, 0 to 3,600,000 (an hour). */
export type BackoffMs = number;
/** A dimension of a budget, in the order in which a breach is reported. Closed. */
export type BudgetDimension = "tokens" | "llm_invocations" | "retries" | "cost_usd" | "duration";
/**
 * US dollars in a budget: a decimal string with exactly 6 fraction digits, at most 99999.999999, so that
 * sums over 10,000 units stay exact integers in micro-dollars.
 */
export type BudgetMoney = string;
/** Whose budget was short. Closed. */
export type BudgetScope = "unit" | "graph";
/** One condition of an escalation edge. Told apart by `type`. */
export type Condition =
  | FailureCondition
  | SchemaMismatchCondition
  | ConfidenceBelowCondition
  | FieldEqualsCondition
  | BudgetRemainingCondition;
/** Whether retries are slowed down. Closed. */
export type CongestionMode = "NORMAL" | "HIGH";
/** Number of things, 0 to 2,147,483,647. */
export type Count = number;
/** Opaque cursor of a page. */
export type Cursor = string;
/** SHA-256 in 64 lower-case hexadecimal digits. */
export type Digest = string;
/** Measured time in milliseconds, 0 to 2,147,483,647. */
export type DurationMs = number;
/**
 * Why a run or a unit failed. Closed: a new value is a new major version (ERR-001).
 * A failure is part of a result; what is refused before anything runs has a `RefusalType`.
 */
export type ErrorType = "VALIDATION_ERROR" | "TIMEOUT" | "BUDGET_BREACH" | "DEPENDENCY_FAILURE" | "EXECUTION_FAILURE";
/** Position of an escalation edge in `TaskGraph.escalations`, from 0. */
export type EscalationIndex = number;
/**
 * Every type of event of this version, with the stages it stands for and the telemetry fields it fills (TEL-004).
 * Readers keep and pass on types they do not know: a later minor may add some.
 */
export type EventType =
  | "execution.session.started"
  | "execution.session.completed"
  | "execution.session.failed"
  | "execution.session.cancelled"
  | "taskgraph.rejected"
  | "workunit.scheduled"
  | "workunit.scheduling.deferred"
  | "workunit.claimed"
  | "workunit.started"
  | "workunit.validated"
  | "workunit.completed"
  | "workunit.failed"
  | "workunit.retry.scheduled"
  | "workunit.skipped"
  | "workunit.cancelled"
  | "workunit.escalated"
  | "llm.invocation.started"
  | "llm.invocation.completed"
  | "llm.invocation.failed"
  | "budget.debited"
  | "budget.breached"
  | "node.registered"
  | "node.health.updated"
  | "node.unavailable"
  | "node.misconduct.seen"
  | "capacity.scale.requested"
  | "capacity.admission.mode.changed"
  | "congestion.mode.changed"
  | "billing.usage.recorded"
  | "billing.credits.debited"
  | "trust.score.updated";
/** Any event, told apart by `event_type`. Delivery is at least once, in order within a session; deduplicate by `event_id`. */
export type ExecutionEvent =
  | SessionStarted
  | SessionCompleted
  | SessionFailed
  | SessionCancelled
  | TaskGraphRejected
  | WorkUnitScheduled
  | WorkUnitSchedulingDeferred
  | WorkUnitClaimed
  | WorkUnitStarted
  | WorkUnitValidated
  | WorkUnitCompleted
  | WorkUnitFailed
  | WorkUnitRetryScheduled
  | WorkUnitSkipped
  | WorkUnitCancelled
  | WorkUnitEscalated
  | LlmInvocationStarted
  | LlmInvocationCompleted
  | LlmInvocationFailed
  | BudgetDebited
  | BudgetBreached
  | NodeRegistered
  | NodeHealthUpdated
  | NodeUnavailable
  | NodeMisconductSeen
  | CapacityScaleRequested
  | CapacityAdmissionModeChanged
  | CongestionModeChanged
  | BillingUsageRecorded
  | BillingCreditsDebited
  | TrustScoreUpdated;
/** A reverse-DNS name, for example `com.example.audit`. */
export type ExtensionName = string;
/** What the failure of a critical unit does to the rest of the run. Closed. */
export type FailurePolicy = "fail_fast" | "continue_on_error";
/** Number that grows with every claim of a unit, so that a late result can be told from a valid one. */
export type FencingToken = number;
/** How well a backend is. Closed. */
export type HealthStatus = "healthy" | "degraded" | "unavailable";
/** JSON Pointer (RFC 6901) of at most 1,024 characters that names a place below the root. */
export type InnerPointer = string;
/** JSON Pointer (RFC 6901) of at most 1,024 characters; the empty string is the whole document. */
export type JsonPointer = string;
/** Measured or summed amount, 0 to 9,007,199,254,740,991 (the largest exact integer in JSON). */
export type LargeCount = number;
/** Why a ledger row has the amount it has. Closed. */
export type LedgerReason = "accepted" | "attempt_not_accepted" | "credit_added";
/** A limit that a backend advertises, 1 to 2,147,483,647. */
export type Limit = number;
/** What a ledger row charges for. Closed. */
export type LineItem = "workunit_cpu" | "llm_tokens";
/** How much of a run is logged. Never decides which events exist. Closed. */
export type LoggingLevel = "off" | "minimal" | "debug";
/** A sentence for people, at most 4,096 characters. Never holds a payload, a prompt or a secret. */
export type Message = string;
/** Size class of a model. Closed. */
export type ModelTier = "small" | "medium" | "large";
/** US dollars as a decimal string with exactly 6 fraction digits, never negative, at most 12 digits before the point. */
export type Money = string;
/** How a node sees itself, or is seen. Closed. */
export type NodeHealth = "healthy" | "degraded" | "draining" | "down";
/** Id of a node, chosen by its operator: 1 to 128 letters, digits, `.`, `_` or `-`, starting with a letter or digit. */
export type NodeId = string;
/** A registered operation with its major version, for example `text.normalize@1`. Never code. */
export type OperationName = string;
/** One condition on a request. Told apart by `type`. What it looks at is missing or of another type: it does not hold. */
export type PlaybookMatcher = KeywordsMatcher | PatternMatcher | OneOfMatcher | RangeMatcher | PresentMatcher;
/** A word or phrase that is looked for, 1 to 128 characters. */
export type PlaybookWord = string;
/** Which run comes first when there is no room for all; `p0` is the most urgent. Closed. */
export type Priority = "p0" | "p1" | "p2" | "p3";
/** Where the data of a unit may go. Closed. */
export type Privacy = "allow_remote" | "local_only";
/** Machine-readable detail of an error. Open: readers keep and pass on values they do not know. */
export type ProblemCode =
  | "malformed_json"
  | "invalid_document"
  | "body_too_large"
  | "unsupported_media_type"
  | "version_missing"
  | "version_unsupported"
  | "idempotency_key_reused"
  | "capability_missing"
  | "claim_stale"
  | "signature_invalid"
  | "events_expired"
  | "events_ahead"
  | "node_quarantined"
  | "output_unavailable"
  | "binding_unresolved"
  | "input_too_large"
  | "output_invalid"
  | "usage_over_limit"
  | "node_lost"
  | (string & {});
/** A quantity such as CPU seconds: a decimal string with exactly 6 fraction digits, never negative. */
export type Quantity = string;
/** Why a request was refused before anything ran, with the HTTP status that carries it. Closed. */
export type RefusalType =
  | "VERSION_MISMATCH"
  | "VALIDATION_ERROR"
  | "UNSUPPORTED_CAPABILITY"
  | "ADMISSION_REJECTED"
  | "UNAUTHENTICATED"
  | "PERMISSION_DENIED"
  | "NOT_FOUND"
  | "CONFLICT"
  | "RATE_LIMITED"
  | "INTERNAL";
/** Name of a region, for example `eu-west`. */
export type Region = string;
/** What a value in a request is, as JSON tells values apart; an `integer` is a `number` too. Closed. */
export type RequestValueType = "string" | "number" | "integer" | "boolean" | "object" | "array" | "null" | "any";
/** Name of a rule, for example `GRAPH-004`. The list is in `requirements.json`. */
export type RuleId = string;
/** Time limit of a run in milliseconds, 0 to 604,800,000 (a week). */
export type RunDurationMs = number;
/** How a run ended. Closed. */
export type RunStatus = "succeeded" | "failed" | "cancelled";
/** Version of a program, as in Semantic Versioning 2.0. */
export type SemanticVersion = string;
/** Position in an event log, from 1, without gaps within one session. */
export type Sequence = number;
/** Where a session is in its life. Closed. */
export type SessionState = "pending" | "running" | "succeeded" | "failed" | "cancelled";
/** A short text, at most 256 characters. */
export type ShortText = string;
/** US dollars that may be negative: a decimal string with exactly 6 fraction digits. */
export type SignedMoney = string;
/** A dimension that is spent and can be asked about by a condition: all but `duration`. Closed. */
export type SpendableDimension = "tokens" | "llm_invocations" | "retries" | "cost_usd";
/** A step in the life of a unit or run. The opening stage of an attempt follows from the unit's type. Closed. */
export type Stage =
  | "TASK_CONSTRUCTED"
  | "DAG_VALIDATED"
  | "DETERMINISTIC_EXECUTION"
  | "AGGREGATION"
  | "MODEL_INVOCATION"
  | "SCHEMA_VALIDATION"
  | "TASK_COMPLETED"
  | "TASK_FAILED"
  | "TASK_SKIPPED"
  | "TASK_CANCELLED";
/**
 * Why a unit or a run ended. Closed. Each value says with which error types, refusals and final
 * states it may appear; the mapping is total in both directions (ERR-002).
 */
export type StopReason =
  | "success"
  | "retry_exhausted"
  | "dependency_failed"
  | "budget_exhausted"
  | "timed_out"
  | "substrate_failure"
  | "admission_rejected"
  | "validation_failed"
  | "version_mismatch"
  | "skipped"
  | "cancelled";
/** How far a run is that `kora studio` knows of. Closed. */
export type StudioRunState = "running" | "succeeded" | "failed" | "cancelled" | "interrupted" | "damaged";
/** A document as somebody wrote it, YAML or JSON, at most 8 MiB of UTF-8. */
export type StudioText = string;
/** Where a unit runs. Closed. */
export type Substrate = "cpu" | "llm_pod";
/**
 * Reference to the output of a task: its id, and after `#` a JSON Pointer into its output. `parse` is the whole output,
 * `parse#/subject` one field of it.
 */
export type TaskIrReference = string;
/** Kind of a task as an author sees it. Closed. */
export type TaskIrType = "deterministic" | "aggregation" | "retrieval" | "model";
/** Name of a tenant: 1 to 128 letters, digits, `.`, `_` or `-`, starting with a letter or digit. */
export type TenantId = string;
/** Time limit of one attempt in milliseconds, 1 to 86,400,000 (a day). */
export type TimeoutMs = number;
/** Moment in UTC, RFC 3339 with milliseconds and `Z`, for example `2026-01-31T09:30:00.000Z`. */
export type Timestamp = string;
/** Tokens, 0 to 100,000,000,000. */
export type TokenCount = number;
/** W3C trace id: 32 lower-case hexadecimal digits. */
export type TraceId = string;
/** How far a node is trusted, 0 to 1. */
export type TrustScore = number;
/** Id of a work unit, unique in its graph: 1 to 128 letters, digits, `.`, `_` or `-`, starting with a letter or digit. */
export type UnitId = string;
/** Where a unit is in its life: `pending → ready → running (→ retry_wait → running)* → a final status`. Closed. */
export type UnitState =
  "pending" | "ready" | "running" | "retry_wait" | "succeeded" | "failed" | "skipped" | "cancelled";
/** How a unit ended. Closed. */
export type UnitStatus = "succeeded" | "failed" | "skipped" | "cancelled";
/**
 * What kind of work a unit is. Decides the substrate it runs on and the stage its attempts open with.
 * Closed: a new value is a new major version.
 */
export type UnitType = "deterministic" | "aggregation" | "retrieval" | "small_model" | "llm";
/** A UUID in lower case. New ones are version 7; they are opaque and never used for order. */
export type Uuid = string;
/** What happens when a task fails. Closed. */
export type V01OnFail = "retry" | "fail" | "escalate";
/** A check of an output. Told apart by `kind`. */
export type V01Rule = V01RequiredRule | V01RangeRule;
/** What a task does. Told apart by `kind`. */
export type V01Run = V01DetRun | V01LlmRun;
/** What came of checking an output against its schema. Closed. */
export type ValidationStatus = "passed" | "failed" | "not_run";
/** How an output is checked beyond its schema, which is checked in every mode. Closed. */
export type VerificationMode = "none" | "schema" | "quorum" | "recompute";
/** A contract, schema or interface version, `MAJOR.MINOR`. */
export type Version = string;
/** A file, by its path from the folder of the file that names it. */
export type WorkloadPath = string;
/** How an answer is compared with the right one. Closed. */
export type WorkloadScore = "equal" | "members";

/** One attempt of a unit. */
export interface AttemptTelemetry {
  /** Number of the attempt, from 1. */
  attempt_index: AttemptIndex;
  /** When it started on its executor. */
  started_at: Timestamp;
  /** How long it took, in milliseconds. */
  duration_ms: DurationMs;
  /**
   * The stages it went through, in order. One that was cancelled in flight has TASK_CANCELLED among them, and is in no trace.
   *
   * @maxItems 8
   */
  stages: Stage[];
  /** How it failed; absent if it succeeded or was cancelled. */
  error_type?: ErrorType;
  /** Short stable word for what went wrong, where the operation or adapter gave one. Open. */
  error_code?: ProblemCode;
  /** What went wrong, in a sentence; never a payload. Kept for every attempt, also where a later one decided how the unit ended. */
  error_message?: Message;
  /** Why it ended. */
  stop_reason: StopReason;
  /**
   * Tokens of input it consumed, as the provider counted them; 0 where it told no two whole numbers of at least 0, and more than
   * 100,000,000,000 counts as that much.
   */
  tokens_in: LargeCount;
  /** Tokens of output it consumed, as the provider counted them. */
  tokens_out: LargeCount;
  /** Whether it called a model. */
  invoked_model: boolean;
  /** Whether its tokens are not known and its whole limit was debited (BUDGET-007). */
  estimated: boolean;
  /** Whether its node was lost. A lost attempt counts against the caps and is not in the trace. */
  lost: boolean;
}
/** What `stage_digest` keeps of an attempt that reached an outcome. */
export interface AttemptTrace {
  /**
   * The stages it went through, in order.
   *
   * @maxItems 8
   */
  stages: Stage[];
  /** How it failed, or null. */
  error_type: ErrorType | null;
}
/** What a backend can do. It holds for the life of the process; its digest is part of every result. */
export interface BackendCapabilities {
  /** Name of the backend. */
  backend: ShortText;
  /** Version of the backend. */
  backend_version: ShortText;
  /** Version of the ExecutionBackend interface it implements. */
  interface_version: Version;
  /**
   * Contract versions it accepts.
   *
   * @minItems 1
   * @maxItems 100
   */
  contract_versions: Version[];
  /**
   * Versions of the task graph document it accepts.
   *
   * @minItems 1
   * @maxItems 100
   */
  schema_versions: Version[];
  /** Size of the largest model it can run, for example `7b`; null without models or if unknown. */
  max_model_size: ShortText | null;
  /** Most attempts at once. */
  max_concurrency: Count;
  /**
   * Types of unit it executes.
   *
   * @maxItems 5
   */
  supported_task_types: UnitType[];
  /** Tokens its models can see at once; 0 without models. */
  supported_context_window: Count;
  /** Whether units may run on other machines. */
  distributed: boolean;
  /**
   * Operations it has.
   *
   * @maxItems 10000
   */
  supported_operations: OperationName[];
  /**
   * Tiers it has for `llm` units.
   *
   * @maxItems 3
   */
  model_tiers: ModelTier[];
  /**
   * Tiers it has for `small_model` units.
   *
   * @maxItems 3
   */
  small_model_tiers: ModelTier[];
  /**
   * Tiers of `llm` units whose adapter keeps data on this machine (PRIV-001).
   *
   * @maxItems 3
   */
  local_model_tiers: ModelTier[];
  /**
   * Verification modes it has.
   *
   * @maxItems 4
   */
  verification_modes: VerificationMode[];
  /**
   * Extensions it understands (GRAPH-010).
   *
   * @maxItems 1000
   */
  supported_extensions: ExtensionName[];
  /** Limits it accepts documents within (GRAPH-008). */
  limits: Limits;
  /** Whether it enforces `max_cost_usd`; a graph that declares it is refused otherwise. */
  enforces_cost: boolean;
  /** Its prices; present iff it enforces cost. */
  price_list?: PriceList;
}
/** Answer of `health_check`. */
export interface BackendStatus {
  /** How well it is. */
  status: HealthStatus;
  /** How busy it is. */
  capacity_summary: CapacitySummary;
  /** Version of the backend. */
  backend_version: ShortText;
  /** What is the matter, if something is. */
  message?: Message;
}
/** The wallet of a tenant was debited. */
export interface BillingCreditsDebited {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "billing.credits.debited";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph it came from, or null. */
  graph_id: Uuid | null;
  /** The session it came from, or null. */
  execution_session_id: Uuid | null;
  /** The unit it came from, or null. */
  work_unit_id: UnitId | null;
  /** The attempt it came from, or null. */
  attempt_index: AttemptIndex | null;
  /** The trace it came from, or null. */
  trace_id: TraceId | null;
  /** What it says. */
  payload: BillingCreditsDebitedPayload;
}
/** What `billing.credits.debited` says. */
export interface BillingCreditsDebitedPayload {
  /** Number of the ledger row that it follows from. */
  row: Sequence;
  /** US dollars taken. */
  amount: Money;
  /** US dollars left after it. */
  balance: SignedMoney;
}
/** A ledger row was written for what an attempt used. */
export interface BillingUsageRecorded {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "billing.usage.recorded";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph it came from, or null. */
  graph_id: Uuid | null;
  /** The session it came from, or null. */
  execution_session_id: Uuid | null;
  /** The unit it came from, or null. */
  work_unit_id: UnitId | null;
  /** The attempt it came from, or null. */
  attempt_index: AttemptIndex | null;
  /** The trace it came from, or null. */
  trace_id: TraceId | null;
  /** What it says. */
  payload: BillingUsageRecordedPayload;
}
/** What `billing.usage.recorded` says. */
export interface BillingUsageRecordedPayload {
  /** Number of the ledger row. */
  row: Sequence;
  /** What it charges for. */
  line_item: LineItem;
  /** Why it has this amount. */
  reason: LedgerReason;
  /** CPU seconds or tokens. */
  quantity: Quantity;
  /** US dollars. */
  amount: Money;
  /** The price list it was computed with. */
  price_list_version: ShortText;
  /**
   * The events it came from (BILL-004).
   *
   * @minItems 1
   * @maxItems 100
   */
  event_ids: Uuid[];
}
/** Carries a value from the effective output of one unit into the input of another, before its first attempt. */
export interface Binding {
  /** The unit whose output is read: a dependency, or the source this unit is an escalation target of. */
  from: UnitId;
  /**
   * Where to read in the effective output of `from`; the empty pointer takes it whole. For a target's binding from its
   * source: where to read in `{status, output, error_type}`. There `error_type` is null if the source succeeded, and `output` is a member
   * only if there is a valid one.
   */
  pointer: JsonPointer;
  /**
   * Where to write in `input`. Missing objects on the way are made; in an array an index up to its length, or `-` to
   * append. Bindings are applied in the order listed.
   */
  to: InnerPointer;
  /** States that data of a `local_only` unit may pass here into a unit that is not (PRIV-002). */
  declassify?: boolean;
}
/** A budget did not cover what was needed. `work_unit_id` is null if the run as a whole breached it. */
export interface BudgetBreached {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "budget.breached";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit, or null if it concerns the session as a whole. */
  work_unit_id: UnitId | null;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: BudgetBreachedPayload;
}
/** What `budget.breached` says. */
export interface BudgetBreachedPayload {
  /** The first dimension that was short. */
  dimension: BudgetDimension;
  /** Whose budget was short. */
  scope: BudgetScope;
  /** What was needed: a decimal string for `cost_usd`, an integer for the others. */
  needed: LargeCount | Money;
  /** What was available: a decimal string for `cost_usd`, an integer for the others. */
  available: LargeCount | Money;
}
/** An attempt ended and the graph's budget lost what it took, in one go. */
export interface BudgetDebited {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "budget.debited";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: BudgetDebitedPayload;
}
/** What `budget.debited` says. */
export interface BudgetDebitedPayload {
  /** Whether the attempt called a model, of either kind; counted by `model_invocation_count`. */
  invoked_model: boolean;
  /** Tokens of input the model reported; 0 where consumption is not known. */
  tokens_in: LargeCount;
  /** Tokens of output the model reported; 0 where consumption is not known. */
  tokens_out: LargeCount;
  /** Tokens debited. */
  tokens: TokenCount;
  /** Invocations debited, 0 or 1. */
  llm_invocations: number;
  /** Retries debited, 0 or 1. */
  retries: number;
  /** US dollars debited. */
  cost_usd: Money;
  /** Tokens consumed beyond the attempt's limit, not debited (BUDGET-003). */
  overrun_tokens: LargeCount;
  /** US dollars beyond the attempt's limit, not debited (BUDGET-003). */
  overrun_cost_usd: Money;
  /** Whether the whole limit was debited because the true consumption is not known (BUDGET-007). */
  estimated: boolean;
  /** What is left of the graph's budget after it. */
  remaining: BudgetRemaining;
}
/** What is left of a graph's budget; null where it is not limited. */
export interface BudgetRemaining {
  /** Tokens. */
  tokens: TokenCount | null;
  /** Invocations by `llm` units. */
  llm_invocations: Count | null;
  /** Attempts after the first. */
  retries: Count | null;
  /** US dollars. */
  cost_usd: Money | null;
}
/**
 * Holds when at least this much of a graph dimension remains (always, where it is not limited), once every unit ranked up to and including the source
 * is settled. Never the only condition of an edge (GRAPH-001).
 */
export interface BudgetRemainingCondition {
  /** Discriminator. */
  type: "budget_remaining_at_least";
  /** The dimension asked about. */
  dimension: SpendableDimension;
  /** How much has to remain: a decimal string for `cost_usd`, an integer for the others (GRAPH-001). */
  amount: TokenCount | BudgetMoney;
}
/** What became of the graph's budget, by dimension. */
export interface BudgetReport {
  /** Tokens of model units. */
  tokens: CountBudgetReport;
  /** Invocations by `llm` units. */
  llm_invocations: CountBudgetReport;
  /** Attempts after the first. */
  retries: CountBudgetReport;
  /** US dollars by the price list. */
  cost_usd: MoneyBudgetReport;
  /** Milliseconds since the session started. */
  duration: CountBudgetReport;
}
/** The fabric lets in more or less new work. */
export interface CapacityAdmissionModeChanged {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "capacity.admission.mode.changed";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** None: it concerns the fabric as a whole. */
  tenant_id: null;
  /** None: it concerns the fabric as a whole. */
  graph_id: null;
  /** None: it concerns the fabric as a whole. */
  execution_session_id: null;
  /** None: it concerns the fabric as a whole. */
  work_unit_id: null;
  /** None: it concerns the fabric as a whole. */
  attempt_index: null;
  /** None: it concerns the fabric as a whole. */
  trace_id: null;
  /** What it says. */
  payload: CapacityAdmissionModeChangedPayload;
}
/** What `capacity.admission.mode.changed` says. */
export interface CapacityAdmissionModeChangedPayload {
  /** What it was. */
  previous: AdmissionMode;
  /** What it is. */
  mode: AdmissionMode;
  /** What it was decided on. */
  observed: CapacityObservation;
  /** Why, as a sentence. */
  reason: Message;
}
/** The measurements a capacity decision was made on. */
export interface CapacityObservation {
  /** Attempts waiting. */
  queued: Count;
  /** 95th percentile of the time from ready to claimed, in milliseconds. */
  p95_wait_ms: DurationMs;
  /** Share of the capacity in use, 0 to 1. */
  utilisation: number;
  /** Share of nodes that are not healthy, 0 to 1. */
  unhealthy_ratio: number;
}
/** The fabric asks for more or fewer replicas of a substrate. */
export interface CapacityScaleRequested {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "capacity.scale.requested";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** None: it concerns the fabric as a whole. */
  tenant_id: null;
  /** None: it concerns the fabric as a whole. */
  graph_id: null;
  /** None: it concerns the fabric as a whole. */
  execution_session_id: null;
  /** None: it concerns the fabric as a whole. */
  work_unit_id: null;
  /** None: it concerns the fabric as a whole. */
  attempt_index: null;
  /** None: it concerns the fabric as a whole. */
  trace_id: null;
  /** What it says. */
  payload: CapacityScaleRequestedPayload;
}
/** What `capacity.scale.requested` says. */
export interface CapacityScaleRequestedPayload {
  /** The substrate. */
  substrate: Substrate;
  /** Which way. */
  direction: "up" | "down";
  /** Replicas there are. */
  current_replicas: Count;
  /** Replicas asked for. */
  desired_replicas: Count;
  /** What it was decided on. */
  observed: CapacityObservation;
  /** Why, as a sentence. */
  reason: Message;
}
/** How busy a backend is. */
export interface CapacitySummary {
  /** Most attempts at once. */
  max_concurrency: Count;
  /** Attempts under way. */
  running: Count;
  /** Attempts waiting. */
  queued: Count;
}
/** How a fabric is doing. */
export interface CapacityView {
  /** When it was looked at. */
  observed_at: Timestamp;
  /** Whether new work is let in. */
  admission_mode: AdmissionMode;
  /** Whether retries are slowed down. */
  congestion_mode: CongestionMode;
  /** Sessions under way. */
  running_sessions: Count;
  /**
   * Each substrate.
   *
   * @maxItems 2
   */
  substrates: SubstrateCapacity[];
}
/** One attempt of one unit, granted to one node for the time of a lease. No unit ever has two live claims. */
export interface Claim {
  /** Identity of the claim. */
  claim_id: Uuid;
  /** Grows with every claim of the unit; results with an older one are refused. */
  fencing_token: FencingToken;
  /** The session. */
  execution_session_id: Uuid;
  /** The graph. */
  graph_id: Uuid;
  /** The run. */
  run_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** Who it belongs to. */
  tenant_id: TenantId;
  /** The unit, as declared. */
  unit: WorkUnit;
  /** Its input with all bindings applied. */
  input: JsonObject;
  /** Where its data may go: the unit's constraint, else the graph's `privacy_default`. */
  privacy: Privacy;
  /** Number of the attempt, from 1. */
  attempt_index: AttemptIndex;
  /** How much is logged. */
  logging: LoggingLevel;
  /** When the lease ends unless a heartbeat renews it. */
  lease_expires_at: Timestamp;
}
/** Claims that were granted; empty when the wait was over first. */
export interface ClaimBatch {
  /**
   * The claims.
   *
   * @maxItems 256
   */
  claims: Claim[];
}
/** A claim that is to be renewed. */
export interface ClaimRenewal {
  /** The claim. */
  claim_id: Uuid;
  /** Its fencing token. */
  fencing_token: FencingToken;
}
/** Asks for work. */
export interface ClaimRequest {
  /** Most claims to give, 1 to 256. */
  max: number;
  /** How long to wait for the first one, in milliseconds, 0 to 30,000. */
  wait_ms: number;
}
/** Holds when the source succeeded and a number in its output is below a threshold. No number there counts as below. */
export interface ConfidenceBelowCondition {
  /** Discriminator. */
  type: "confidence_below";
  /** Where the number is in the output. */
  pointer: JsonPointer;
  /** Holds if the number is less than this. */
  threshold: number;
}
/** The fabric slows retries down, or no longer does (RETRY-006). */
export interface CongestionModeChanged {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "congestion.mode.changed";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** None: it concerns the fabric as a whole. */
  tenant_id: null;
  /** None: it concerns the fabric as a whole. */
  graph_id: null;
  /** None: it concerns the fabric as a whole. */
  execution_session_id: null;
  /** None: it concerns the fabric as a whole. */
  work_unit_id: null;
  /** None: it concerns the fabric as a whole. */
  attempt_index: null;
  /** None: it concerns the fabric as a whole. */
  trace_id: null;
  /** What it says. */
  payload: CongestionModeChangedPayload;
}
/** What `congestion.mode.changed` says. */
export interface CongestionModeChangedPayload {
  /** What it was. */
  previous: CongestionMode;
  /** What it is. */
  mode: CongestionMode;
  /** What it was decided on. */
  observed: CapacityObservation;
  /** Why, as a sentence. */
  reason: Message;
}
/** One counted dimension at the end of a run, or now. Consumed is `debited + overrun` where nothing is estimated. */
export interface CountBudgetReport {
  /** What the graph declares, or null if it is not limited. */
  declared: LargeCount | null;
  /** What the budget lost. */
  debited: LargeCount;
  /** What is left, or null if it is not limited. Never less than 0 (BUDGET-001). */
  remaining: LargeCount | null;
  /** What was consumed beyond the limits of attempts and not debited (BUDGET-003). */
  overrun: LargeCount;
}
/** The operation or model failed. */
export interface ErrorOutcome {
  /** Discriminator. */
  kind: "error";
  /** What happened, as a sentence without payload or secret. */
  message: Message;
  /** Whether the operation or adapter marks it as worth another attempt (RETRY-007). */
  retryable: boolean;
  /** Machine-readable detail. */
  code?: ProblemCode;
  /** False if the attempt is known not to have started (RETRY-002). */
  started: boolean;
}
/** How a unit or a run failed. */
export interface ErrorReport {
  /** What kind of failure. */
  error_type: ErrorType;
  /** Why it ended; agrees with `error_type` (ERR-002). */
  stop_reason: StopReason;
  /** Machine-readable detail. */
  code?: ProblemCode;
  /** What happened, as a sentence without payload or secret. */
  message: Message;
  /** The unit it is about; absent for the run as a whole. */
  work_unit_id?: UnitId;
  /** The budget dimension that was short; present iff `error_type` is BUDGET_BREACH (BUDGET-004). */
  dimension?: BudgetDimension;
  /** Whose budget was short; present iff `dimension` is. */
  scope?: BudgetScope;
  /** Whether the same request may succeed if repeated. */
  retryable: boolean;
  /** What this request has already cost: what was debited, and the overrun. In the error of a unit: by that unit. */
  charged: Money;
  /**
   * What exactly was wrong with a document, an input or an output.
   *
   * @maxItems 1000
   */
  violations?: Violation[];
}
/**
 * Declared substitution: when `from` has ended so that every condition holds, the result of `to` stands in for it.
 * Edges of one source are tried in the order listed; the first that holds activates.
 */
export interface Escalation {
  /** The unit that may be stood in for. */
  from: UnitId;
  /** The unit that stands in for it. It depends neither on its source nor on a dependant of its source (GRAPH-004). */
  to: UnitId;
  /**
   * The conditions; all have to hold.
   *
   * @minItems 1
   * @maxItems 8
   */
  when: Condition[];
}
/**
 * The envelope every event has, known or not. It maps one to one onto CloudEvents 1.0; the mapping is in the table
 * `cloud_events`. A reader that meets a type it does not know still reads this much.
 */
export interface EventEnvelope {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. Open: a later minor may add types. */
  event_type: string;
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Whose it is, or null if it concerns the fabric as a whole. */
  tenant_id: TenantId | null;
  /** The graph, or null. */
  graph_id: Uuid | null;
  /** The session, or null. */
  execution_session_id: Uuid | null;
  /** The unit, or null for what concerns a session or the fabric as a whole. */
  work_unit_id: UnitId | null;
  /** The attempt, or null. */
  attempt_index: AttemptIndex | null;
  /** The trace, or null if it belongs to none. */
  trace_id: TraceId | null;
  /** Who wrote it. */
  source: EventSource;
  /** What it says; its shape follows from `event_type`. */
  payload: JsonObject;
}
/** A page of the events of a session, by sequence. */
export interface EventPage {
  /**
   * The events.
   *
   * @maxItems 1000
   */
  items: ExecutionEvent[];
  /** Sequence of the last event there is. */
  last_sequence: LargeCount;
  /** Whether the session has ended, so that no event follows `last_sequence`. */
  complete: boolean;
}
/** Who wrote an event. */
export interface EventSource {
  /** Which part: `session`, `scheduler`, `node`, `billing`, `trust`, `capacity`. Open. */
  component: ShortText;
  /** Which instance of it. */
  id: ShortText;
  /** Where it is; absent or null if that means nothing. */
  region?: Region | null;
}
/** What a backend is told about a run besides the graph. */
export interface ExecutionContext {
  /** Identity of this run. */
  run_id: Uuid;
  /** Trace that this run belongs to. */
  trace_id: TraceId;
  /** Which kind of backend is meant. */
  backend_mode: BackendMode;
  /** Who asked, for the record only. */
  user_id?: string;
  /** Moment at which the run ends with TIMEOUT if it is not over (TIME-002). */
  deadline?: Timestamp;
}
/** Who ran a graph, when, and the digests by which the run can be compared. */
export interface ExecutionMetadata {
  /** Name of the backend. */
  backend: ShortText;
  /** Version of the backend. */
  backend_version: ShortText;
  /** Version of the ExecutionBackend interface it implements. */
  interface_version: Version;
  /** Version of the contract. */
  contract_version: Version;
  /** The graph. */
  graph_id: Uuid;
  /** The intent behind it. */
  request_id: Uuid;
  /** This run. */
  run_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** SHA-256 of the RFC 8785 form of the graph (GRAPH-009). */
  graph_digest: Digest;
  /** SHA-256 of the RFC 8785 form of the `StageTrace` (DET-002). */
  stage_digest: Digest;
  /** SHA-256 of the RFC 8785 form of the `ResultTrace` (DET-003). */
  result_digest: Digest;
  /** SHA-256 of the RFC 8785 form of the capabilities in force (CAP-003). */
  capabilities_digest: Digest;
  /** When the session started. */
  started_at: Timestamp;
  /** When it was over. */
  completed_at: Timestamp;
  /** The price list that cost was computed with; present iff the backend enforces cost. */
  price_list_version?: ShortText;
  /** The session on the fabric. */
  execution_session_id?: Uuid;
  /** Where it ran. */
  region?: Region;
  /** What the bill calls it. */
  billing_id?: ShortText;
  /** How the backend was chosen, where there was a choice. */
  routing?: ShortText;
}
/** What came of running a graph. A failure is a result; what is refused before anything runs is a `Problem` instead. */
export interface ExecutionResult {
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** How the run ended. */
  status: RunStatus;
  /** Why it ended. */
  stop_reason: StopReason;
  /** The answer, or null when there is none. A failed run may have one under `continue_on_error`. */
  final_output: unknown;
  /** The unit listed in `output` that the answer was taken for. */
  output_work_unit_id?: UnitId;
  /** How the run failed; present iff `status` is `failed`. */
  error?: ErrorReport;
  /** What became of every unit. */
  telemetry_bundle: TelemetryBundle;
  /** What became of the budget. */
  budget: BudgetReport;
  /** Who ran it, when, and its digests. */
  execution_metadata: ExecutionMetadata;
}
/** One accepted graph on a fabric, with its budget and its units. */
export interface ExecutionSession {
  /** Version of the contract. */
  contract_version: Version;
  /** Identity of the session. */
  execution_session_id: Uuid;
  /** The graph, copied. */
  graph_id: Uuid;
  /** The intent behind it, copied. */
  request_id: Uuid;
  /** Who it belongs to, copied. */
  tenant_id: TenantId;
  /** When the graph was made, copied. */
  created_at: Timestamp;
  /** How it is run as a whole, copied. */
  policy: GraphPolicy;
  /** Short strings, copied. */
  labels?: Labels;
  /** SHA-256 of the RFC 8785 form of the graph. */
  graph_digest: Digest;
  /** The run, as in the execution context. */
  run_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** Where it is in its life. */
  state: SessionState;
  /** Why it ended; present iff it has. */
  stop_reason?: StopReason;
  /** How many units it has. */
  unit_count: number;
  /** How many of them have ended. */
  settled_count: number;
  /** Sequence of its last event. */
  last_sequence: LargeCount;
  /** When it was accepted. */
  accepted_at: Timestamp;
  /** When it started. */
  started_at?: Timestamp;
  /** When it was over. */
  completed_at?: Timestamp;
  /** What became of the budget so far. */
  budget: BudgetReport;
  /**
   * One record per unit, in canonical order.
   *
   * @minItems 1
   * @maxItems 10000
   */
  units: WorkUnitExecution[];
}
/** Extras named in reverse DNS, at most 64. An executor that does not know one ignores it unless it is required. */
export interface Extensions {
  [k: string]: unknown;
}
/** Holds when the source failed, whatever the reason, or for one of the reasons listed. */
export interface FailureCondition {
  /** Discriminator. */
  type: "failure";
  /**
   * The error types that count; absent means all of them.
   *
   * @minItems 1
   * @maxItems 5
   */
  error_types?: ErrorType[];
}
/** Holds when the source succeeded and a value in its output equals another, by their RFC 8785 forms. Unresolved is false. */
export interface FieldEqualsCondition {
  /** Discriminator. */
  type: "field_equals";
  /** Where the value is in the output. */
  pointer: JsonPointer;
  /** What it has to be. */
  value: unknown;
}
/**
 * What a whole run may spend. An absent dimension is not limited; 0 is a limit like any other.
 * Dimensions are checked in the order tokens, llm_invocations, retries, cost_usd; then duration.
 */
export interface GraphBudget {
  /** Most tokens debited by all model units together. */
  max_tokens?: TokenCount;
  /** Most invocations by `llm` units. 0 makes a graph that calls no LLM. */
  max_llm_invocations?: Count;
  /** Most attempts after the first, over all units. */
  max_retries?: Count;
  /** Most US dollars. Needs a backend that declares `enforces_cost`, and is refused elsewhere. */
  max_cost_usd?: BudgetMoney;
  /** Longest run in milliseconds, from `execution.session.started`, waits and delays included (TIME-002). */
  max_duration_ms?: RunDurationMs;
}
/** How a graph is run as a whole. */
export interface GraphPolicy {
  /** What the failure of a critical unit does to the rest (FAIL-001). */
  failure_policy: FailurePolicy;
  /** Privacy of every unit that does not state its own. */
  privacy_default: Privacy;
  /** Which run comes first when there is no room for all. */
  priority: Priority;
  /** How much is logged. */
  logging: LoggingLevel;
}
/**
 * A graph of KORA v0.1, which is read so that it can be imported as Task IR. Members that it does not name meant nothing to v0.1
 * either.
 */
export interface GraphV01 {
  /** Name of the graph, for people. */
  graph_id: ShortText;
  /** Always 0.1. */
  version: "0.1";
  /** The task whose output is the answer. */
  root: ShortText;
  /** What holds for every task that does not say otherwise. */
  defaults: V01Defaults;
  /**
   * The tasks.
   *
   * @minItems 1
   * @maxItems 10000
   */
  tasks: V01Task[];
}
/** A sign of life, which also renews the leases it names. */
export interface Heartbeat {
  /** How the node sees itself. */
  health: NodeHealth;
  /** Attempts under way. */
  running: Count;
  /** Attempts waiting on the node. */
  queued: Count;
  /** Share of attempts that failed in the last minute, 0 to 1. */
  error_rate?: number;
  /**
   * The claims to renew.
   *
   * @maxItems 10000
   */
  claims: ClaimRenewal[];
}
/** The answer to a heartbeat. */
export interface HeartbeatReceipt {
  /**
   * Leases that were renewed.
   *
   * @maxItems 10000
   */
  renewed: LeaseRenewal[];
  /**
   * Claims that are no longer this node's: stop working on them.
   *
   * @maxItems 10000
   */
  lost: Uuid[];
}
/** Any JSON object. Names such as `__proto__` are plain data. */
export interface JsonObject {
  [k: string]: unknown;
}
/** A JSON Schema 2020-12 document, carried as data, within the safe subset (SAFE-001). */
export interface JsonSchemaDocument {
  [k: string]: unknown;
}
/** Holds when enough of these words stand in a text of the request, whatever their case. */
export interface KeywordsMatcher {
  /** Discriminator. */
  type: "keywords";
  /** Where the text is. */
  pointer: JsonPointer;
  /**
   * Words or phrases; a letter a to z, a digit or an underscore at their ends must be where a word ends in the text, too.
   *
   * @minItems 1
   * @maxItems 256
   */
  words: PlaybookWord[];
  /** How many different ones have to stand there, 1 to 256. Absent: 1. */
  least?: number;
}
/**
 * What `kora` reads from `kora.config.yaml`, `.yml`, `.json` or `.toml` in the working folder, or from the file that is named.
 * Nothing is sent to another machine unless it says so, or the command line does.
 */
export interface KoraConfig {
  /** Schema of this file, for editors; means nothing else. */
  $schema?: string;
  /** Version of the configuration, owned by KORA. */
  version: Version;
  /** Where graphs run. Absent: `local`. */
  execution_backend?: BackendMode;
  /** Which graphs go to a backend that is not `local`. Absent: `always`. */
  routing?: BackendRouting;
  /** The fabric; required where `execution_backend` is `krako`. */
  krako?: KrakoConnection;
  /** When this machine counts as too small. Absent: every default. */
  local_limits?: LocalLimits;
}
/** How a fabric is reached. */
export interface KrakoConnection {
  /** Its address, https except on this machine. */
  url: string;
  /** Whose graphs are sent: the tenant that the token belongs to. */
  tenant: TenantId;
  /**
   * Name of the environment variable that holds the token; it begins with `KRAKO_`, so that a file that somebody else wrote
   * cannot send another secret. Absent: `KRAKO_TOKEN`. A token is never written into the file.
   */
  token_env?: string;
  /** How long a request may go on failing before the run is given up, in milliseconds. Absent: 120,000. */
  patience_ms?: RunDurationMs;
}
/** Short strings for people and reports, at most 64 of at most 256 characters each. Never interpreted. */
export interface Labels {
  [k: string]: ShortText;
}
/** A lease that was renewed. */
export interface LeaseRenewal {
  /** The claim. */
  claim_id: Uuid;
  /** When its lease ends now. */
  lease_expires_at: Timestamp;
}
/** A page of ledger rows, oldest first. */
export interface LedgerPage {
  /**
   * The rows.
   *
   * @maxItems 500
   */
  items: LedgerRow[];
  /** Cursor of the next page; absent on the last one. */
  next_cursor?: Cursor;
}
/** One line of the append-only ledger. Each row is chained to the one before it by hash. */
export interface LedgerRow {
  /** Number of the row within the tenant, from 1 without gaps. */
  row: Sequence;
  /** Who is charged. */
  tenant_id: TenantId;
  /** The session, or null for a credit. */
  execution_session_id: Uuid | null;
  /** The unit, or null for a credit. */
  work_unit_id: UnitId | null;
  /** The attempt, or null for a credit. */
  attempt_index: AttemptIndex | null;
  /** What it charges for, or null for a credit. */
  line_item: LineItem | null;
  /** Why it has this amount. */
  reason: LedgerReason;
  /** CPU seconds or tokens. */
  quantity: Quantity;
  /** US dollars for a CPU second or for 1,000 tokens, as the price list has it; for tokens the blended price. */
  unit_price: Money;
  /** US dollars; negative for a credit. */
  amount: SignedMoney;
  /** The price list it was computed with. */
  price_list_version: ShortText;
  /**
   * The events it came from.
   *
   * @minItems 1
   * @maxItems 100
   */
  event_ids: Uuid[];
  /** When it was written. */
  recorded_at: Timestamp;
  /** Hash of the row before, 64 zeros for the first. */
  previous_hash: Digest;
  /** SHA-256 of the RFC 8785 form of this row without `hash`. */
  hash: Digest;
}
/** Bounds within which a backend accepts documents. The contract's own values are in the table `limits`. */
export interface Limits {
  /** Units in a graph. */
  max_units: Limit;
  /** Dependencies of a unit that is not an aggregation. */
  max_dependencies: Limit;
  /** Dependencies of an aggregation. */
  max_aggregation_dependencies: Limit;
  /** Bytes of a document as UTF-8 JSON text. */
  max_document_bytes: Limit;
  /** Levels of nesting of a document. */
  max_json_depth: Limit;
  /** Characters of an id. */
  max_id_length: Limit;
  /** Bytes of an output schema as UTF-8 JSON text. */
  max_output_schema_bytes: Limit;
  /** Levels of nesting of an output schema. */
  max_output_schema_depth: Limit;
  /** Properties declared anywhere in an output schema. */
  max_output_schema_properties: Limit;
  /** Local references in an output schema. */
  max_output_schema_refs: Limit;
  /** Characters of a pattern in an output schema. */
  max_pattern_length: Limit;
  /** Time to compile an output schema and to validate an output, in milliseconds. */
  schema_wall_ms: Limit;
  /** Bytes of an output as UTF-8 JSON text. */
  max_output_bytes: Limit;
  /** Attempts of a unit. */
  max_attempts: Limit;
}
/** A model answered an `llm` unit. */
export interface LlmInvocationCompleted {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "llm.invocation.completed";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: LlmInvocationCompletedPayload;
}
/** What `llm.invocation.completed` says. */
export interface LlmInvocationCompletedPayload {
  /** Tokens of input, as the provider counted them. */
  tokens_in: LargeCount;
  /** Tokens of output, as the provider counted them. */
  tokens_out: LargeCount;
  /** The model that answered. Open. */
  model?: ShortText;
  /** Who provides it. Open. */
  provider?: ShortText;
}
/** A call of an `llm` unit to its model failed. */
export interface LlmInvocationFailed {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "llm.invocation.failed";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: LlmInvocationFailedPayload;
}
/** What `llm.invocation.failed` says. */
export interface LlmInvocationFailedPayload {
  /** How. */
  error_type: ErrorType;
  /** What happened, as a sentence without prompt or secret. */
  message: Message;
  /** Tokens of input consumed, or debited if estimated. */
  tokens_in: LargeCount;
  /** Tokens of output consumed, or debited if estimated. */
  tokens_out: LargeCount;
  /** Whether the numbers are the attempt's limits because the true ones are not known (BUDGET-007). */
  estimated: boolean;
}
/** An `llm` unit calls its model. */
export interface LlmInvocationStarted {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "llm.invocation.started";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: LlmInvocationStartedPayload;
}
/** What `llm.invocation.started` says. */
export interface LlmInvocationStartedPayload {
  /** Size class of the model. */
  tier: ModelTier;
  /** The model asked for by name. Open. */
  model?: ShortText;
  /** Most tokens of input. */
  max_input_tokens: AttemptTokenLimit;
  /** Most tokens of output, as sent to the model (BUDGET-006). */
  max_output_tokens: AttemptTokenLimit;
}
/**
 * When this machine counts as too small for the work. What is measured in one window says little; a limit is hit when it was
 * exceeded in `sustained_windows` windows one after another. After it was said, `cooldown_ms` pass before it is said again.
 */
export interface LocalLimits {
  /** Version of these settings, owned by KORA. */
  version: Version;
  /** Length of a window in milliseconds. Absent: 60,000. */
  window_ms?: number;
  /** Windows one after another, 1 to 100. Absent: 3. */
  sustained_windows?: number;
  /** Milliseconds in which the same limit is not said again. Absent: 600,000. */
  cooldown_ms?: RunDurationMs;
  /** Attempts that a window needs before its latency or its schema failures are judged, 1 to 100,000. Absent: 3. */
  least_attempts?: number;
  /** Milliseconds that the 95th percentile of a window's model calls may take. Absent: 20,000. */
  p95_latency_ms?: TimeoutMs;
  /** Attempts that may wait for each attempt that can run at once. Absent: 4. */
  queued_per_slot?: number;
  /** Share of a window's model calls whose output may fail its schema, 0 to 1. Absent: 0.5. */
  schema_failure_share?: number;
}
/** What a model unit asks of its model. */
export interface ModelRequirements {
  /** Size class of the model. */
  tier: ModelTier;
  /** A model by name, where the tier alone will not do. Open. */
  model?: string;
  /**
   * Most tokens of input in one attempt. Asked last: an input over it fails the unit, without an attempt, only where its budgets
   * cover the first attempt (otherwise it fails with BUDGET_BREACH).
   */
  max_input_tokens: AttemptTokenLimit;
  /** Most tokens of output in one attempt; always sent to the model as it stands (BUDGET-006). */
  max_output_tokens: AttemptTokenLimit;
  /** Sampling temperature, 0 to 2. Absent: the adapter's own. */
  temperature?: number;
}
/** What a model call consumed, as the provider counted it. */
export interface ModelUsage {
  /** Tokens of input. */
  tokens_in: LargeCount;
  /** Tokens of output. */
  tokens_out: LargeCount;
  /** The model that answered. Open. */
  model?: ShortText;
  /** Who provides it. Open. */
  provider?: ShortText;
}
/** The cost dimension at the end of a run, or now. */
export interface MoneyBudgetReport {
  /** What the graph declares, or null if it is not limited. */
  declared: Money | null;
  /** What the budget lost. */
  debited: Money;
  /** What is left, or null if it is not limited. Never less than 0 (BUDGET-001). */
  remaining: Money | null;
  /** What was consumed beyond the limits of attempts and not debited (BUDGET-003). */
  overrun: Money;
}
/** What a node is told when it has joined. */
export interface NodeAdmission {
  /** Its id. */
  node_id: NodeId;
  /** How often to send a heartbeat, in milliseconds. */
  heartbeat_interval_ms: TimeoutMs;
  /** How long a claim lasts without renewal, in milliseconds, 5,000 to 300,000. */
  lease_ms: number;
  /** When it was registered first. */
  registered_at: Timestamp;
}
/** What several nodes said to the same attempt, where its unit asks for that (`verification_mode`). */
export interface NodeAgreement {
  /**
   * Who gave the output that counts, by id.
   *
   * @maxItems 3
   */
  agreed: NodeId[];
  /**
   * Who gave another one, by id: evidence against them.
   *
   * @maxItems 3
   */
  disagreed: NodeId[];
}
/** What a node can do. Nothing is assigned to it that is not stated here. */
export interface NodeCapabilities {
  /** Version of the program. */
  runtime_version: SemanticVersion;
  /** Most attempts at once. */
  max_concurrency: number;
  /**
   * Types of unit it takes.
   *
   * @minItems 1
   * @maxItems 5
   */
  supported_task_types: UnitType[];
  /**
   * Operations it has.
   *
   * @maxItems 10000
   */
  supported_operations: OperationName[];
  /**
   * Tiers its models have; empty without models.
   *
   * @maxItems 3
   */
  model_tiers: ModelTier[];
  /** Tokens its models can see at once; 0 without models. */
  supported_context_window: Count;
  /**
   * What it executes, each kind by itself: operation, type and model belong together. Where every node states them, a unit that none of
   * them executes is refused before anything runs (CAP-002). Absent: any combination of what is stated above.
   *
   * @maxItems 10000
   */
  offers?: NodeOffer[];
  /** Memory in MiB. */
  memory_mb?: Count;
  /** Accelerator, by name. Open. */
  accelerator?: ShortText;
}
/** The health of a node changed. */
export interface NodeHealthUpdated {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "node.health.updated";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** None: it concerns the fabric as a whole. */
  tenant_id: null;
  /** None: it concerns the fabric as a whole. */
  graph_id: null;
  /** None: it concerns the fabric as a whole. */
  execution_session_id: null;
  /** None: it concerns the fabric as a whole. */
  work_unit_id: null;
  /** None: it concerns the fabric as a whole. */
  attempt_index: null;
  /** None: it concerns the fabric as a whole. */
  trace_id: null;
  /** What it says. */
  payload: NodeHealthUpdatedPayload;
}
/** What `node.health.updated` says. */
export interface NodeHealthUpdatedPayload {
  /** The node. */
  node_id: NodeId;
  /** What it was. */
  previous: NodeHealth;
  /** What it is. */
  health: NodeHealth;
  /** Attempts under way. */
  running: Count;
  /** Share of attempts that failed in the last minute, 0 to 1. */
  error_rate?: number;
  /** Why, as a sentence. */
  reason: Message;
}
/** A node did what no honest node does. Nothing else follows from it than evidence for its trust. */
export interface NodeMisconductSeen {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "node.misconduct.seen";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** None: it concerns the fabric as a whole. */
  tenant_id: null;
  /** None: it concerns the fabric as a whole. */
  graph_id: null;
  /** None: it concerns the fabric as a whole. */
  execution_session_id: null;
  /** None: it concerns the fabric as a whole. */
  work_unit_id: null;
  /** None: it concerns the fabric as a whole. */
  attempt_index: null;
  /** None: it concerns the fabric as a whole. */
  trace_id: null;
  /** What it says. */
  payload: NodeMisconductSeenPayload;
}
/** What `node.misconduct.seen` says. */
export interface NodeMisconductSeenPayload {
  /** The node. */
  node_id: NodeId;
  /** What it did: forged a signature, handed in a result for a claim that had ended, or gave an output that others outvoted. */
  reason: "signature_invalid" | "claim_stale" | "outvoted";
}
/** One kind of attempt that a node executes. */
export interface NodeOffer {
  /** The operation. */
  operation: OperationName;
  /** Type of the units. */
  type: UnitType;
  /**
   * Tiers of its model; absent without one.
   *
   * @maxItems 3
   */
  model_tiers?: ModelTier[];
  /** Tokens its model can see at once; absent without one. */
  context_window?: Count;
  /** Whether its model keeps what it is sent on this machine (PRIV-001); absent: no. */
  local?: boolean;
}
/** A page of nodes, by id. */
export interface NodePage {
  /**
   * The nodes.
   *
   * @maxItems 500
   */
  items: NodeView[];
  /** Cursor of the next page; absent on the last one. */
  next_cursor?: Cursor;
}
/** Ed25519 public key as a JSON Web Key (RFC 8037). */
export interface NodePublicKey {
  /** Key type. */
  kty: "OKP";
  /** Curve. */
  crv: "Ed25519";
  /** The public key, base64url without padding. */
  x: string;
}
/** A node joined, or joined again with other capabilities. */
export interface NodeRegistered {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "node.registered";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** None: it concerns the fabric as a whole. */
  tenant_id: null;
  /** None: it concerns the fabric as a whole. */
  graph_id: null;
  /** None: it concerns the fabric as a whole. */
  execution_session_id: null;
  /** None: it concerns the fabric as a whole. */
  work_unit_id: null;
  /** None: it concerns the fabric as a whole. */
  attempt_index: null;
  /** None: it concerns the fabric as a whole. */
  trace_id: null;
  /** What it says. */
  payload: NodeRegisteredPayload;
}
/** What `node.registered` says. */
export interface NodeRegisteredPayload {
  /** The node. */
  node_id: NodeId;
  /** Which substrate it is. */
  kind: Substrate;
  /** Where it is. */
  region: Region;
  /** SHA-256 of its public key as a JWK (RFC 7638). */
  key_thumbprint: Digest;
  /** Digest that nodes of one operator share. */
  operator_fingerprint?: Digest;
  /** What it can do. */
  capabilities: NodeCapabilities;
}
/** What a node says about itself when it joins. Its key is registered once. */
export interface NodeRegistration {
  /** Its id. */
  node_id: NodeId;
  /** Which substrate it is. */
  kind: Substrate;
  /** The key its results are signed with. */
  public_key: NodePublicKey;
  /** Where it is. */
  region: Region;
  /** Group of nodes that are trusted alike, by name. */
  trust_zone?: ShortText;
  /** Digest that nodes of one operator share. */
  operator_fingerprint?: Digest;
  /** What it can do. */
  capabilities: NodeCapabilities;
}
/** A node was not heard from in time, or was quarantined; its claims end. */
export interface NodeUnavailable {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "node.unavailable";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** None: it concerns the fabric as a whole. */
  tenant_id: null;
  /** None: it concerns the fabric as a whole. */
  graph_id: null;
  /** None: it concerns the fabric as a whole. */
  execution_session_id: null;
  /** None: it concerns the fabric as a whole. */
  work_unit_id: null;
  /** None: it concerns the fabric as a whole. */
  attempt_index: null;
  /** None: it concerns the fabric as a whole. */
  trace_id: null;
  /** What it says. */
  payload: NodeUnavailablePayload;
}
/** What `node.unavailable` says. */
export interface NodeUnavailablePayload {
  /** The node. */
  node_id: NodeId;
  /** Why. */
  reason: "heartbeat_missed" | "quarantined" | "deregistered";
  /** When it was last heard from. */
  last_heartbeat_at?: Timestamp;
  /**
   * The claims that ended with it.
   *
   * @maxItems 10000
   */
  lost_claims: Uuid[];
}
/** A node as its operator sees it. */
export interface NodeView {
  /** Its id. */
  node_id: NodeId;
  /** Which substrate it is. */
  kind: Substrate;
  /** The key its results are signed with. */
  public_key: NodePublicKey;
  /** Where it is. */
  region: Region;
  /** Group of nodes that are trusted alike, by name. */
  trust_zone?: ShortText;
  /** Digest that nodes of one operator share. */
  operator_fingerprint?: Digest;
  /** What it can do. */
  capabilities: NodeCapabilities;
  /** When it was registered first. */
  registered_at: Timestamp;
  /** How it is seen. */
  health: NodeHealth;
  /** When it was last heard from. */
  last_heartbeat_at?: Timestamp;
  /** Attempts under way. */
  running: Count;
  /** Its trust score, 0 to 1; absent if there is none yet. */
  trust_score?: number;
  /** Whether it gets nothing until it is released. */
  quarantined: boolean;
}
/** Holds when a value of the request equals one of these, by their RFC 8785 forms. */
export interface OneOfMatcher {
  /** Discriminator. */
  type: "one_of";
  /** Where the value is. */
  pointer: JsonPointer;
  /**
   * What it may be.
   *
   * @minItems 1
   * @maxItems 256
   */
  values: unknown[];
}
/** The operation or model gave an output. */
export interface OutputOutcome {
  /** Discriminator. */
  kind: "output";
  /** The output; null where there are violations. */
  output: unknown;
  /**
   * Why what was given is no output that could be handed in: it is not plain JSON, or too large. It then counts as not valid.
   *
   * @maxItems 1000
   */
  violations?: Violation[];
}
/** A place to look for the answer of a run. */
export interface OutputSelector {
  /** The unit whose effective output is taken. */
  work_unit_id: UnitId;
  /** Where in that output; the empty pointer takes it whole. */
  pointer: JsonPointer;
}
/** Holds when a pattern is found in a text of the request. */
export interface PatternMatcher {
  /** Discriminator. */
  type: "pattern";
  /** Where the text is. */
  pointer: JsonPointer;
  /** In RE2 syntax, without look-around and back-references; `(?i)` at its beginning ignores case. */
  pattern: string;
}
/**
 * A graph for a kind of request: a Task IR document with places to fill, and the conditions under which a request is taken for that
 * kind. A place is filled by a binding from `request`, a task that no playbook may have: `bind: {"/text": "request#/text"}`. What
 * already stands at that place is taken where the request has nothing. Choosing and filling call no model.
 */
export interface Playbook {
  /** Schema of this file, for editors; means nothing else. */
  $schema?: string;
  /** Version of the playbook format, owned by KORA. */
  version: Version;
  /** Name, unique among the playbooks that are chosen from. */
  id: UnitId;
  /** What it is for, for people. */
  title?: ShortText;
  /** Of the playbooks that match, the one with the highest rank is taken, −1,000 to 1,000. Absent: 0. */
  rank?: number;
  /** What a request must have to be taken for this. Absent: nothing. */
  requires?: PlaybookRequires;
  /**
   * Conditions that all have to hold.
   *
   * @minItems 1
   * @maxItems 64
   */
  match: PlaybookMatcher[];
  /**
   * Conditions of which none may hold. Absent: none.
   *
   * @minItems 1
   * @maxItems 64
   */
  unless?: PlaybookMatcher[];
  /**
   * The task whose model does what planning is left to do. It is a unit like any other: it needs `max_tokens` of its own, and the
   * graph `max_tokens` and the limit of calls. Absent: no model plans.
   */
  planned_by?: UnitId;
  /** The graph, with places to fill. */
  graph: TaskIr;
}
/** What a request must have, by its place: `{"/text": "string"}`. At most 64 entries. */
export interface PlaybookRequires {
  [k: string]: RequestValueType;
}
/** Holds when something is there. */
export interface PresentMatcher {
  /** Discriminator. */
  type: "present";
  /** The place. */
  pointer: JsonPointer;
}
/**
 * What things cost on a backend. Never changes under the same version. Every model unit, `small_model` too, costs by its tier;
 * a tier without a price costs nothing. An attempt costs its tokens of input and of output, each rounded half to even at scale 6, and
 * never more than its whole limit at the higher price, rounded up; that much it costs where its consumption is not known.
 */
export interface PriceList {
  /** Its version; every cost names it (BILL-004). */
  version: ShortText;
  /** Currency of all prices. */
  currency: "USD";
  /** US dollars for a second of CPU. */
  cpu_per_second: Money;
  /**
   * Prices by tier, each at most once.
   *
   * @maxItems 3
   */
  tiers: TierPrice[];
}
/** A refusal as an RFC 9457 problem document: something was turned away before anything ran. */
export interface Problem {
  /** URI that names the kind of problem; it need not resolve. */
  type: string;
  /** Short summary that is the same for every occurrence of the kind. */
  title: Message;
  /** HTTP status, 400 to 599; also set in process, where there is no HTTP. */
  status: number;
  /** What happened this time. Never a stack trace, a prompt or a secret. */
  detail?: Message;
  /** URI of this occurrence. */
  instance?: string;
  /** What kind of refusal. */
  error_type: RefusalType;
  /** Machine-readable detail. */
  code: ProblemCode;
  /** Whether the same request may succeed if repeated (ERR-003). */
  retryable: boolean;
  /** What this request has already cost (ERR-003). */
  charged: Money;
  /**
   * Every broken rule; of an UNSUPPORTED_CAPABILITY every capability that is missing, under CAP-002, GRAPH-010 or PRIV-001.
   *
   * @maxItems 1000
   */
  violations?: Violation[];
  /** What was asked for: a version, or the name of a capability (VER-001, CAP-002); absent where a version is missing. */
  requested?: ShortText;
  /**
   * What there is instead.
   *
   * @maxItems 1000
   */
  supported?: ShortText[];
  /** Trace of the request. */
  trace_id?: TraceId;
}
/** Asks that a node gets nothing more, or may work again. */
export interface QuarantineRequest {
  /** True to quarantine, false to release. */
  quarantined: boolean;
  /** Why, for the record. */
  reason: ShortText;
}
/** Holds when a number of the request is within bounds, which belong to it. */
export interface RangeMatcher {
  /** Discriminator. */
  type: "range";
  /** Where the number is. */
  pointer: JsonPointer;
  /** Absent: not bounded below. */
  minimum?: number;
  /** Absent: not bounded above. */
  maximum?: number;
}
/** What became of one of the results. */
export interface ResultOutcome {
  /** The claim it was for. */
  claim_id: Uuid;
  /** True if it was taken now. */
  accepted: boolean;
  /**
   * Absent if the result was taken, now or before. `claim_stale`: it is late, or not the one that was taken. `not_found`: the node has no
   * such claim. With a code nothing has changed, and never will.
   */
  code?: ProblemCode;
}
/** What a session that is not over answers when asked for its result. */
export interface ResultPending {
  /** The session. */
  execution_session_id: Uuid;
  /** Where it is in its life. */
  state: SessionState;
}
/** A result was taken. */
export interface ResultReceipt {
  /** The claim it was for. */
  claim_id: Uuid;
  /** False if the same result had been taken before. */
  accepted: boolean;
}
/** What became of results, in their order. */
export interface ResultReceipts {
  /**
   * One for each result.
   *
   * @minItems 1
   * @maxItems 256
   */
  receipts: ResultOutcome[];
}
/** The document whose RFC 8785 form is hashed into `result_digest`. */
export interface ResultTrace {
  /**
   * One entry per unit, in canonical order.
   *
   * @minItems 1
   * @maxItems 10000
   */
  units: UnitResultTrace[];
}
/** How often a unit is tried and how long to wait in between. */
export interface RetryPolicy {
  /** Most attempts, the first included. Reported `retry_count` is attempts − 1. */
  max_attempts: AttemptLimit;
  /** Delay in milliseconds before the second attempt; it doubles from there (RETRY-004). */
  backoff_ms: BackoffMs;
}
/** Holds when the output of the source's last attempt did not satisfy its schema. */
export interface SchemaMismatchCondition {
  /** Discriminator. */
  type: "schema_mismatch";
}
/** A session was cancelled; its last event. */
export interface SessionCancelled {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "execution.session.cancelled";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** None: it concerns the session as a whole. */
  work_unit_id: null;
  /** None: it concerns the session as a whole. */
  attempt_index: null;
  /** What it says. */
  payload: SessionCancelledPayload;
}
/** What `execution.session.cancelled` says. */
export interface SessionCancelledPayload {
  /** Why it ended. */
  stop_reason: StopReason;
  /** What became of the budget. */
  budget: BudgetReport;
}
/** A session succeeded; its last event. */
export interface SessionCompleted {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "execution.session.completed";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** None: it concerns the session as a whole. */
  work_unit_id: null;
  /** None: it concerns the session as a whole. */
  attempt_index: null;
  /** What it says. */
  payload: SessionCompletedPayload;
}
/** What `execution.session.completed` says. */
export interface SessionCompletedPayload {
  /** The unit listed in `output` that the answer was taken for. */
  output_work_unit_id: UnitId;
  /** What became of the budget. */
  budget: BudgetReport;
  /** Why it ended. */
  stop_reason: StopReason;
}
/** A session failed; its last event. */
export interface SessionFailed {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "execution.session.failed";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** None: it concerns the session as a whole. */
  work_unit_id: null;
  /** None: it concerns the session as a whole. */
  attempt_index: null;
  /** What it says. */
  payload: SessionFailedPayload;
}
/** What `execution.session.failed` says. */
export interface SessionFailedPayload {
  /** How it failed. */
  error: ErrorReport;
  /** What became of the budget. */
  budget: BudgetReport;
}
/** A page of sessions, newest first. */
export interface SessionPage {
  /**
   * The sessions.
   *
   * @maxItems 500
   */
  items: SessionSummary[];
  /** Cursor of the next page; absent on the last one. */
  next_cursor?: Cursor;
}
/** A session started; its first event. */
export interface SessionStarted {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "execution.session.started";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** None: it concerns the session as a whole. */
  work_unit_id: null;
  /** None: it concerns the session as a whole. */
  attempt_index: null;
  /** What it says. */
  payload: SessionStartedPayload;
}
/** What `execution.session.started` says. */
export interface SessionStartedPayload {
  /** SHA-256 of the RFC 8785 form of the graph. */
  graph_digest: Digest;
  /** How many units it has. */
  unit_count: number;
  /** What it may spend, as declared. */
  budget: GraphBudget;
}
/** One accepted graph on a fabric: exactly one session, without its units. */
export interface SessionSummary {
  /** Version of the contract. */
  contract_version: Version;
  /** Identity of the session. */
  execution_session_id: Uuid;
  /** The graph, copied. */
  graph_id: Uuid;
  /** The intent behind it, copied. */
  request_id: Uuid;
  /** Who it belongs to, copied. */
  tenant_id: TenantId;
  /** When the graph was made, copied. */
  created_at: Timestamp;
  /** How it is run as a whole, copied. */
  policy: GraphPolicy;
  /** Short strings, copied. */
  labels?: Labels;
  /** SHA-256 of the RFC 8785 form of the graph. */
  graph_digest: Digest;
  /** The run, as in the execution context. */
  run_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** Where it is in its life. */
  state: SessionState;
  /** Why it ended; present iff it has. */
  stop_reason?: StopReason;
  /** How many units it has. */
  unit_count: number;
  /** How many of them have ended. */
  settled_count: number;
  /** Sequence of its last event. */
  last_sequence: LargeCount;
  /** When it was accepted. */
  accepted_at: Timestamp;
  /** When it started. */
  started_at?: Timestamp;
  /** When it was over. */
  completed_at?: Timestamp;
}
/** A result with its signature. */
export interface SignedWorkUnitResult {
  /** The result. */
  result: WorkUnitResult;
  /**
   * Detached JWS in compact form (RFC 7515, appendix F): EdDSA by the node's registered key over the UTF-8 bytes of the
   * RFC 8785 form of `result`.
   */
  signature: string;
}
/** Results that are handed in together, with one signature. */
export interface SignedWorkUnitResults {
  /**
   * The results, in any order; each is taken or not by itself.
   *
   * @minItems 1
   * @maxItems 256
   */
  results: WorkUnitResult[];
  /**
   * Detached JWS in compact form (RFC 7515, appendix F): EdDSA by the node's registered key over the UTF-8 bytes of the
   * RFC 8785 form of `results`.
   */
  signature: string;
}
/** The document whose RFC 8785 form is hashed into `stage_digest`. */
export interface StageTrace {
  /**
   * One entry per unit, in canonical order.
   *
   * @minItems 1
   * @maxItems 10000
   */
  units: UnitTrace[];
}
/** States that an attempt has started; from then on a unit that is not idempotent is never tried again (RETRY-002). */
export interface StartReport {
  /** Token of the claim. */
  fencing_token: FencingToken;
  /** When it started on the node. */
  started_at: Timestamp;
}
/** One run, as the list of runs shows it. */
export interface StudioRun {
  /** The run. */
  run_id: Uuid;
  /** Its graph. */
  graph_id: Uuid;
  /** What people know it by: the beginning of the request, or the name of the document. */
  title: ShortText;
  /** How far it is. */
  state: StudioRunState;
  /** Where it runs. */
  backend_mode: BackendMode;
  /** The playbook its graph was made by; absent where it was a document. */
  playbook?: UnitId;
  /** When it was begun. */
  started_at: Timestamp;
  /** When it ended; absent while it runs, and where nobody saw the end. */
  ended_at?: Timestamp;
  /** Units of its graph. */
  unit_count: Count;
  /** Units that have ended so far. */
  ended_unit_count: Count;
  /** Attempts so far that called a model. */
  model_calls: LargeCount;
  /** Tokens debited so far. */
  tokens: LargeCount;
  /** US dollars debited so far. */
  charged_usd: Money;
  /** Why it failed, or what is wrong with its file, in a sentence; present iff it failed or is damaged. */
  message?: Message;
}
/** A page of runs, newest first. */
export interface StudioRunPage {
  /**
   * The runs.
   *
   * @maxItems 500
   */
  items: StudioRun[];
  /** Cursor of the next page; absent on the last one. */
  next_cursor?: Cursor;
}
/**
 * What the page of `kora studio` asks to be planned or run: a document, or a request that a playbook makes a graph of. Exactly one of
 * `document`, `text` and `request` is there.
 */
export interface StudioWork {
  /** A Task IR document or a task graph, as text, so that what is wrong with it is told by line and column. */
  document?: StudioText;
  /** Name of the document's file, for messages. Absent: `document`. */
  name?: ShortText;
  /** A request in prose: the request `{"text": …}`. */
  text?: StudioText;
  /** A request with members of its own. */
  request?: JsonObject;
  /** The playbook to fill, where a request is there. Absent: the one whose conditions hold. */
  playbook?: UnitId;
  /** US dollars that the run may cost at most; needs a price list. Absent: what the document says. */
  max_cost_usd?: BudgetMoney;
  /** Milliseconds that the run may take at most. Absent: what the document says. */
  deadline_ms?: RunDurationMs;
}
/** How one substrate is doing. */
export interface SubstrateCapacity {
  /** The substrate. */
  substrate: Substrate;
  /** Nodes registered. */
  nodes: Count;
  /** Nodes that take work. */
  healthy_nodes: Count;
  /** Attempts that all healthy nodes can run at once. */
  max_concurrency: Count;
  /** Attempts under way. */
  running: Count;
  /** Attempts waiting. */
  queued: Count;
  /** Share of the capacity in use, 0 to 1. */
  utilisation: number;
  /** 95th percentile of the time from ready to claimed, in milliseconds. */
  p95_wait_ms: DurationMs;
  /** Replicas asked for by the last scale request. */
  desired_replicas?: Count;
}
/**
 * An acyclic graph of units with everything that decides what runs: written once by KORA, never changed after.
 * Its digest is the SHA-256 of its RFC 8785 form.
 */
export interface TaskGraph {
  /** Version of this document, owned by KORA. Its major has to be supported (VER-001). */
  schema_version: Version;
  /** Version of KORA that wrote it. */
  kora_version: SemanticVersion;
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** Identity of this graph. */
  graph_id: Uuid;
  /** Identity of the intent behind it, minted once per intent: the idempotency anchor. */
  request_id: Uuid;
  /** Who it belongs to. */
  tenant_id: TenantId;
  /** When it was made. */
  created_at: Timestamp;
  /** What the whole run may spend. */
  budget: GraphBudget;
  /** How it is run as a whole. */
  policy: GraphPolicy;
  /**
   * The work, 1 to 10,000 units. Their order here means nothing.
   *
   * @minItems 1
   * @maxItems 10000
   */
  work_units: WorkUnit[];
  /**
   * Declared substitutions; edges of one source are tried in the order listed here.
   *
   * @maxItems 20000
   */
  escalations: Escalation[];
  /**
   * Where the answer is: the first whose unit has an effective success (OUT-001).
   *
   * @minItems 1
   * @maxItems 100
   */
  output: OutputSelector[];
  /** Short strings for people and reports; never interpreted. */
  labels?: Labels;
  /** Extras by reverse-DNS name. */
  extensions?: Extensions;
  /**
   * Names in `extensions` that an executor has to understand.
   *
   * @maxItems 64
   */
  required_extensions?: ExtensionName[];
}
/** A graph was refused before anything ran; there is no session. */
export interface TaskGraphRejected {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "taskgraph.rejected";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph, or null if its id could not be read. */
  graph_id: Uuid | null;
  /** None: there is no session. */
  execution_session_id: null;
  /** None: there is no session. */
  work_unit_id: null;
  /** None: there is no session. */
  attempt_index: null;
  /** The trace of the request, or null. */
  trace_id: TraceId | null;
  /** What it says. */
  payload: TaskGraphRejectedPayload;
}
/** What `taskgraph.rejected` says. */
export interface TaskGraphRejectedPayload {
  /** Why. */
  problem: Problem;
}
/** What is submitted: a graph, and what is known about the run besides it. */
export interface TaskGraphSubmission {
  /** The graph. */
  task_graph: TaskGraph;
  /** What is known about the run besides it. */
  execution_context: ExecutionContext;
  /** True: the caller has given the run up already. It is accepted or refused like any other; then nothing of it starts, and it ends cancelled. */
  cancelled?: boolean;
}
/**
 * The authoring form of a graph, made to be written by hand, in YAML or JSON. One pure function lowers it to a
 * `TaskGraph`; nothing in it means anything that the graph does not say.
 */
export interface TaskIr {
  /** Schema of this file, for editors; means nothing else. */
  $schema?: string;
  /** Version of the Task IR, owned by KORA. */
  version: Version;
  /** Name of the document, for people. */
  id: ShortText;
  /** What it is for, for people. */
  title?: ShortText;
  /** What the whole run may spend. Absent dimensions are not limited. */
  budget?: GraphBudget;
  /** How the graph is run as a whole. */
  policy?: TaskIrPolicy;
  /** What holds for every task that does not say otherwise. */
  defaults?: TaskIrDefaults;
  /**
   * The tasks, 1 to 10,000.
   *
   * @minItems 1
   * @maxItems 10000
   */
  tasks: TaskIrTask[];
  /**
   * Tasks that are tried in turn.
   *
   * @maxItems 10000
   */
  ladders?: TaskIrLadder[];
  /**
   * Escalation edges, where a ladder will not do; tried after those of ladders.
   *
   * @maxItems 20000
   */
  escalations?: TaskIrEscalation[];
  /**
   * Where the answer is, first come first served. Absent: the whole output of the last task listed.
   *
   * @minItems 1
   * @maxItems 100
   */
  output?: TaskIrReference[];
  /** Short strings, copied to the graph. */
  labels?: Labels;
  /** Notes for people and tools; not part of the graph. */
  metadata?: JsonObject;
  /** Extras by reverse-DNS name, copied to the graph. */
  extensions?: Extensions;
  /**
   * Names in `extensions` that an executor has to understand, copied to the graph.
   *
   * @maxItems 64
   */
  required_extensions?: ExtensionName[];
}
/** What is carried in from other tasks, by its place in `input`: `{"/text": "parse#/body"}`. At most 1,000 entries. */
export interface TaskIrBind {
  [k: string]: TaskIrReference;
}
/** A binding in its long form, where the short form in `bind` will not do. */
export interface TaskIrBinding {
  /** The task whose output is read. */
  from: UnitId;
  /** Where to read. Absent: the whole output. */
  pointer?: JsonPointer;
  /** Where to write in `input`. */
  to: InnerPointer;
  /** States that data of a `local_only` task may pass here into one that is not (PRIV-002). */
  declassify?: boolean;
}
/** What a task may spend. */
export interface TaskIrBudget {
  /**
   * Most tokens over all attempts. A model task without its own gets the default's; without that, both its token limits for
   * every attempt.
   */
  max_tokens?: TokenCount;
  /** Longest attempt in milliseconds. Absent: 30,000 for model tasks, 5,000 for others. */
  max_time_ms?: TimeoutMs;
  /** Attempts after the first, 0 to 9. Absent: 1 for model tasks, 0 for others. */
  max_retries?: number;
  /** Delay before the second attempt in milliseconds. Absent: 500. */
  backoff_ms?: BackoffMs;
}
/** What holds for every task that does not say otherwise. */
export interface TaskIrDefaults {
  /** Budget of a task. */
  budget?: TaskIrBudget;
  /** Routing of a task. */
  routing?: TaskIrRouting;
  /** Whether the failure of a task fails the run. */
  critical?: boolean;
  /** Whether a second execution of a task does no harm. */
  idempotent?: boolean;
  /** How outputs are checked beyond their schemas. */
  verification_mode?: VerificationMode;
}
/** An escalation edge, where a ladder will not do. */
export interface TaskIrEscalation {
  /** The task that may be stood in for. */
  from: UnitId;
  /** The task that stands in for it. */
  to: UnitId;
  /**
   * The conditions; all have to hold. Absent: on failure.
   *
   * @minItems 1
   * @maxItems 8
   */
  when?: Condition[];
}
/** Tasks that are tried in turn until one will do. Becomes escalation edges from each rung to the next and nothing else. */
export interface TaskIrLadder {
  /**
   * The rungs, cheapest first.
   *
   * @minItems 2
   * @maxItems 16
   */
  rungs: TaskIrRung[];
}
/** How the graph is run as a whole; every part has a default. */
export interface TaskIrPolicy {
  /** Absent: `fail_fast`. */
  failure_policy?: FailurePolicy;
  /** Absent: `allow_remote`. */
  privacy_default?: Privacy;
  /** Absent: `p2`. */
  priority?: Priority;
  /** Absent: `minimal`. */
  logging?: LoggingLevel;
}
/** Where a task should run and with what model. */
export interface TaskIrRouting {
  /** Size class of the model. Absent: `small`. */
  tier?: ModelTier;
  /** Which unit a model task becomes; absent: by its tier. */
  unit_type?: "small_model" | "llm";
  /** A model by name. Open. */
  model?: string;
  /** Most tokens of input in one attempt. Absent: what the output limit leaves of an attempt's equal share of `max_tokens`. */
  max_input_tokens?: AttemptTokenLimit;
  /**
   * Most tokens of output in one attempt. Absent: what a written input limit leaves of an attempt's share of `max_tokens`,
   * else a quarter of it.
   */
  max_output_tokens?: AttemptTokenLimit;
  /** Sampling temperature, 0 to 2. */
  temperature?: number;
  /** Where its data may go. Absent: the graph's `privacy_default`. */
  privacy?: Privacy;
  /** The only region it may run in. */
  region?: Region;
  /** Whether it may run on trusted nodes only. */
  trusted_node_required?: boolean;
  /** Wished latency in milliseconds. */
  latency_ms?: TimeoutMs;
  /** Advice for whoever places it. */
  execution_hint?: ShortText;
}
/** One rung of a ladder. */
export interface TaskIrRung {
  /** The task. */
  task: UnitId;
  /**
   * When to go on to the next rung. Absent: on failure. Means nothing on the last rung.
   *
   * @minItems 1
   * @maxItems 8
   */
  escalate_when?: Condition[];
}
/** One task as an author writes it. Only `id`, `type` and `operation` are required. */
export interface TaskIrTask {
  /** Id, unique in the document; becomes the id of the unit. */
  id: UnitId;
  /** Kind of task. */
  type: TaskIrType;
  /** What to do: a registered operation with its major version. */
  operation: OperationName;
  /**
   * Tasks whose success this one needs, besides those it is bound to, which need not be named.
   *
   * @maxItems 10000
   */
  dependencies?: UnitId[];
  /** The input as written. Absent: an empty object. */
  input?: JsonObject;
  /** What is carried in from other tasks, in the short form. */
  bind?: TaskIrBind;
  /**
   * Bindings in their long form, applied after those in `bind`.
   *
   * @maxItems 10000
   */
  bindings?: TaskIrBinding[];
  /**
   * JSON Schema 2020-12 of the output; objects left open are closed. Absent: the first that is written on the task's ladder,
   * else the first that an operation of its ladder brings, else its own operation's. A model task has none of its own.
   */
  schema?: JsonSchemaDocument;
  /** What it may spend. Absent: the default's. */
  budget?: TaskIrBudget;
  /** Where it should run and with what model. Absent: the default's. */
  routing?: TaskIrRouting;
  /** Whether its failure fails the run. Absent: true. */
  critical?: boolean;
  /** Whether a second execution does no harm. Absent: true. */
  idempotent?: boolean;
  /** How its output is checked beyond its schema. Absent: `schema`. */
  verification_mode?: VerificationMode;
  /** Notes for people and tools; not part of the graph. */
  metadata?: JsonObject;
}
/** What became of one unit. */
export interface TaskTelemetry {
  /** The unit. */
  task_id: UnitId;
  /** Its type. */
  task_type: UnitType;
  /** How it ended. */
  status: UnitStatus;
  /** Why it ended. */
  stop_reason: StopReason;
  /** Time of its attempts together, in milliseconds, without waits. */
  duration_ms: LargeCount;
  /** Tokens of input over all attempts. */
  tokens_in: LargeCount;
  /** Tokens of output over all attempts. */
  tokens_out: LargeCount;
  /** Attempts after the first. */
  retry_count: number;
  /** What came of checking its last output. */
  validation_status: ValidationStatus;
  /** How it failed; present iff `status` is `failed`. */
  error?: ErrorReport;
  /** The escalation edge that this unit activated. */
  escalation_index?: EscalationIndex;
  /**
   * Its attempts in order, lost ones included.
   *
   * @maxItems 10
   */
  attempts: AttemptTelemetry[];
}
/** What became of every unit of a run, and the sums. */
export interface TelemetryBundle {
  /**
   * One record per unit, in canonical order.
   *
   * @minItems 1
   * @maxItems 10000
   */
  tasks: TaskTelemetry[];
  /** Sum of tokens in and out over all records. */
  total_tokens: LargeCount;
  /** Sum of the durations of all records, in milliseconds. */
  total_latency_ms: LargeCount;
  /** Attempts that called a model, `small_model` and failed ones included. */
  model_invocation_count: Count;
  /** Units of type deterministic, aggregation or retrieval with at least one attempt. */
  deterministic_task_count: Count;
  /** The session on the fabric. */
  execution_session_id?: Uuid;
  /** Where it ran. */
  region?: Region;
  /** What the bill calls it. */
  billing_id?: ShortText;
}
/** Price of the tokens of one tier. */
export interface TierPrice {
  /** The tier. */
  tier: ModelTier;
  /** US dollars for 1,000 tokens of input. */
  input_per_1k: BudgetMoney;
  /** US dollars for 1,000 tokens of output. */
  output_per_1k: BudgetMoney;
}
/** The attempt took longer than `timeout_ms`. */
export interface TimeoutOutcome {
  /** Discriminator. */
  kind: "timeout";
}
/** What is taken off a trust score. */
export interface TrustPenalties {
  /** For time-outs. */
  timeout: TrustScore;
  /** For its health. */
  health: TrustScore;
  /** For belonging to a group that only ever succeeds. */
  group: TrustScore;
}
/** The trust score of a node was computed anew. */
export interface TrustScoreUpdated {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "trust.score.updated";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** None: it concerns the fabric as a whole. */
  tenant_id: null;
  /** None: it concerns the fabric as a whole. */
  graph_id: null;
  /** None: it concerns the fabric as a whole. */
  execution_session_id: null;
  /** None: it concerns the fabric as a whole. */
  work_unit_id: null;
  /** None: it concerns the fabric as a whole. */
  attempt_index: null;
  /** None: it concerns the fabric as a whole. */
  trace_id: null;
  /** What it says. */
  payload: TrustScoreUpdatedPayload;
}
/** What `trust.score.updated` says. */
export interface TrustScoreUpdatedPayload {
  /** The node. */
  node_id: NodeId;
  /** What it was, 0 to 1; null for the first one. */
  previous: TrustScore | null;
  /** What it is, 0 to 1. */
  score: TrustScore;
  /** What was taken off for time-outs, health and its group, 0 to 1. */
  penalties: TrustPenalties;
  /**
   * The events it came from.
   *
   * @maxItems 1000
   */
  event_ids: Uuid[];
}
/** What one unit may spend. */
export interface UnitBudget {
  /** Most tokens over all attempts. Required for model units (GRAPH-006). */
  max_tokens?: TokenCount;
  /** Longest attempt in milliseconds, from its start on the executor (TIME-001). */
  timeout_ms: TimeoutMs;
}
/** Where a unit may run. All are hard limits but `latency_ms`. */
export interface UnitConstraints {
  /** Where its data may go; absent: the graph's `privacy_default`. */
  privacy?: Privacy;
  /** The only region it may run in. */
  region?: Region;
  /** Whether it may run on trusted nodes only. */
  trusted_node_required?: boolean;
  /** Wished latency in milliseconds. A hint for placement, never an error. */
  latency_ms?: TimeoutMs;
}
/** What `result_digest` keeps of a unit: its trace and its output. */
export interface UnitResultTrace {
  /** The unit. */
  work_unit_id: UnitId;
  /** How it ended. */
  status: UnitStatus;
  /** How it failed, or null. */
  error_type: ErrorType | null;
  /** The budget dimension that was short, or null. */
  dimension: BudgetDimension | null;
  /** Whose budget was short, or null. */
  scope: BudgetScope | null;
  /** The escalation edge it activated, or null. */
  escalation_index: EscalationIndex | null;
  /**
   * The attempts that reached an outcome, in order.
   *
   * @maxItems 10
   */
  attempts: AttemptTrace[];
  /** The output, or null when there is none. */
  output: unknown;
}
/** What `stage_digest` keeps of a unit. Times, nodes and lost attempts are not part of it. */
export interface UnitTrace {
  /** The unit. */
  work_unit_id: UnitId;
  /** How it ended. */
  status: UnitStatus;
  /** How it failed, or null. */
  error_type: ErrorType | null;
  /** The budget dimension that was short, or null. */
  dimension: BudgetDimension | null;
  /** Whose budget was short, or null. */
  scope: BudgetScope | null;
  /** The escalation edge it activated, or null. */
  escalation_index: EscalationIndex | null;
  /**
   * The attempts that reached an outcome, in order.
   *
   * @maxItems 10
   */
  attempts: AttemptTrace[];
}
/**
 * What a tenant used in a period. Consumed is what models and nodes really used, debited is what budgets lost,
 * billed is what the tenant pays; the three are never mixed.
 */
export interface Usage {
  /** Whose. */
  tenant_id: TenantId;
  /** Start of the period, included. */
  from: Timestamp;
  /** End of the period, not included. */
  to: Timestamp;
  /** Sessions that ended in it. */
  sessions: Count;
  /** Tokens debited from budgets in it. */
  debited_tokens: LargeCount;
  /** Tokens debited because the true number is not known. */
  estimated_tokens: LargeCount;
  /**
   * Each line item.
   *
   * @maxItems 2
   */
  lines: UsageLine[];
  /** US dollars billed. */
  amount: Money;
}
/** What was consumed of one line item in a period, and what of it was billed. */
export interface UsageLine {
  /** What it charges for. */
  line_item: LineItem;
  /** CPU seconds or tokens consumed, every attempt. */
  consumed: Quantity;
  /** CPU seconds or tokens billed. */
  billed: Quantity;
  /** US dollars billed. */
  amount: Money;
}
/** What a task of a v0.1 graph may spend. What is left out has the value that v0.1 gave it. */
export interface V01Budget {
  /** Longest attempt in milliseconds. Absent: 1,500. */
  max_time_ms?: number;
  /** Most tokens of output in one call. Absent: 300. */
  max_tokens?: AttemptTokenLimit;
  /** Attempts after the first, where `on_fail` is `retry`. Absent: 1. */
  max_retries?: number;
}
/** What holds for tasks that do not say otherwise. */
export interface V01Defaults {
  /** Budget of a task, taken as a whole. */
  budget?: V01Budget;
}
/** A task that runs a deterministic handler. */
export interface V01DetRun {
  /** Discriminator. */
  kind: "det";
  /** What runs. */
  spec: V01DetSpec;
}
/** A handler and what it is given. */
export interface V01DetSpec {
  /** Name of the handler. */
  handler: ShortText;
  /** Its arguments, where `in` does not say otherwise. */
  args?: JsonObject;
}
/** A task that asks a model. */
export interface V01LlmRun {
  /** Discriminator. */
  kind: "llm";
  /** What is asked. */
  spec: V01LlmSpec;
}
/** An adapter and what its model is asked. */
export interface V01LlmSpec {
  /** Name of the adapter: `openai`, `openai_mini`, `openai_full`, `mock`. */
  adapter: ShortText;
  /** What the model is told; `skip_if` in it says when it is not asked. */
  input?: JsonObject;
  /** JSON Schema, draft 7, that the model is asked to answer by. */
  output_schema: JsonObject;
}
/** How a task is run. */
export interface V01Policy {
  /** Its budget. Absent: the document's. */
  budget?: V01Budget | null;
  /** Absent: `fail`. */
  on_fail?: V01OnFail;
  /** Routing by what is learnt while it runs. */
  adaptive?: JsonObject | null;
}
/** Bounds of a number in the output; what is not there is not checked. */
export interface V01RangeRule {
  /** Discriminator. */
  kind: "range";
  /** The member. */
  path: ShortText;
  /** Least value. */
  min: number;
  /** Greatest value. */
  max: number;
}
/** Members that the output must have. */
export interface V01RequiredRule {
  /** Discriminator. */
  kind: "required";
  /**
   * Their names.
   *
   * @maxItems 1000
   */
  paths: ShortText[];
}
/** One task of a v0.1 graph. */
export interface V01Task {
  /** Its name. */
  id: ShortText;
  /** What it is, for people. */
  type: ShortText;
  /**
   * Tasks that have to end before it begins.
   *
   * @maxItems 10000
   */
  deps?: ShortText[];
  /** Its input; wins over the arguments of its handler. */
  in?: JsonObject;
  /** What it does. */
  run: V01Run;
  /** How its output is checked. */
  verify?: V01Verify | null;
  /** How it is run. */
  policy?: V01Policy;
  /**
   * Words for people.
   *
   * @maxItems 1000
   */
  tags?: ShortText[];
}
/** How the output of a task is checked. */
export interface V01Verify {
  /** JSON Schema, draft 7, of the output. */
  schema?: JsonObject | null;
  /**
   * Checks besides.
   *
   * @maxItems 1000
   */
  rules?: V01Rule[];
}
/** The versions a fabric speaks. */
export interface Versions {
  /**
   * Versions of this contract.
   *
   * @minItems 1
   * @maxItems 100
   */
  contract_versions: Version[];
  /**
   * Versions of the task graph document.
   *
   * @minItems 1
   * @maxItems 100
   */
  schema_versions: Version[];
  /**
   * Versions of the ExecutionBackend interface.
   *
   * @minItems 1
   * @maxItems 100
   */
  interface_versions: Version[];
}
/** One broken rule, where it is broken, and how to mend it. */
export interface Violation {
  /** Id of the rule, as in `requirements.json`. */
  rule: RuleId;
  /** Where in the document that was checked. */
  pointer: JsonPointer;
  /** What is wrong, as a sentence. */
  message: Message;
  /** What to do about it, as a sentence. */
  mend: Message;
}
/** The balance of a tenant: a fold over its ledger. */
export interface Wallet {
  /** Whose. */
  tenant_id: TenantId;
  /** Currency of all amounts. */
  currency: "USD";
  /** Credits minus debits. */
  balance: SignedMoney;
  /** Sum of all credits. */
  credited: Money;
  /** Sum of all billed rows. */
  debited: Money;
  /** The last row that is counted; 0 if there is none. */
  last_row: LargeCount;
  /** Hash of that row, 64 zeros if there is none. */
  ledger_hash: Digest;
}
/** One atomic piece of work, declared completely: nothing about it is decided later. */
export interface WorkUnit {
  /** Id, unique in the graph (GRAPH-002). */
  id: UnitId;
  /** Kind of work; decides substrate and opening stage. */
  type: UnitType;
  /** What to do: a registered operation with its major version. Never code. */
  operation: OperationName;
  /**
   * Units whose effective success this one needs: at most 64, for an aggregation 10,000 (GRAPH-008).
   *
   * @maxItems 10000
   */
  dependencies: UnitId[];
  /** The input as written; bindings add to a copy of it. */
  input: JsonObject;
  /**
   * What is carried in from other units.
   *
   * @maxItems 10000
   */
  bindings: Binding[];
  /** JSON Schema 2020-12 of the output, in the safe subset (SAFE-001). */
  output_schema: JsonSchemaDocument;
  /** What this unit may spend. */
  budget: UnitBudget;
  /** How often it is tried. */
  retries: RetryPolicy;
  /** What it asks of its model; present iff `type` is `small_model` or `llm` (GRAPH-006). */
  model?: ModelRequirements;
  /** Where it may run. */
  constraints?: UnitConstraints;
  /** Advice for whoever places it; changes nothing else. */
  execution_hint?: ShortText;
  /** Whether a second execution does no harm. */
  idempotent: boolean;
  /** Whether its failure fails the run (FAIL-001). */
  critical: boolean;
  /** How its output is checked beyond the schema. */
  verification_mode: VerificationMode;
}
/** A unit was stopped, or never started, because the run ended. */
export interface WorkUnitCancelled {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.cancelled";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitCancelledPayload;
}
/** What `workunit.cancelled` says. */
export interface WorkUnitCancelledPayload {
  /** Why. */
  stop_reason: StopReason;
}
/** A node took one attempt of a unit. */
export interface WorkUnitClaimed {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.claimed";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitClaimedPayload;
}
/** What `workunit.claimed` says. */
export interface WorkUnitClaimedPayload {
  /** The node. */
  node_id: NodeId;
  /** The claim. */
  claim_id: Uuid;
  /** Its fencing token. */
  fencing_token: FencingToken;
  /** When its lease ends unless it is renewed. */
  lease_expires_at: Timestamp;
}
/** A unit succeeded. */
export interface WorkUnitCompleted {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.completed";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitCompletedPayload;
}
/** What `workunit.completed` says. */
export interface WorkUnitCompletedPayload {
  /** Its output, which satisfies its schema. */
  output: unknown;
  /** How long the attempt took, in milliseconds. */
  duration_ms: DurationMs;
  /** Tokens of input the attempt consumed. */
  tokens_in: LargeCount;
  /** Tokens of output the attempt consumed. */
  tokens_out: LargeCount;
  /** CPU time of the attempt, in seconds; where it is measured. */
  cpu_seconds?: Quantity;
}
/** An escalation edge activated. `work_unit_id` is its source. */
export interface WorkUnitEscalated {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.escalated";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitEscalatedPayload;
}
/** What `workunit.escalated` says. */
export interface WorkUnitEscalatedPayload {
  /** Position of the edge in `TaskGraph.escalations`. */
  escalation_index: EscalationIndex;
  /** The unit that stands in. */
  to: UnitId;
}
/** The record of one unit in a session: each unit of the graph has exactly one. */
export interface WorkUnitExecution {
  /** The unit. */
  work_unit_id: UnitId;
  /** Its type, copied. */
  type: UnitType;
  /** Where it has to run; follows from its type. */
  substrate: Substrate;
  /**
   * What gates it, copied.
   *
   * @maxItems 10000
   */
  dependencies: UnitId[];
  /** Where its data may go. */
  privacy: Privacy;
  /** Its placement constraints, copied. */
  constraints?: UnitConstraints;
  /** Parameters of the retry engine, copied. */
  retries: RetryPolicy;
  /** Whether its failure fails the run, copied. */
  critical: boolean;
  /** Whether a second execution does no harm, copied. */
  idempotent: boolean;
  /** How its output is checked, copied. */
  verification_mode: VerificationMode;
  /** Where it is in its life. */
  state: UnitState;
  /** Why it ended; present iff it has. */
  stop_reason?: StopReason;
  /** How it failed; present iff it did. */
  error?: ErrorReport;
  /** Attempts started, lost ones included. */
  attempt_count: number;
  /** The escalation edge that this unit activated. */
  escalation_index?: EscalationIndex;
  /** Tokens of input over all attempts. */
  tokens_in: LargeCount;
  /** Tokens of output over all attempts. */
  tokens_out: LargeCount;
  /** When its first attempt started. */
  started_at?: Timestamp;
  /** When it was over. */
  completed_at?: Timestamp;
}
/** A unit failed for good. `attempt_index` is null if it failed without an attempt. */
export interface WorkUnitFailed {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.failed";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitFailedPayload;
}
/** What `workunit.failed` says. */
export interface WorkUnitFailedPayload {
  /** How it failed. */
  error: ErrorReport;
  /** Whether its last attempt was lost with its node (RETRY-008); false if it failed without one. */
  lost: boolean;
}
/** What a node reports about one attempt. The node signs its RFC 8785 form. */
export interface WorkUnitResult {
  /** The node. */
  node_id: NodeId;
  /** The claim it is for. */
  claim_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** The unit. */
  work_unit_id: UnitId;
  /** Number of the attempt. */
  attempt_index: AttemptIndex;
  /** Token of the claim; an older one is refused and nothing changes. */
  fencing_token: FencingToken;
  /** How it ended. */
  outcome: AttemptOutcome;
  /** What a model call consumed; null if no model was called, or if it is not known (BUDGET-007). */
  usage: ModelUsage | null;
  /** CPU time, in seconds. */
  cpu_seconds: Quantity;
  /** When it started on the node. */
  started_at: Timestamp;
  /** How long it took, in milliseconds. */
  duration_ms: DurationMs;
}
/** An attempt ended and another one follows. `attempt_index` is that of the one that ended. */
export interface WorkUnitRetryScheduled {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.retry.scheduled";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitRetryScheduledPayload;
}
/** What `workunit.retry.scheduled` says. */
export interface WorkUnitRetryScheduledPayload {
  /** How the attempt failed. */
  error: ErrorReport;
  /** How long the next one waits, in milliseconds (RETRY-004). */
  delay_ms: DurationMs;
  /** Whether the attempt was lost with its node (RETRY-008). */
  lost: boolean;
}
/** A ready unit was assigned to a node. */
export interface WorkUnitScheduled {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.scheduled";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitScheduledPayload;
}
/** What `workunit.scheduled` says. */
export interface WorkUnitScheduledPayload {
  /** The node. */
  node_id: NodeId;
  /** Why this node, as a sentence. */
  reason: Message;
}
/** No node could take a ready unit now; it is tried again. */
export interface WorkUnitSchedulingDeferred {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.scheduling.deferred";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitSchedulingDeferredPayload;
}
/** What `workunit.scheduling.deferred` says. */
export interface WorkUnitSchedulingDeferredPayload {
  /** Why, as a sentence. */
  reason: Message;
  /**
   * Why each node was turned down, as sentences.
   *
   * @maxItems 1000
   */
  rejected?: Message[];
}
/** A unit was skipped. */
export interface WorkUnitSkipped {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.skipped";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitSkippedPayload;
}
/** What `workunit.skipped` says. */
export interface WorkUnitSkippedPayload {
  /** Why: no edge activated it, or a dependency was skipped. */
  reason: "not_activated" | "dependency_skipped";
}
/** An attempt of a unit started on its executor. Its opening stage follows from the unit's type. */
export interface WorkUnitStarted {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.started";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitStartedPayload;
}
/** What `workunit.started` says. */
export interface WorkUnitStartedPayload {
  /** Type of the unit. */
  unit_type: UnitType;
  /** Its operation. */
  operation: OperationName;
}
/** The output of an attempt was checked against its schema. */
export interface WorkUnitValidated {
  /** Identity of the event (UUIDv7). Deliveries with the same one are the same event. */
  event_id: Uuid;
  /** What happened. */
  event_type: "workunit.validated";
  /** Version of the contract it was written for. */
  contract_version: Version;
  /** When it happened. */
  timestamp: Timestamp;
  /** Position in its log: within a session from 1 without gaps, otherwise in the log that holds it. */
  sequence: Sequence;
  /** Who wrote it. */
  source: EventSource;
  /** Whose it is. */
  tenant_id: TenantId;
  /** The graph. */
  graph_id: Uuid;
  /** The session. */
  execution_session_id: Uuid;
  /** Its trace. */
  trace_id: TraceId;
  /** The unit. */
  work_unit_id: UnitId;
  /** The attempt, or null if it concerns none. */
  attempt_index: AttemptIndex | null;
  /** What it says. */
  payload: WorkUnitValidatedPayload;
}
/** What `workunit.validated` says. */
export interface WorkUnitValidatedPayload {
  /** Whether it satisfies the schema. */
  valid: boolean;
  /** Which nodes agreed on it; present iff several were asked. */
  agreement?: NodeAgreement;
  /**
   * What is wrong with it.
   *
   * @maxItems 1000
   */
  violations?: Violation[];
}
/**
 * What is measured: requests whose right answers are known, and the playbook that answers them. `kora bench` runs it twice, asking the
 * model first and asking it last, and tells what that saves. Either `cases` or `module` is there.
 */
export interface Workload {
  /** Schema of this file, for editors; means nothing else. */
  $schema?: string;
  /** Version of the workload format, owned by KORA. */
  version: Version;
  /** Name, unique among the workloads that are measured together. */
  id: UnitId;
  /** What it is about, for people. */
  title?: ShortText;
  /** The playbook that every request is answered by, whatever its conditions say. */
  playbook: WorkloadPath;
  /** The cases as lines of JSON, each a `WorkloadCase`. */
  cases?: WorkloadPath;
  /**
   * A module that exports `prepare`, which brings the cases, and may bring models, operations and what it learnt from data that is not
   * among the cases. It runs with the rights of whoever runs the workload.
   */
  module?: WorkloadPath;
  /** What chance is drawn from, 0 to 1,000,000,000. Absent: 1. */
  seed?: number;
  /** How answers are compared with the right ones. Absent: `equal`. */
  score?: WorkloadScore;
  /** Share of the cases that need a right answer, 0 to 1, before accuracy is told. Absent: 0.9. */
  least_labelled?: number;
  /** A rung that goes on when a confidence is below a threshold. What other thresholds would give is told as a curve. Absent: no curve. */
  sweep?: UnitId;
}
/** One request whose right answer is known: a line of a file of cases, or what a module brings. */
export interface WorkloadCase {
  /** Name, unique in the workload. */
  id: ShortText;
  /** What the playbook is filled from. */
  request: JsonObject;
  /** The right answer. Absent: not known, so that the case counts in no accuracy. */
  expected?: unknown;
}
