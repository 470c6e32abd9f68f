// Derived from spec/ by `npm run generate`. Never edited.
import type { AdmissionMode, BackendMode, BackendRouting, BudgetDimension, BudgetScope, CongestionMode, ErrorType, EventEnvelope, EventType, ExecutionSession, FailurePolicy, HealthStatus, LedgerReason, Limits, LineItem, LoggingLevel, ModelTier, NodeHealth, Priority, Privacy, RefusalType, RequestValueType, RunStatus, SessionState, SessionSummary, SpendableDimension, Stage, StopReason, StudioRunState, Substrate, TaskIrType, UnitState, UnitStatus, UnitType, V01OnFail, ValidationStatus, VerificationMode, WorkUnitExecution, WorkloadScore } from "./models.js";

/** A field that is filled from a field of another document. */
export interface FieldMapping {
  /** The field it comes from. */
  readonly from: string;
  /** The field it goes to. */
  readonly to: string;
  /** `copied`, or how it is derived. */
  readonly how: string;
}

/** Name of a rule. */
export type RuleName = (typeof RULE_IDS)[number];

/** The newest version of the contract. */
export declare const CONTRACT_VERSION: "1.0";

/** Every version of the contract, oldest first. */
export declare const CONTRACT_VERSIONS: readonly ["1.0"];

/** Every {@link AdmissionMode}. */
export declare const ADMISSION_MODES: readonly ["OPEN", "THROTTLED", "CRITICAL"];

/** Every {@link BackendMode}. */
export declare const BACKEND_MODES: readonly ["local", "krako"];

/** Every {@link BackendRouting}. */
export declare const BACKEND_ROUTINGS: readonly ["always", "when_local_cannot"];

/** Every {@link BudgetDimension}. */
export declare const BUDGET_DIMENSIONS: readonly ["tokens", "llm_invocations", "retries", "cost_usd", "duration"];

/** Every {@link BudgetScope}. */
export declare const BUDGET_SCOPES: readonly ["unit", "graph"];

/** Every {@link CongestionMode}. */
export declare const CONGESTION_MODES: readonly ["NORMAL", "HIGH"];

/** Every {@link ErrorType}. */
export declare const ERROR_TYPES: readonly ["VALIDATION_ERROR", "TIMEOUT", "BUDGET_BREACH", "DEPENDENCY_FAILURE", "EXECUTION_FAILURE"];

/** Every {@link EventType}. */
export declare const EVENT_TYPES: readonly ["execution.session.started", "execution.session.completed", "execution.session.failed", "execution.session.cancelled", "taskgraph.rejected", "workunit.scheduled", "workunit.scheduling.deferred", "workunit.claimed", "workunit.started", "workunit.validated", "workunit.completed", "workunit.failed", "workunit.retry.scheduled", "workunit.skipped", "workunit.cancelled", "workunit.escalated", "llm.invocation.started", "llm.invocation.completed", "llm.invocation.failed", "budget.debited", "budget.breached", "node.registered", "node.health.updated", "node.unavailable", "node.misconduct.seen", "capacity.scale.requested", "capacity.admission.mode.changed", "congestion.mode.changed", "billing.usage.recorded", "billing.credits.debited", "trust.score.updated"];

/** Every {@link FailurePolicy}. */
export declare const FAILURE_POLICIES: readonly ["fail_fast", "continue_on_error"];

/** Every {@link HealthStatus}. */
export declare const HEALTH_STATUSES: readonly ["healthy", "degraded", "unavailable"];

/** Every {@link LedgerReason}. */
export declare const LEDGER_REASONS: readonly ["accepted", "attempt_not_accepted", "credit_added"];

/** Every {@link LineItem}. */
export declare const LINE_ITEMS: readonly ["workunit_cpu", "llm_tokens"];

/** Every {@link LoggingLevel}. */
export declare const LOGGING_LEVELS: readonly ["off", "minimal", "debug"];

/** Every {@link ModelTier}. */
export declare const MODEL_TIERS: readonly ["small", "medium", "large"];

/** Every {@link NodeHealth}. */
export declare const NODE_HEALTHS: readonly ["healthy", "degraded", "draining", "down"];

/** Every {@link Priority}. */
export declare const PRIORITIES: readonly ["p0", "p1", "p2", "p3"];

/** Every {@link Privacy}. */
export declare const PRIVACIES: readonly ["allow_remote", "local_only"];

/** Every {@link RefusalType}. */
export declare const REFUSAL_TYPES: readonly ["VERSION_MISMATCH", "VALIDATION_ERROR", "UNSUPPORTED_CAPABILITY", "ADMISSION_REJECTED", "UNAUTHENTICATED", "PERMISSION_DENIED", "NOT_FOUND", "CONFLICT", "RATE_LIMITED", "INTERNAL"];

/** Every {@link RequestValueType}. */
export declare const REQUEST_VALUE_TYPES: readonly ["string", "number", "integer", "boolean", "object", "array", "null", "any"];

/** Every {@link RunStatus}. */
export declare const RUN_STATUSES: readonly ["succeeded", "failed", "cancelled"];

/** Every {@link SessionState}. */
export declare const SESSION_STATES: readonly ["pending", "running", "succeeded", "failed", "cancelled"];

/** Every {@link SpendableDimension}. */
export declare const SPENDABLE_DIMENSIONS: readonly ["tokens", "llm_invocations", "retries", "cost_usd"];

/** Every {@link Stage}. */
export declare const STAGES: readonly ["TASK_CONSTRUCTED", "DAG_VALIDATED", "DETERMINISTIC_EXECUTION", "AGGREGATION", "MODEL_INVOCATION", "SCHEMA_VALIDATION", "TASK_COMPLETED", "TASK_FAILED", "TASK_SKIPPED", "TASK_CANCELLED"];

/** Every {@link StopReason}. */
export declare const STOP_REASONS: readonly ["success", "retry_exhausted", "dependency_failed", "budget_exhausted", "timed_out", "substrate_failure", "admission_rejected", "validation_failed", "version_mismatch", "skipped", "cancelled"];

/** Every {@link StudioRunState}. */
export declare const STUDIO_RUN_STATES: readonly ["running", "succeeded", "failed", "cancelled", "interrupted", "damaged"];

/** Every {@link Substrate}. */
export declare const SUBSTRATES: readonly ["cpu", "llm_pod"];

/** Every {@link TaskIrType}. */
export declare const TASK_IR_TYPES: readonly ["deterministic", "aggregation", "retrieval", "model"];

/** Every {@link UnitState}. */
export declare const UNIT_STATES: readonly ["pending", "ready", "running", "retry_wait", "succeeded", "failed", "skipped", "cancelled"];

/** Every {@link UnitStatus}. */
export declare const UNIT_STATUSES: readonly ["succeeded", "failed", "skipped", "cancelled"];

/** Every {@link UnitType}. */
export declare const UNIT_TYPES: readonly ["deterministic", "aggregation", "retrieval", "small_model", "llm"];

/** Every {@link V01OnFail}. */
export declare const V01_ON_FAILS: readonly ["retry", "fail", "escalate"];

/** Every {@link ValidationStatus}. */
export declare const VALIDATION_STATUSES: readonly ["passed", "failed", "not_run"];

/** Every {@link VerificationMode}. */
export declare const VERIFICATION_MODES: readonly ["none", "schema", "quorum", "recompute"];

/** Every {@link WorkloadScore}. */
export declare const WORKLOAD_SCORES: readonly ["equal", "members"];

/** Every rule of the contract. */
export declare const RULE_IDS: readonly ["AUTH-001", "BILL-001", "BILL-002", "BILL-003", "BILL-004", "BILL-005", "BILL-006", "BILL-007", "BILL-008", "BIND-001", "BUDGET-001", "BUDGET-002", "BUDGET-003", "BUDGET-004", "BUDGET-005", "BUDGET-006", "BUDGET-007", "CAP-001", "CAP-002", "CAP-003", "CAP-004", "CLAIM-001", "CLAIM-002", "CLAIM-003", "CLAIM-004", "DET-001", "DET-002", "DET-003", "DET-004", "DET-005", "DETFIRST-001", "DETFIRST-002", "ERR-001", "ERR-002", "ERR-003", "ERR-004", "ESC-001", "ESC-002", "ESC-003", "ESC-004", "ESC-005", "EVENT-001", "EVENT-002", "EVENT-003", "EVENT-004", "FAIL-001", "FAIL-002", "GRAPH-001", "GRAPH-002", "GRAPH-003", "GRAPH-004", "GRAPH-005", "GRAPH-006", "GRAPH-007", "GRAPH-008", "GRAPH-009", "GRAPH-010", "GRAPH-011", "HTTP-001", "HTTP-002", "HTTP-003", "HTTP-004", "IDEM-001", "NODE-001", "NODE-002", "OUT-001", "PRIV-001", "PRIV-002", "RESULT-001", "RESULT-002", "RETRY-001", "RETRY-002", "RETRY-003", "RETRY-004", "RETRY-005", "RETRY-006", "RETRY-007", "RETRY-008", "SAFE-001", "SAFE-002", "SAFE-003", "SAFE-004", "SAFE-005", "SCHEMA-001", "SKIP-001", "TEL-001", "TEL-002", "TEL-003", "TEL-004", "TENANT-001", "TIME-001", "TIME-002", "VER-001", "VER-002", "VER-003", "VER-004"];

/** The stop reason of each error type, unless the attempts were used up: then `retry_exhausted` (ERR-002), and whether it is retried (RETRY-003, RETRY-007). */
export declare const ERROR_TYPE_TABLE: Readonly<Record<ErrorType, { readonly stop_reason: StopReason; readonly retried: "always" | "never" | "when marked retryable" | "model units only" }>>;

/** The stop reason and HTTP status of each refusal (ERR-002). Other statuses stand beside the usual one, by what they are for. */
export declare const REFUSAL_TYPE_TABLE: Readonly<Record<RefusalType, { readonly stop_reason: StopReason; readonly http_status: number; readonly retryable: boolean; readonly http_status_malformed?: number; readonly http_status_too_large?: number; readonly http_status_media_type?: number; readonly http_status_method?: number; readonly http_status_gone?: number; readonly http_status_key_reused?: number }>>;

/** What each stop reason may be reported with (ERR-002). */
export declare const STOP_REASON_TABLE: Readonly<Record<StopReason, { readonly error_types: readonly ErrorType[]; readonly refusal_types: readonly RefusalType[]; readonly unit_statuses: readonly UnitStatus[]; readonly run_statuses: readonly RunStatus[] }>>;

/** The substrate of each unit type, the stage its attempts open with, and whether it calls a model. */
export declare const UNIT_TYPE_TABLE: Readonly<Record<UnitType, { readonly substrate: Substrate; readonly stage: Stage; readonly invokes_model: boolean }>>;

/** The contract's own limits, with their units and rules. */
export declare const LIMIT_TABLE: Readonly<Record<keyof Limits, { readonly value: number; readonly unit: string; readonly rule: string }>>;

/** The stages that each event type stands for and the telemetry fields it fills (TEL-004). Where several opening stages stand, the unit's type decides. */
export declare const EVENT_TYPE_TABLE: Readonly<Record<EventType, { readonly scope: "session" | "unit" | "unit_or_session" | "tenant" | "fabric" | "rejected"; readonly terminal: boolean; readonly stages: readonly Stage[]; readonly telemetry: readonly string[] }>>;

/** The CloudEvents 1.0 attribute of each field of the event envelope, and how it is written there. */
export declare const CLOUD_EVENT_TABLE: Readonly<Record<keyof EventEnvelope, { readonly attribute: string; readonly how: string }>>;

/** The contract's own limits. */
export declare const DEFAULT_LIMITS: Readonly<Limits>;

/** Where each field of {@link WorkUnitExecution} that a graph decides comes from. */
export declare const WORK_UNIT_EXECUTION_MAPPING: readonly FieldMapping[];

/** Where each field of {@link SessionSummary} that a graph decides comes from. */
export declare const SESSION_SUMMARY_MAPPING: readonly FieldMapping[];

/** Where each field of {@link ExecutionSession} that a graph decides comes from. */
export declare const EXECUTION_SESSION_MAPPING: readonly FieldMapping[];
