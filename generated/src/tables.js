// Derived from spec/ by `npm run generate`. Never edited.
export const CONTRACT_VERSION = "1.0";
export const CONTRACT_VERSIONS = [
  "1.0"
];
export const ADMISSION_MODES = [
  "OPEN",
  "THROTTLED",
  "CRITICAL"
];
export const BACKEND_MODES = [
  "local",
  "krako"
];
export const BACKEND_ROUTINGS = [
  "always",
  "when_local_cannot"
];
export const BUDGET_DIMENSIONS = [
  "tokens",
  "llm_invocations",
  "retries",
  "cost_usd",
  "duration"
];
export const BUDGET_SCOPES = [
  "unit",
  "graph"
];
export const CONGESTION_MODES = [
  "NORMAL",
  "HIGH"
];
export const ERROR_TYPES = [
  "VALIDATION_ERROR",
  "TIMEOUT",
  "BUDGET_BREACH",
  "DEPENDENCY_FAILURE",
  "EXECUTION_FAILURE"
];
export const EVENT_TYPES = [
  "execution.session.started",
  "execution.session.completed",
  "execution.session.failed",
  "execution.session.cancelled",
  "taskgraph.rejected",
  "workunit.scheduled",
  "workunit.scheduling.deferred",
  "workunit.claimed",
  "workunit.started",
  "workunit.validated",
  "workunit.completed",
  "workunit.failed",
  "workunit.retry.scheduled",
  "workunit.skipped",
  "workunit.cancelled",
  "workunit.escalated",
  "llm.invocation.started",
  "llm.invocation.completed",
  "llm.invocation.failed",
  "budget.debited",
  "budget.breached",
  "node.registered",
  "node.health.updated",
  "node.unavailable",
  "node.misconduct.seen",
  "capacity.scale.requested",
  "capacity.admission.mode.changed",
  "congestion.mode.changed",
  "billing.usage.recorded",
  "billing.credits.debited",
  "trust.score.updated"
];
export const FAILURE_POLICIES = [
  "fail_fast",
  "continue_on_error"
];
export const HEALTH_STATUSES = [
  "healthy",
  "degraded",
  "unavailable"
];
export const LEDGER_REASONS = [
  "accepted",
  "attempt_not_accepted",
  "credit_added"
];
export const LINE_ITEMS = [
  "workunit_cpu",
  "llm_tokens"
];
export const LOGGING_LEVELS = [
  "off",
  "minimal",
  "debug"
];
export const MODEL_TIERS = [
  "small",
  "medium",
  "large"
];
export const NODE_HEALTHS = [
  "healthy",
  "degraded",
  "draining",
  "down"
];
export const PRIORITIES = [
  "p0",
  "p1",
  "p2",
  "p3"
];
export const PRIVACIES = [
  "allow_remote",
  "local_only"
];
export const REFUSAL_TYPES = [
  "VERSION_MISMATCH",
  "VALIDATION_ERROR",
  "UNSUPPORTED_CAPABILITY",
  "ADMISSION_REJECTED",
  "UNAUTHENTICATED",
  "PERMISSION_DENIED",
  "NOT_FOUND",
  "CONFLICT",
  "RATE_LIMITED",
  "INTERNAL"
];
export const REQUEST_VALUE_TYPES = [
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "null",
  "any"
];
export const RUN_STATUSES = [
  "succeeded",
  "failed",
  "cancelled"
];
export const SESSION_STATES = [
  "pending",
  "running",
  "succeeded",
  "failed",
  "cancelled"
];
export const SPENDABLE_DIMENSIONS = [
  "tokens",
  "llm_invocations",
  "retries",
  "cost_usd"
];
export const STAGES = [
  "TASK_CONSTRUCTED",
  "DAG_VALIDATED",
  "DETERMINISTIC_EXECUTION",
  "AGGREGATION",
  "MODEL_INVOCATION",
  "SCHEMA_VALIDATION",
  "TASK_COMPLETED",
  "TASK_FAILED",
  "TASK_SKIPPED",
  "TASK_CANCELLED"
];
export const STOP_REASONS = [
  "success",
  "retry_exhausted",
  "dependency_failed",
  "budget_exhausted",
  "timed_out",
  "substrate_failure",
  "admission_rejected",
  "validation_failed",
  "version_mismatch",
  "skipped",
  "cancelled"
];
export const STUDIO_RUN_STATES = [
  "running",
  "succeeded",
  "failed",
  "cancelled",
  "interrupted",
  "damaged"
];
export const SUBSTRATES = [
  "cpu",
  "llm_pod"
];
export const TASK_IR_TYPES = [
  "deterministic",
  "aggregation",
  "retrieval",
  "model"
];
export const UNIT_STATES = [
  "pending",
  "ready",
  "running",
  "retry_wait",
  "succeeded",
  "failed",
  "skipped",
  "cancelled"
];
export const UNIT_STATUSES = [
  "succeeded",
  "failed",
  "skipped",
  "cancelled"
];
export const UNIT_TYPES = [
  "deterministic",
  "aggregation",
  "retrieval",
  "small_model",
  "llm"
];
export const V01_ON_FAILS = [
  "retry",
  "fail",
  "escalate"
];
export const VALIDATION_STATUSES = [
  "passed",
  "failed",
  "not_run"
];
export const VERIFICATION_MODES = [
  "none",
  "schema",
  "quorum",
  "recompute"
];
export const WORKLOAD_SCORES = [
  "equal",
  "members"
];
export const RULE_IDS = [
  "AUTH-001",
  "BILL-001",
  "BILL-002",
  "BILL-003",
  "BILL-004",
  "BILL-005",
  "BILL-006",
  "BILL-007",
  "BILL-008",
  "BIND-001",
  "BUDGET-001",
  "BUDGET-002",
  "BUDGET-003",
  "BUDGET-004",
  "BUDGET-005",
  "BUDGET-006",
  "BUDGET-007",
  "CAP-001",
  "CAP-002",
  "CAP-003",
  "CAP-004",
  "CLAIM-001",
  "CLAIM-002",
  "CLAIM-003",
  "CLAIM-004",
  "DET-001",
  "DET-002",
  "DET-003",
  "DET-004",
  "DET-005",
  "DETFIRST-001",
  "DETFIRST-002",
  "ERR-001",
  "ERR-002",
  "ERR-003",
  "ERR-004",
  "ESC-001",
  "ESC-002",
  "ESC-003",
  "ESC-004",
  "ESC-005",
  "EVENT-001",
  "EVENT-002",
  "EVENT-003",
  "EVENT-004",
  "FAIL-001",
  "FAIL-002",
  "GRAPH-001",
  "GRAPH-002",
  "GRAPH-003",
  "GRAPH-004",
  "GRAPH-005",
  "GRAPH-006",
  "GRAPH-007",
  "GRAPH-008",
  "GRAPH-009",
  "GRAPH-010",
  "GRAPH-011",
  "HTTP-001",
  "HTTP-002",
  "HTTP-003",
  "HTTP-004",
  "IDEM-001",
  "NODE-001",
  "NODE-002",
  "OUT-001",
  "PRIV-001",
  "PRIV-002",
  "RESULT-001",
  "RESULT-002",
  "RETRY-001",
  "RETRY-002",
  "RETRY-003",
  "RETRY-004",
  "RETRY-005",
  "RETRY-006",
  "RETRY-007",
  "RETRY-008",
  "SAFE-001",
  "SAFE-002",
  "SAFE-003",
  "SAFE-004",
  "SAFE-005",
  "SCHEMA-001",
  "SKIP-001",
  "TEL-001",
  "TEL-002",
  "TEL-003",
  "TEL-004",
  "TENANT-001",
  "TIME-001",
  "TIME-002",
  "VER-001",
  "VER-002",
  "VER-003",
  "VER-004"
];
export const ERROR_TYPE_TABLE = {
  "VALIDATION_ERROR": {
    "stop_reason": "validation_failed",
    "retried": "model units only"
  },
  "TIMEOUT": {
    "stop_reason": "timed_out",
    "retried": "always"
  },
  "BUDGET_BREACH": {
    "stop_reason": "budget_exhausted",
    "retried": "never"
  },
  "DEPENDENCY_FAILURE": {
    "stop_reason": "dependency_failed",
    "retried": "never"
  },
  "EXECUTION_FAILURE": {
    "stop_reason": "substrate_failure",
    "retried": "when marked retryable"
  }
};
export const REFUSAL_TYPE_TABLE = {
  "VERSION_MISMATCH": {
    "stop_reason": "version_mismatch",
    "http_status": 400,
    "retryable": false
  },
  "VALIDATION_ERROR": {
    "stop_reason": "validation_failed",
    "http_status": 422,
    "http_status_malformed": 400,
    "http_status_too_large": 413,
    "http_status_media_type": 415,
    "retryable": false
  },
  "UNSUPPORTED_CAPABILITY": {
    "stop_reason": "validation_failed",
    "http_status": 422,
    "retryable": false
  },
  "ADMISSION_REJECTED": {
    "stop_reason": "admission_rejected",
    "http_status": 503,
    "retryable": true
  },
  "UNAUTHENTICATED": {
    "stop_reason": "admission_rejected",
    "http_status": 401,
    "retryable": false
  },
  "PERMISSION_DENIED": {
    "stop_reason": "admission_rejected",
    "http_status": 403,
    "retryable": false
  },
  "NOT_FOUND": {
    "stop_reason": "validation_failed",
    "http_status": 404,
    "http_status_method": 405,
    "http_status_gone": 410,
    "retryable": false
  },
  "CONFLICT": {
    "stop_reason": "validation_failed",
    "http_status": 409,
    "http_status_key_reused": 422,
    "retryable": false
  },
  "RATE_LIMITED": {
    "stop_reason": "admission_rejected",
    "http_status": 429,
    "retryable": true
  },
  "INTERNAL": {
    "stop_reason": "substrate_failure",
    "http_status": 500,
    "retryable": true
  }
};
export const STOP_REASON_TABLE = {
  "success": {
    "error_types": [],
    "refusal_types": [],
    "unit_statuses": [
      "succeeded"
    ],
    "run_statuses": [
      "succeeded"
    ]
  },
  "retry_exhausted": {
    "error_types": [
      "VALIDATION_ERROR",
      "TIMEOUT",
      "EXECUTION_FAILURE"
    ],
    "refusal_types": [],
    "unit_statuses": [
      "failed"
    ],
    "run_statuses": [
      "failed"
    ]
  },
  "dependency_failed": {
    "error_types": [
      "DEPENDENCY_FAILURE"
    ],
    "refusal_types": [],
    "unit_statuses": [
      "failed"
    ],
    "run_statuses": [
      "failed"
    ]
  },
  "budget_exhausted": {
    "error_types": [
      "BUDGET_BREACH"
    ],
    "refusal_types": [],
    "unit_statuses": [
      "failed",
      "cancelled"
    ],
    "run_statuses": [
      "failed"
    ]
  },
  "timed_out": {
    "error_types": [
      "TIMEOUT"
    ],
    "refusal_types": [],
    "unit_statuses": [
      "failed",
      "cancelled"
    ],
    "run_statuses": [
      "failed"
    ]
  },
  "substrate_failure": {
    "error_types": [
      "EXECUTION_FAILURE"
    ],
    "refusal_types": [
      "INTERNAL"
    ],
    "unit_statuses": [
      "failed"
    ],
    "run_statuses": [
      "failed"
    ]
  },
  "admission_rejected": {
    "error_types": [],
    "refusal_types": [
      "ADMISSION_REJECTED",
      "UNAUTHENTICATED",
      "PERMISSION_DENIED",
      "RATE_LIMITED"
    ],
    "unit_statuses": [],
    "run_statuses": []
  },
  "validation_failed": {
    "error_types": [
      "VALIDATION_ERROR"
    ],
    "refusal_types": [
      "VALIDATION_ERROR",
      "UNSUPPORTED_CAPABILITY",
      "NOT_FOUND",
      "CONFLICT"
    ],
    "unit_statuses": [
      "failed"
    ],
    "run_statuses": [
      "failed"
    ]
  },
  "version_mismatch": {
    "error_types": [],
    "refusal_types": [
      "VERSION_MISMATCH"
    ],
    "unit_statuses": [],
    "run_statuses": []
  },
  "skipped": {
    "error_types": [],
    "refusal_types": [],
    "unit_statuses": [
      "skipped"
    ],
    "run_statuses": []
  },
  "cancelled": {
    "error_types": [],
    "refusal_types": [],
    "unit_statuses": [
      "cancelled"
    ],
    "run_statuses": [
      "cancelled"
    ]
  }
};
export const UNIT_TYPE_TABLE = {
  "deterministic": {
    "substrate": "cpu",
    "stage": "DETERMINISTIC_EXECUTION",
    "invokes_model": false
  },
  "aggregation": {
    "substrate": "cpu",
    "stage": "AGGREGATION",
    "invokes_model": false
  },
  "retrieval": {
    "substrate": "cpu",
    "stage": "DETERMINISTIC_EXECUTION",
    "invokes_model": false
  },
  "small_model": {
    "substrate": "cpu",
    "stage": "MODEL_INVOCATION",
    "invokes_model": true
  },
  "llm": {
    "substrate": "llm_pod",
    "stage": "MODEL_INVOCATION",
    "invokes_model": true
  }
};
export const LIMIT_TABLE = {
  "max_units": {
    "value": 10000,
    "unit": "units",
    "rule": "GRAPH-008"
  },
  "max_dependencies": {
    "value": 64,
    "unit": "units",
    "rule": "GRAPH-008"
  },
  "max_aggregation_dependencies": {
    "value": 10000,
    "unit": "units",
    "rule": "GRAPH-008"
  },
  "max_document_bytes": {
    "value": 16777216,
    "unit": "bytes",
    "rule": "GRAPH-008"
  },
  "max_json_depth": {
    "value": 64,
    "unit": "levels",
    "rule": "SAFE-002"
  },
  "max_id_length": {
    "value": 128,
    "unit": "characters",
    "rule": "GRAPH-008"
  },
  "max_output_schema_bytes": {
    "value": 65536,
    "unit": "bytes",
    "rule": "SAFE-001"
  },
  "max_output_schema_depth": {
    "value": 32,
    "unit": "levels",
    "rule": "SAFE-001"
  },
  "max_output_schema_properties": {
    "value": 500,
    "unit": "properties",
    "rule": "SAFE-001"
  },
  "max_output_schema_refs": {
    "value": 200,
    "unit": "references",
    "rule": "SAFE-001"
  },
  "max_pattern_length": {
    "value": 256,
    "unit": "characters",
    "rule": "SAFE-003"
  },
  "schema_wall_ms": {
    "value": 250,
    "unit": "milliseconds",
    "rule": "SAFE-001"
  },
  "max_output_bytes": {
    "value": 1048576,
    "unit": "bytes",
    "rule": "GRAPH-008"
  },
  "max_attempts": {
    "value": 10,
    "unit": "attempts",
    "rule": "RETRY-001"
  }
};
export const EVENT_TYPE_TABLE = {
  "execution.session.started": {
    "scope": "session",
    "terminal": false,
    "stages": [
      "TASK_CONSTRUCTED",
      "DAG_VALIDATED"
    ],
    "telemetry": [
      "execution_metadata.started_at"
    ]
  },
  "execution.session.completed": {
    "scope": "session",
    "terminal": true,
    "stages": [],
    "telemetry": [
      "status",
      "stop_reason",
      "output_work_unit_id",
      "budget",
      "execution_metadata.completed_at"
    ]
  },
  "execution.session.failed": {
    "scope": "session",
    "terminal": true,
    "stages": [],
    "telemetry": [
      "status",
      "stop_reason",
      "error",
      "budget",
      "execution_metadata.completed_at"
    ]
  },
  "execution.session.cancelled": {
    "scope": "session",
    "terminal": true,
    "stages": [],
    "telemetry": [
      "status",
      "stop_reason",
      "budget",
      "execution_metadata.completed_at"
    ]
  },
  "taskgraph.rejected": {
    "scope": "rejected",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "workunit.scheduled": {
    "scope": "unit",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "workunit.scheduling.deferred": {
    "scope": "unit",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "workunit.claimed": {
    "scope": "unit",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "workunit.started": {
    "scope": "unit",
    "terminal": false,
    "stages": [
      "DETERMINISTIC_EXECUTION",
      "AGGREGATION",
      "MODEL_INVOCATION"
    ],
    "telemetry": [
      "attempts[].attempt_index",
      "attempts[].started_at",
      "attempts[].stages"
    ]
  },
  "workunit.validated": {
    "scope": "unit",
    "terminal": false,
    "stages": [
      "SCHEMA_VALIDATION"
    ],
    "telemetry": [
      "validation_status",
      "attempts[].stages"
    ]
  },
  "workunit.completed": {
    "scope": "unit",
    "terminal": false,
    "stages": [
      "TASK_COMPLETED"
    ],
    "telemetry": [
      "status",
      "stop_reason",
      "duration_ms",
      "tokens_in",
      "tokens_out",
      "retry_count",
      "attempts[]"
    ]
  },
  "workunit.failed": {
    "scope": "unit",
    "terminal": false,
    "stages": [
      "TASK_FAILED"
    ],
    "telemetry": [
      "status",
      "stop_reason",
      "error",
      "retry_count",
      "attempts[]"
    ]
  },
  "workunit.retry.scheduled": {
    "scope": "unit",
    "terminal": false,
    "stages": [
      "TASK_FAILED"
    ],
    "telemetry": [
      "retry_count",
      "attempts[].error_type",
      "attempts[].stop_reason",
      "attempts[].lost"
    ]
  },
  "workunit.skipped": {
    "scope": "unit",
    "terminal": false,
    "stages": [
      "TASK_SKIPPED"
    ],
    "telemetry": [
      "status",
      "stop_reason"
    ]
  },
  "workunit.cancelled": {
    "scope": "unit",
    "terminal": false,
    "stages": [
      "TASK_CANCELLED"
    ],
    "telemetry": [
      "status",
      "stop_reason"
    ]
  },
  "workunit.escalated": {
    "scope": "unit",
    "terminal": false,
    "stages": [],
    "telemetry": [
      "escalation_index"
    ]
  },
  "llm.invocation.started": {
    "scope": "unit",
    "terminal": false,
    "stages": [
      "MODEL_INVOCATION"
    ],
    "telemetry": [
      "attempts[].invoked_model"
    ]
  },
  "llm.invocation.completed": {
    "scope": "unit",
    "terminal": false,
    "stages": [
      "MODEL_INVOCATION"
    ],
    "telemetry": [
      "attempts[].tokens_in",
      "attempts[].tokens_out"
    ]
  },
  "llm.invocation.failed": {
    "scope": "unit",
    "terminal": false,
    "stages": [
      "MODEL_INVOCATION"
    ],
    "telemetry": [
      "attempts[].tokens_in",
      "attempts[].tokens_out",
      "attempts[].estimated",
      "attempts[].error_type"
    ]
  },
  "budget.debited": {
    "scope": "unit",
    "terminal": false,
    "stages": [],
    "telemetry": [
      "budget",
      "tokens_in",
      "tokens_out",
      "attempts[].estimated"
    ]
  },
  "budget.breached": {
    "scope": "unit_or_session",
    "terminal": false,
    "stages": [],
    "telemetry": [
      "error.dimension",
      "error.scope"
    ]
  },
  "node.registered": {
    "scope": "fabric",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "node.health.updated": {
    "scope": "fabric",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "node.unavailable": {
    "scope": "fabric",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "node.misconduct.seen": {
    "scope": "fabric",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "capacity.scale.requested": {
    "scope": "fabric",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "capacity.admission.mode.changed": {
    "scope": "fabric",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "congestion.mode.changed": {
    "scope": "fabric",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "billing.usage.recorded": {
    "scope": "tenant",
    "terminal": false,
    "stages": [],
    "telemetry": []
  },
  "billing.credits.debited": {
    "scope": "tenant",
    "terminal": false,
    "stages": [],
    "telemetry": [
      "billing_id"
    ]
  },
  "trust.score.updated": {
    "scope": "fabric",
    "terminal": false,
    "stages": [],
    "telemetry": []
  }
};
export const CLOUD_EVENT_TABLE = {
  "event_id": {
    "attribute": "id",
    "how": "copied"
  },
  "event_type": {
    "attribute": "type",
    "how": "copied"
  },
  "contract_version": {
    "attribute": "krakocontractversion",
    "how": "copied"
  },
  "timestamp": {
    "attribute": "time",
    "how": "copied"
  },
  "sequence": {
    "attribute": "sequence",
    "how": "as a decimal string"
  },
  "tenant_id": {
    "attribute": "krakotenantid",
    "how": "absent if null"
  },
  "graph_id": {
    "attribute": "krakographid",
    "how": "absent if null"
  },
  "execution_session_id": {
    "attribute": "krakosessionid",
    "how": "absent if null"
  },
  "work_unit_id": {
    "attribute": "subject",
    "how": "absent if null"
  },
  "attempt_index": {
    "attribute": "krakoattemptindex",
    "how": "absent if null"
  },
  "trace_id": {
    "attribute": "traceid",
    "how": "absent if null"
  },
  "source": {
    "attribute": "source",
    "how": "as the URI reference component/id?region=region, each part percent-encoded, without ?region= if there is none"
  },
  "payload": {
    "attribute": "data",
    "how": "copied"
  }
};
export const DEFAULT_LIMITS = {
  "max_units": 10000,
  "max_dependencies": 64,
  "max_aggregation_dependencies": 10000,
  "max_document_bytes": 16777216,
  "max_json_depth": 64,
  "max_id_length": 128,
  "max_output_schema_bytes": 65536,
  "max_output_schema_depth": 32,
  "max_output_schema_properties": 500,
  "max_output_schema_refs": 200,
  "max_pattern_length": 256,
  "schema_wall_ms": 250,
  "max_output_bytes": 1048576,
  "max_attempts": 10
};
export const WORK_UNIT_EXECUTION_MAPPING = [
  {
    "from": "WorkUnit.id",
    "to": "WorkUnitExecution.work_unit_id",
    "how": "copied"
  },
  {
    "from": "WorkUnit.type",
    "to": "WorkUnitExecution.type",
    "how": "copied"
  },
  {
    "from": "WorkUnit.type",
    "to": "WorkUnitExecution.substrate",
    "how": "by the substrate of the unit type"
  },
  {
    "from": "WorkUnit.dependencies",
    "to": "WorkUnitExecution.dependencies",
    "how": "copied"
  },
  {
    "from": "WorkUnit.constraints",
    "to": "WorkUnitExecution.privacy",
    "how": "constraints.privacy, else policy.privacy_default"
  },
  {
    "from": "WorkUnit.constraints",
    "to": "WorkUnitExecution.constraints",
    "how": "copied"
  },
  {
    "from": "WorkUnit.retries",
    "to": "WorkUnitExecution.retries",
    "how": "copied"
  },
  {
    "from": "WorkUnit.critical",
    "to": "WorkUnitExecution.critical",
    "how": "copied"
  },
  {
    "from": "WorkUnit.idempotent",
    "to": "WorkUnitExecution.idempotent",
    "how": "copied"
  },
  {
    "from": "WorkUnit.verification_mode",
    "to": "WorkUnitExecution.verification_mode",
    "how": "copied"
  }
];
export const SESSION_SUMMARY_MAPPING = [
  {
    "from": "TaskGraph.contract_version",
    "to": "SessionSummary.contract_version",
    "how": "copied"
  },
  {
    "from": "TaskGraph.graph_id",
    "to": "SessionSummary.graph_id",
    "how": "copied"
  },
  {
    "from": "TaskGraph.request_id",
    "to": "SessionSummary.request_id",
    "how": "copied"
  },
  {
    "from": "TaskGraph.tenant_id",
    "to": "SessionSummary.tenant_id",
    "how": "copied"
  },
  {
    "from": "TaskGraph.created_at",
    "to": "SessionSummary.created_at",
    "how": "copied"
  },
  {
    "from": "TaskGraph.policy",
    "to": "SessionSummary.policy",
    "how": "copied"
  },
  {
    "from": "TaskGraph.labels",
    "to": "SessionSummary.labels",
    "how": "copied"
  },
  {
    "from": "TaskGraph.work_units",
    "to": "SessionSummary.unit_count",
    "how": "number of entries"
  }
];
export const EXECUTION_SESSION_MAPPING = [
  {
    "from": "TaskGraph.contract_version",
    "to": "ExecutionSession.contract_version",
    "how": "copied"
  },
  {
    "from": "TaskGraph.graph_id",
    "to": "ExecutionSession.graph_id",
    "how": "copied"
  },
  {
    "from": "TaskGraph.request_id",
    "to": "ExecutionSession.request_id",
    "how": "copied"
  },
  {
    "from": "TaskGraph.tenant_id",
    "to": "ExecutionSession.tenant_id",
    "how": "copied"
  },
  {
    "from": "TaskGraph.created_at",
    "to": "ExecutionSession.created_at",
    "how": "copied"
  },
  {
    "from": "TaskGraph.policy",
    "to": "ExecutionSession.policy",
    "how": "copied"
  },
  {
    "from": "TaskGraph.labels",
    "to": "ExecutionSession.labels",
    "how": "copied"
  },
  {
    "from": "TaskGraph.work_units",
    "to": "ExecutionSession.unit_count",
    "how": "number of entries"
  },
  {
    "from": "TaskGraph.budget",
    "to": "ExecutionSession.budget",
    "how": "copied"
  },
  {
    "from": "TaskGraph.work_units",
    "to": "ExecutionSession.units",
    "how": "copied"
  }
];
