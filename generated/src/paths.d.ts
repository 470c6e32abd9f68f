// Derived from spec/ by `npm run generate`. Never edited.
import type * as Models from "./models.js";
export interface paths {
    "/v1/billing/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ledger rows
         * @description Lists ledger rows, oldest first.
         */
        get: operations["Billing_listLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the usage of a period
         * @description Sums up a period.
         */
        get: operations["Billing_readUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the wallet
         * @description Reads the balance.
         */
        get: operations["Billing_readWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the capabilities
         * @description Says what the fabric can do for this tenant.
         */
        get: operations["Discovery_readCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the capacity
         * @description Says how the fabric is doing.
         */
        get: operations["Capacity_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in the result of an attempt
         * @description Hands in the signed result. A late or stale one is refused with 409 and changes nothing.
         */
        post: operations["Claims_handIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that an attempt has started
         * @description States that the attempt has started.
         */
        post: operations["Claims_reportStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the health of the fabric
         * @description Says how the fabric is.
         */
        get: operations["Discovery_readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List nodes
         * @description Lists the nodes.
         */
        get: operations["Nodes_list"];
        put?: never;
        /**
         * Register a node
         * @description Joins a node. The key is registered once; joining again with another key is refused.
         */
        post: operations["Nodes_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/nodes/{node_id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim work
         * @description Grants claims on what is assigned to the node; waits for the first one up to `wait_ms`. An answer without claims before that means
         *     that claims of the node may be lost: it sends a heartbeat, which tells.
         */
        post: operations["Nodes_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/nodes/{node_id}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a heartbeat
         * @description Takes a sign of life and renews the leases it names.
         */
        post: operations["Nodes_heartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/nodes/{node_id}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quarantine or release a node
         * @description Keeps work from a node, or releases it.
         */
        post: operations["Nodes_quarantine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/nodes/{node_id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in the results of attempts
         * @description Hands in results with one signature; each is taken as by itself, and has a receipt of its own. Without the valid signature of the node
         *     all are refused with 409 and nothing changes.
         */
        post: operations["Nodes_handInAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description Lists the sessions of the tenant, newest first.
         */
        get: operations["Sessions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a session
         * @description Reads one session with its budget and units.
         */
        get: operations["Sessions_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{session_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a session
         * @description Stops a session. Stopping one that has ended changes nothing and is no error.
         */
        post: operations["Sessions_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{session_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the events of a session
         * @description Reads past events by sequence, without gaps from 1.
         */
        get: operations["Sessions_listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{session_id}/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream the events of a session
         * @description Streams events as they happen: the same as paging shows. Every event is named by its type and its id is its sequence;
         *     heartbeats are comments. A finished session ends with its terminal event. Reading never executes and dropping the
         *     stream never cancels. A malformed `Last-Event-ID` is 400, one older than what is kept 410, one ahead of the log 409.
         */
        get: operations["Sessions_streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{session_id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the result of a session
         * @description Reads the result; waits for it up to `wait_ms`, then answers 202.
         */
        get: operations["Sessions_readResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/taskgraphs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a task graph
         * @description Accepts a graph and makes exactly one session of it. The same graph again, also while it runs, gives the same session
         *     and no second execution. The same key or `graph_id` with another digest is refused, code `idempotency_key_reused`.
         *     Keys are per tenant.
         */
        post: operations["TaskGraphs_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the supported versions
         * @description Says which versions the fabric speaks.
         */
        get: operations["Discovery_readVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AdmissionMode
         * @description Whether new work is let in. Closed.
         * @enum {string}
         */
        AdmissionMode: Models.AdmissionMode;
        /**
         * AttemptIndex
         * @description Number of an attempt of a unit, from 1 to 10.
         */
        AttemptIndex: Models.AttemptIndex;
        /**
         * AttemptLimit
         * @description Number of attempts of a unit, 1 to 10.
         */
        AttemptLimit: Models.AttemptLimit;
        /**
         * AttemptOutcome
         * @description How an attempt ended on its node. Told apart by `kind`.
         */
        AttemptOutcome: Models.AttemptOutcome;
        /**
         * AttemptTelemetry
         * @description One attempt of a unit.
         */
        AttemptTelemetry: Models.AttemptTelemetry;
        /**
         * AttemptTokenLimit
         * @description Limit on the tokens of one side of one attempt, 1 to 10,000,000.
         */
        AttemptTokenLimit: Models.AttemptTokenLimit;
        /**
         * BackendCapabilities
         * @description What a backend can do. It holds for the life of the process; its digest is part of every result.
         * @example {
         *       "backend": "local",
         *       "backend_version": "0.1.0",
         *       "interface_version": "1.0",
         *       "contract_versions": [
         *         "1.0"
         *       ],
         *       "schema_versions": [
         *         "1.0"
         *       ],
         *       "max_model_size": null,
         *       "max_concurrency": 8,
         *       "supported_task_types": [
         *         "deterministic",
         *         "aggregation",
         *         "retrieval"
         *       ],
         *       "supported_context_window": 0,
         *       "distributed": false,
         *       "supported_operations": [
         *         "classify.keywords@1",
         *         "text.normalize@1"
         *       ],
         *       "model_tiers": [],
         *       "small_model_tiers": [],
         *       "local_model_tiers": [],
         *       "verification_modes": [
         *         "none",
         *         "schema"
         *       ],
         *       "supported_extensions": [],
         *       "limits": {
         *         "max_units": 10000,
         *         "max_dependencies": 64,
         *         "max_aggregation_dependencies": 10000,
         *         "max_document_bytes": 16777216,
         *         "max_json_depth": 64,
         *         "max_id_length": 128,
         *         "max_output_schema_bytes": 65536,
         *         "max_output_schema_depth": 32,
         *         "max_output_schema_properties": 500,
         *         "max_output_schema_refs": 200,
         *         "max_pattern_length": 256,
         *         "schema_wall_ms": 250,
         *         "max_output_bytes": 1048576,
         *         "max_attempts": 10
         *       },
         *       "enforces_cost": false
         *     }
         */
        BackendCapabilities: Models.BackendCapabilities;
        /**
         * BackendMode
         * @description Which kind of backend a run asks for. Closed.
         * @enum {string}
         */
        BackendMode: Models.BackendMode;
        /**
         * BackendStatus
         * @description Answer of `health_check`.
         * @example {
         *       "status": "healthy",
         *       "capacity_summary": {
         *         "max_concurrency": 8,
         *         "running": 2,
         *         "queued": 0
         *       },
         *       "backend_version": "0.1.0"
         *     }
         */
        BackendStatus: Models.BackendStatus;
        /**
         * BackoffMs
         * @description Delay before the second attempt in milliseconds, 0 to 3,600,000 (an hour).
         */
        BackoffMs: Models.BackoffMs;
        /**
         * BillingCreditsDebited
         * @description The wallet of a tenant was debited.
         */
        BillingCreditsDebited: Models.BillingCreditsDebited;
        /**
         * BillingCreditsDebitedPayload
         * @description What `billing.credits.debited` says.
         */
        BillingCreditsDebitedPayload: Models.BillingCreditsDebitedPayload;
        /**
         * BillingUsageRecorded
         * @description A ledger row was written for what an attempt used.
         */
        BillingUsageRecorded: Models.BillingUsageRecorded;
        /**
         * BillingUsageRecordedPayload
         * @description What `billing.usage.recorded` says.
         */
        BillingUsageRecordedPayload: Models.BillingUsageRecordedPayload;
        /**
         * Binding
         * @description Carries a value from the effective output of one unit into the input of another, before its first attempt.
         */
        Binding: Models.Binding;
        /**
         * Binding
         * @description Carries a value from the effective output of one unit into the input of another, before its first attempt.
         */
        BindingOpen: Models.Binding;
        /**
         * BudgetBreached
         * @description A budget did not cover what was needed. `work_unit_id` is null if the run as a whole breached it.
         * @example {
         *       "event_id": "0197a1b2-0000-7000-8000-000000000108",
         *       "event_type": "budget.breached",
         *       "contract_version": "1.0",
         *       "timestamp": "2026-01-31T09:30:00.018Z",
         *       "sequence": 8,
         *       "tenant_id": "acme",
         *       "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "work_unit_id": "by_model",
         *       "attempt_index": 2,
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "source": {
         *         "component": "session",
         *         "id": "local"
         *       },
         *       "payload": {
         *         "dimension": "llm_invocations",
         *         "scope": "graph",
         *         "needed": 1,
         *         "available": 0
         *       }
         *     }
         */
        BudgetBreached: Models.BudgetBreached;
        /**
         * BudgetBreachedPayload
         * @description What `budget.breached` says.
         */
        BudgetBreachedPayload: Models.BudgetBreachedPayload;
        /**
         * BudgetDebited
         * @description An attempt ended and the graph's budget lost what it took, in one go.
         * @example {
         *       "event_id": "0197a1b2-0000-7000-8000-000000000107",
         *       "event_type": "budget.debited",
         *       "contract_version": "1.0",
         *       "timestamp": "2026-01-31T09:30:00.017Z",
         *       "sequence": 7,
         *       "tenant_id": "acme",
         *       "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "work_unit_id": "by_model",
         *       "attempt_index": 1,
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "source": {
         *         "component": "session",
         *         "id": "local"
         *       },
         *       "payload": {
         *         "invoked_model": true,
         *         "tokens_in": 500,
         *         "tokens_out": 112,
         *         "tokens": 612,
         *         "llm_invocations": 1,
         *         "retries": 0,
         *         "cost_usd": "0.001224",
         *         "overrun_tokens": 0,
         *         "overrun_cost_usd": "0.000000",
         *         "estimated": false,
         *         "remaining": {
         *           "tokens": 3388,
         *           "llm_invocations": 0,
         *           "retries": 2,
         *           "cost_usd": null
         *         }
         *       }
         *     }
         */
        BudgetDebited: Models.BudgetDebited;
        /**
         * BudgetDebitedPayload
         * @description What `budget.debited` says.
         */
        BudgetDebitedPayload: Models.BudgetDebitedPayload;
        /**
         * BudgetDimension
         * @description A dimension of a budget, in the order in which a breach is reported. Closed.
         * @enum {string}
         */
        BudgetDimension: Models.BudgetDimension;
        /**
         * BudgetMoney
         * @description US dollars in a budget: a decimal string with exactly 6 fraction digits, at most 99999.999999, so that
         *     sums over 10,000 units stay exact integers in micro-dollars.
         */
        BudgetMoney: Models.BudgetMoney;
        /**
         * BudgetRemaining
         * @description What is left of a graph's budget; null where it is not limited.
         */
        BudgetRemaining: Models.BudgetRemaining;
        /**
         * BudgetRemainingCondition
         * @description Holds when at least this much of a graph dimension remains (always, where it is not limited), once every unit ranked up to and including the source
         *     is settled. Never the only condition of an edge (GRAPH-001).
         */
        BudgetRemainingCondition: Models.BudgetRemainingCondition;
        /**
         * BudgetReport
         * @description What became of the graph's budget, by dimension.
         */
        BudgetReport: Models.BudgetReport;
        /**
         * BudgetScope
         * @description Whose budget was short. Closed.
         * @enum {string}
         */
        BudgetScope: Models.BudgetScope;
        /**
         * CapacityAdmissionModeChanged
         * @description The fabric lets in more or less new work.
         */
        CapacityAdmissionModeChanged: Models.CapacityAdmissionModeChanged;
        /**
         * CapacityAdmissionModeChangedPayload
         * @description What `capacity.admission.mode.changed` says.
         */
        CapacityAdmissionModeChangedPayload: Models.CapacityAdmissionModeChangedPayload;
        /**
         * CapacityObservation
         * @description The measurements a capacity decision was made on.
         */
        CapacityObservation: Models.CapacityObservation;
        /**
         * CapacityScaleRequested
         * @description The fabric asks for more or fewer replicas of a substrate.
         */
        CapacityScaleRequested: Models.CapacityScaleRequested;
        /**
         * CapacityScaleRequestedPayload
         * @description What `capacity.scale.requested` says.
         */
        CapacityScaleRequestedPayload: Models.CapacityScaleRequestedPayload;
        /**
         * CapacitySummary
         * @description How busy a backend is.
         */
        CapacitySummary: Models.CapacitySummary;
        /**
         * CapacityView
         * @description How a fabric is doing.
         */
        CapacityView: Models.CapacityView;
        /**
         * Claim
         * @description One attempt of one unit, granted to one node for the time of a lease. No unit ever has two live claims.
         */
        Claim: Models.Claim;
        /**
         * ClaimBatch
         * @description Claims that were granted; empty when the wait was over first.
         */
        ClaimBatch: Models.ClaimBatch;
        /**
         * ClaimRenewal
         * @description A claim that is to be renewed.
         */
        ClaimRenewal: Models.ClaimRenewal;
        /**
         * ClaimRequest
         * @description Asks for work.
         */
        ClaimRequest: Models.ClaimRequest;
        /**
         * Condition
         * @description One condition of an escalation edge. Told apart by `type`.
         */
        Condition: Models.Condition;
        /**
         * ConfidenceBelowCondition
         * @description Holds when the source succeeded and a number in its output is below a threshold. No number there counts as below.
         */
        ConfidenceBelowCondition: Models.ConfidenceBelowCondition;
        /**
         * CongestionMode
         * @description Whether retries are slowed down. Closed.
         * @enum {string}
         */
        CongestionMode: Models.CongestionMode;
        /**
         * CongestionModeChanged
         * @description The fabric slows retries down, or no longer does (RETRY-006).
         */
        CongestionModeChanged: Models.CongestionModeChanged;
        /**
         * CongestionModeChangedPayload
         * @description What `congestion.mode.changed` says.
         */
        CongestionModeChangedPayload: Models.CongestionModeChangedPayload;
        /**
         * Count
         * @description Number of things, 0 to 2,147,483,647.
         */
        Count: Models.Count;
        /**
         * CountBudgetReport
         * @description One counted dimension at the end of a run, or now. Consumed is `debited + overrun` where nothing is estimated.
         */
        CountBudgetReport: Models.CountBudgetReport;
        /**
         * Cursor
         * @description Opaque cursor of a page.
         */
        Cursor: Models.Cursor;
        /**
         * Digest
         * @description SHA-256 in 64 lower-case hexadecimal digits.
         */
        Digest: Models.Digest;
        /**
         * DurationMs
         * @description Measured time in milliseconds, 0 to 2,147,483,647.
         */
        DurationMs: Models.DurationMs;
        /**
         * ErrorOutcome
         * @description The operation or model failed.
         */
        ErrorOutcome: Models.ErrorOutcome;
        /**
         * ErrorReport
         * @description How a unit or a run failed.
         * @example {
         *       "error_type": "BUDGET_BREACH",
         *       "stop_reason": "budget_exhausted",
         *       "message": "The run has 120 tokens left and attempt 2 of \"answer\" needs 400.",
         *       "work_unit_id": "answer",
         *       "dimension": "tokens",
         *       "scope": "graph",
         *       "retryable": false,
         *       "charged": "0.000800"
         *     }
         */
        ErrorReport: Models.ErrorReport;
        /**
         * ErrorType
         * @description Why a run or a unit failed. Closed: a new value is a new major version (ERR-001).
         *     A failure is part of a result; what is refused before anything runs has a `RefusalType`.
         * @enum {string}
         */
        ErrorType: Models.ErrorType;
        /**
         * Escalation
         * @description Declared substitution: when `from` has ended so that every condition holds, the result of `to` stands in for it.
         *     Edges of one source are tried in the order listed; the first that holds activates.
         */
        Escalation: Models.Escalation;
        /**
         * EscalationIndex
         * @description Position of an escalation edge in `TaskGraph.escalations`, from 0.
         */
        EscalationIndex: Models.EscalationIndex;
        /**
         * EventEnvelope
         * @description The envelope every event has, known or not. It maps one to one onto CloudEvents 1.0; the mapping is in the table
         *     `cloud_events`. A reader that meets a type it does not know still reads this much.
         */
        EventEnvelope: Models.EventEnvelope;
        /**
         * EventPage
         * @description A page of the events of a session, by sequence.
         */
        EventPage: Models.EventPage;
        /**
         * EventSource
         * @description Who wrote an event.
         */
        EventSource: Models.EventSource;
        /** @description Wire form of the event stream: `text/event-stream`, each event named, its id the sequence, its data the event as JSON. */
        EventStreamText: string;
        /**
         * ExecutionContext
         * @description What a backend is told about a run besides the graph.
         * @example {
         *       "run_id": "0197a1b2-0000-7000-8000-000000000003",
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "backend_mode": "local",
         *       "deadline": "2026-01-31T09:31:00.000Z"
         *     }
         */
        ExecutionContext: Models.ExecutionContext;
        /**
         * ExecutionEvent
         * @description Any event, told apart by `event_type`. Delivery is at least once, in order within a session; deduplicate by `event_id`.
         */
        ExecutionEvent: Models.ExecutionEvent;
        /**
         * ExecutionMetadata
         * @description Who ran a graph, when, and the digests by which the run can be compared.
         */
        ExecutionMetadata: Models.ExecutionMetadata;
        /**
         * ExecutionResult
         * @description What came of running a graph. A failure is a result; what is refused before anything runs is a `Problem` instead.
         * @example {
         *       "contract_version": "1.0",
         *       "status": "succeeded",
         *       "stop_reason": "success",
         *       "final_output": "order",
         *       "output_work_unit_id": "by_rule",
         *       "telemetry_bundle": {
         *         "tasks": [
         *           {
         *             "task_id": "by_rule",
         *             "task_type": "deterministic",
         *             "status": "succeeded",
         *             "stop_reason": "success",
         *             "duration_ms": 2,
         *             "tokens_in": 0,
         *             "tokens_out": 0,
         *             "retry_count": 0,
         *             "validation_status": "passed",
         *             "attempts": [
         *               {
         *                 "attempt_index": 1,
         *                 "started_at": "2026-01-31T09:30:00.010Z",
         *                 "duration_ms": 2,
         *                 "stages": [
         *                   "DETERMINISTIC_EXECUTION",
         *                   "SCHEMA_VALIDATION",
         *                   "TASK_COMPLETED"
         *                 ],
         *                 "stop_reason": "success",
         *                 "tokens_in": 0,
         *                 "tokens_out": 0,
         *                 "invoked_model": false,
         *                 "estimated": false,
         *                 "lost": false
         *               }
         *             ]
         *           },
         *           {
         *             "task_id": "by_model",
         *             "task_type": "llm",
         *             "status": "skipped",
         *             "stop_reason": "skipped",
         *             "duration_ms": 0,
         *             "tokens_in": 0,
         *             "tokens_out": 0,
         *             "retry_count": 0,
         *             "validation_status": "not_run",
         *             "attempts": []
         *           }
         *         ],
         *         "total_tokens": 0,
         *         "total_latency_ms": 2,
         *         "model_invocation_count": 0,
         *         "deterministic_task_count": 1
         *       },
         *       "budget": {
         *         "tokens": {
         *           "declared": 4000,
         *           "debited": 0,
         *           "remaining": 4000,
         *           "overrun": 0
         *         },
         *         "llm_invocations": {
         *           "declared": 1,
         *           "debited": 0,
         *           "remaining": 1,
         *           "overrun": 0
         *         },
         *         "retries": {
         *           "declared": 2,
         *           "debited": 0,
         *           "remaining": 2,
         *           "overrun": 0
         *         },
         *         "cost_usd": {
         *           "declared": null,
         *           "debited": "0.000000",
         *           "remaining": null,
         *           "overrun": "0.000000"
         *         },
         *         "duration": {
         *           "declared": 30000,
         *           "debited": 12,
         *           "remaining": 29988,
         *           "overrun": 0
         *         }
         *       },
         *       "execution_metadata": {
         *         "backend": "local",
         *         "backend_version": "0.1.0",
         *         "interface_version": "1.0",
         *         "contract_version": "1.0",
         *         "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *         "request_id": "0197a1b2-0000-7000-8000-000000000002",
         *         "run_id": "0197a1b2-0000-7000-8000-000000000003",
         *         "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *         "graph_digest": "0d2e6f3f6b9a5b2f7c1d8e4a9b0c3d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c",
         *         "stage_digest": "1d2e6f3f6b9a5b2f7c1d8e4a9b0c3d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c",
         *         "result_digest": "2d2e6f3f6b9a5b2f7c1d8e4a9b0c3d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c",
         *         "capabilities_digest": "3d2e6f3f6b9a5b2f7c1d8e4a9b0c3d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c",
         *         "started_at": "2026-01-31T09:30:00.008Z",
         *         "completed_at": "2026-01-31T09:30:00.020Z"
         *       }
         *     }
         */
        ExecutionResult: Models.ExecutionResult;
        /**
         * ExecutionSession
         * @description One accepted graph on a fabric, with its budget and its units.
         * @example {
         *       "contract_version": "1.0",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *       "request_id": "0197a1b2-0000-7000-8000-000000000002",
         *       "tenant_id": "acme",
         *       "created_at": "2026-01-31T09:30:00.000Z",
         *       "policy": {
         *         "failure_policy": "fail_fast",
         *         "privacy_default": "allow_remote",
         *         "priority": "p2",
         *         "logging": "minimal"
         *       },
         *       "graph_digest": "0d2e6f3f6b9a5b2f7c1d8e4a9b0c3d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c",
         *       "run_id": "0197a1b2-0000-7000-8000-000000000003",
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "state": "running",
         *       "unit_count": 1,
         *       "settled_count": 0,
         *       "last_sequence": 3,
         *       "accepted_at": "2026-01-31T09:30:00.005Z",
         *       "started_at": "2026-01-31T09:30:00.008Z",
         *       "budget": {
         *         "tokens": {
         *           "declared": 4000,
         *           "debited": 0,
         *           "remaining": 4000,
         *           "overrun": 0
         *         },
         *         "llm_invocations": {
         *           "declared": 1,
         *           "debited": 0,
         *           "remaining": 1,
         *           "overrun": 0
         *         },
         *         "retries": {
         *           "declared": 2,
         *           "debited": 0,
         *           "remaining": 2,
         *           "overrun": 0
         *         },
         *         "cost_usd": {
         *           "declared": null,
         *           "debited": "0.000000",
         *           "remaining": null,
         *           "overrun": "0.000000"
         *         },
         *         "duration": {
         *           "declared": 30000,
         *           "debited": 12,
         *           "remaining": 29988,
         *           "overrun": 0
         *         }
         *       },
         *       "units": [
         *         {
         *           "work_unit_id": "by_rule",
         *           "type": "deterministic",
         *           "substrate": "cpu",
         *           "dependencies": [],
         *           "privacy": "allow_remote",
         *           "retries": {
         *             "max_attempts": 1,
         *             "backoff_ms": 0
         *           },
         *           "critical": true,
         *           "idempotent": true,
         *           "verification_mode": "schema",
         *           "state": "running",
         *           "attempt_count": 1,
         *           "tokens_in": 0,
         *           "tokens_out": 0,
         *           "started_at": "2026-01-31T09:30:00.010Z"
         *         }
         *       ]
         *     }
         */
        ExecutionSession: Models.ExecutionSession;
        /**
         * ExtensionName
         * @description A reverse-DNS name, for example `com.example.audit`.
         */
        ExtensionName: Models.ExtensionName;
        /**
         * Extensions
         * @description Extras named in reverse DNS, at most 64. An executor that does not know one ignores it unless it is required.
         */
        Extensions: Models.Extensions;
        /**
         * FailureCondition
         * @description Holds when the source failed, whatever the reason, or for one of the reasons listed.
         */
        FailureCondition: Models.FailureCondition;
        /**
         * FailurePolicy
         * @description What the failure of a critical unit does to the rest of the run. Closed.
         * @enum {string}
         */
        FailurePolicy: Models.FailurePolicy;
        /**
         * FencingToken
         * @description Number that grows with every claim of a unit, so that a late result can be told from a valid one.
         */
        FencingToken: Models.FencingToken;
        /**
         * FieldEqualsCondition
         * @description Holds when the source succeeded and a value in its output equals another, by their RFC 8785 forms. Unresolved is false.
         */
        FieldEqualsCondition: Models.FieldEqualsCondition;
        /**
         * GraphBudget
         * @description What a whole run may spend. An absent dimension is not limited; 0 is a limit like any other.
         *     Dimensions are checked in the order tokens, llm_invocations, retries, cost_usd; then duration.
         */
        GraphBudget: Models.GraphBudget;
        /**
         * GraphBudget
         * @description What a whole run may spend. An absent dimension is not limited; 0 is a limit like any other.
         *     Dimensions are checked in the order tokens, llm_invocations, retries, cost_usd; then duration.
         */
        GraphBudgetOpen: Models.GraphBudget;
        /**
         * GraphPolicy
         * @description How a graph is run as a whole.
         */
        GraphPolicy: Models.GraphPolicy;
        /**
         * GraphPolicy
         * @description How a graph is run as a whole.
         */
        GraphPolicyOpen: Models.GraphPolicy;
        /**
         * HealthStatus
         * @description How well a backend is. Closed.
         * @enum {string}
         */
        HealthStatus: Models.HealthStatus;
        /**
         * Heartbeat
         * @description A sign of life, which also renews the leases it names.
         * @example {
         *       "health": "healthy",
         *       "running": 1,
         *       "queued": 0,
         *       "claims": [
         *         {
         *           "claim_id": "0197a1b2-0000-7000-8000-000000000005",
         *           "fencing_token": 1
         *         }
         *       ]
         *     }
         */
        Heartbeat: Models.Heartbeat;
        /**
         * HeartbeatReceipt
         * @description The answer to a heartbeat.
         */
        HeartbeatReceipt: Models.HeartbeatReceipt;
        /**
         * InnerPointer
         * @description JSON Pointer (RFC 6901) of at most 1,024 characters that names a place below the root.
         */
        InnerPointer: Models.InnerPointer;
        /**
         * JsonObject
         * @description Any JSON object. Names such as `__proto__` are plain data.
         */
        JsonObject: Models.JsonObject;
        /**
         * JsonPointer
         * @description JSON Pointer (RFC 6901) of at most 1,024 characters; the empty string is the whole document.
         */
        JsonPointer: Models.JsonPointer;
        /**
         * JsonSchemaDocument
         * @description A JSON Schema 2020-12 document, carried as data, within the safe subset (SAFE-001).
         */
        JsonSchemaDocument: Models.JsonSchemaDocument;
        /**
         * Labels
         * @description Short strings for people and reports, at most 64 of at most 256 characters each. Never interpreted.
         */
        Labels: Models.Labels;
        /**
         * LargeCount
         * @description Measured or summed amount, 0 to 9,007,199,254,740,991 (the largest exact integer in JSON).
         */
        LargeCount: Models.LargeCount;
        /**
         * LeaseRenewal
         * @description A lease that was renewed.
         */
        LeaseRenewal: Models.LeaseRenewal;
        /**
         * LedgerPage
         * @description A page of ledger rows, oldest first.
         */
        LedgerPage: Models.LedgerPage;
        /**
         * LedgerReason
         * @description Why a ledger row has the amount it has. Closed.
         * @enum {string}
         */
        LedgerReason: Models.LedgerReason;
        /**
         * LedgerRow
         * @description One line of the append-only ledger. Each row is chained to the one before it by hash.
         * @example {
         *       "row": 1,
         *       "tenant_id": "acme",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "work_unit_id": "by_rule",
         *       "attempt_index": 1,
         *       "line_item": "workunit_cpu",
         *       "reason": "accepted",
         *       "quantity": "0.001500",
         *       "unit_price": "0.000500",
         *       "amount": "0.000001",
         *       "price_list_version": "2026-01",
         *       "event_ids": [
         *         "0197a1b2-0000-7000-8000-000000000010"
         *       ],
         *       "recorded_at": "2026-01-31T09:30:01.000Z",
         *       "previous_hash": "0000000000000000000000000000000000000000000000000000000000000000",
         *       "hash": "0d2e6f3f6b9a5b2f7c1d8e4a9b0c3d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c"
         *     }
         */
        LedgerRow: Models.LedgerRow;
        /**
         * Limit
         * @description A limit that a backend advertises, 1 to 2,147,483,647.
         */
        Limit: Models.Limit;
        /**
         * Limits
         * @description Bounds within which a backend accepts documents. The contract's own values are in the table `limits`.
         */
        Limits: Models.Limits;
        /**
         * LineItem
         * @description What a ledger row charges for. Closed.
         * @enum {string}
         */
        LineItem: Models.LineItem;
        /**
         * LlmInvocationCompleted
         * @description A model answered an `llm` unit.
         * @example {
         *       "event_id": "0197a1b2-0000-7000-8000-000000000106",
         *       "event_type": "llm.invocation.completed",
         *       "contract_version": "1.0",
         *       "timestamp": "2026-01-31T09:30:00.016Z",
         *       "sequence": 6,
         *       "tenant_id": "acme",
         *       "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "work_unit_id": "by_model",
         *       "attempt_index": 1,
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "source": {
         *         "component": "session",
         *         "id": "local"
         *       },
         *       "payload": {
         *         "tokens_in": 500,
         *         "tokens_out": 112,
         *         "model": "some-model",
         *         "provider": "some-provider"
         *       }
         *     }
         */
        LlmInvocationCompleted: Models.LlmInvocationCompleted;
        /**
         * LlmInvocationCompletedPayload
         * @description What `llm.invocation.completed` says.
         */
        LlmInvocationCompletedPayload: Models.LlmInvocationCompletedPayload;
        /**
         * LlmInvocationFailed
         * @description A call of an `llm` unit to its model failed.
         */
        LlmInvocationFailed: Models.LlmInvocationFailed;
        /**
         * LlmInvocationFailedPayload
         * @description What `llm.invocation.failed` says.
         */
        LlmInvocationFailedPayload: Models.LlmInvocationFailedPayload;
        /**
         * LlmInvocationStarted
         * @description An `llm` unit calls its model.
         */
        LlmInvocationStarted: Models.LlmInvocationStarted;
        /**
         * LlmInvocationStartedPayload
         * @description What `llm.invocation.started` says.
         */
        LlmInvocationStartedPayload: Models.LlmInvocationStartedPayload;
        /**
         * LoggingLevel
         * @description How much of a run is logged. Never decides which events exist. Closed.
         * @enum {string}
         */
        LoggingLevel: Models.LoggingLevel;
        /**
         * Message
         * @description A sentence for people, at most 4,096 characters. Never holds a payload, a prompt or a secret.
         */
        Message: Models.Message;
        /**
         * ModelRequirements
         * @description What a model unit asks of its model.
         */
        ModelRequirements: Models.ModelRequirements;
        /**
         * ModelRequirements
         * @description What a model unit asks of its model.
         */
        ModelRequirementsOpen: Models.ModelRequirements;
        /**
         * ModelTier
         * @description Size class of a model. Closed.
         * @enum {string}
         */
        ModelTier: Models.ModelTier;
        /**
         * ModelUsage
         * @description What a model call consumed, as the provider counted it.
         */
        ModelUsage: Models.ModelUsage;
        /**
         * Money
         * @description US dollars as a decimal string with exactly 6 fraction digits, never negative, at most 12 digits before the point.
         */
        Money: Models.Money;
        /**
         * MoneyBudgetReport
         * @description The cost dimension at the end of a run, or now.
         */
        MoneyBudgetReport: Models.MoneyBudgetReport;
        /**
         * NodeAdmission
         * @description What a node is told when it has joined.
         */
        NodeAdmission: Models.NodeAdmission;
        /**
         * NodeAgreement
         * @description What several nodes said to the same attempt, where its unit asks for that (`verification_mode`).
         */
        NodeAgreement: Models.NodeAgreement;
        /**
         * NodeCapabilities
         * @description What a node can do. Nothing is assigned to it that is not stated here.
         */
        NodeCapabilities: Models.NodeCapabilities;
        /**
         * NodeCapabilities
         * @description What a node can do. Nothing is assigned to it that is not stated here.
         */
        NodeCapabilitiesOpen: Models.NodeCapabilities;
        /**
         * NodeHealth
         * @description How a node sees itself, or is seen. Closed.
         * @enum {string}
         */
        NodeHealth: Models.NodeHealth;
        /**
         * NodeHealthUpdated
         * @description The health of a node changed.
         * @example {
         *       "event_id": "0197a1b2-0000-7000-8000-000000000201",
         *       "event_type": "node.health.updated",
         *       "contract_version": "1.0",
         *       "timestamp": "2026-01-31T09:30:00.011Z",
         *       "sequence": 1,
         *       "tenant_id": null,
         *       "graph_id": null,
         *       "execution_session_id": null,
         *       "work_unit_id": null,
         *       "attempt_index": null,
         *       "trace_id": null,
         *       "source": {
         *         "component": "node",
         *         "id": "fabric-1",
         *         "region": "eu-west"
         *       },
         *       "payload": {
         *         "node_id": "cpu-7",
         *         "previous": "healthy",
         *         "health": "degraded",
         *         "running": 3,
         *         "error_rate": 0.2,
         *         "reason": "One attempt in five failed in the last minute."
         *       }
         *     }
         */
        NodeHealthUpdated: Models.NodeHealthUpdated;
        /**
         * NodeHealthUpdatedPayload
         * @description What `node.health.updated` says.
         */
        NodeHealthUpdatedPayload: Models.NodeHealthUpdatedPayload;
        /**
         * NodeId
         * @description Id of a node, chosen by its operator: 1 to 128 letters, digits, `.`, `_` or `-`, starting with a letter or digit.
         */
        NodeId: Models.NodeId;
        /**
         * NodeMisconductSeen
         * @description A node did what no honest node does. Nothing else follows from it than evidence for its trust.
         */
        NodeMisconductSeen: Models.NodeMisconductSeen;
        /**
         * NodeMisconductSeenPayload
         * @description What `node.misconduct.seen` says.
         */
        NodeMisconductSeenPayload: Models.NodeMisconductSeenPayload;
        /**
         * NodeOffer
         * @description One kind of attempt that a node executes.
         */
        NodeOffer: Models.NodeOffer;
        /**
         * NodeOffer
         * @description One kind of attempt that a node executes.
         */
        NodeOfferOpen: Models.NodeOffer;
        /**
         * NodePage
         * @description A page of nodes, by id.
         */
        NodePage: Models.NodePage;
        /**
         * NodePublicKey
         * @description Ed25519 public key as a JSON Web Key (RFC 8037).
         */
        NodePublicKey: Models.NodePublicKey;
        /**
         * NodePublicKey
         * @description Ed25519 public key as a JSON Web Key (RFC 8037).
         */
        NodePublicKeyOpen: Models.NodePublicKey;
        /**
         * NodeRegistered
         * @description A node joined, or joined again with other capabilities.
         */
        NodeRegistered: Models.NodeRegistered;
        /**
         * NodeRegisteredPayload
         * @description What `node.registered` says.
         */
        NodeRegisteredPayload: Models.NodeRegisteredPayload;
        /**
         * NodeRegistration
         * @description What a node says about itself when it joins. Its key is registered once.
         * @example {
         *       "node_id": "cpu-7",
         *       "kind": "cpu",
         *       "public_key": {
         *         "kty": "OKP",
         *         "crv": "Ed25519",
         *         "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
         *       },
         *       "region": "eu-west",
         *       "trust_zone": "own",
         *       "capabilities": {
         *         "runtime_version": "0.1.0",
         *         "max_concurrency": 8,
         *         "supported_task_types": [
         *           "deterministic",
         *           "aggregation"
         *         ],
         *         "supported_operations": [
         *           "text.normalize@1"
         *         ],
         *         "model_tiers": [],
         *         "supported_context_window": 0
         *       }
         *     }
         */
        NodeRegistration: Models.NodeRegistration;
        /**
         * NodeUnavailable
         * @description A node was not heard from in time, or was quarantined; its claims end.
         */
        NodeUnavailable: Models.NodeUnavailable;
        /**
         * NodeUnavailablePayload
         * @description What `node.unavailable` says.
         */
        NodeUnavailablePayload: Models.NodeUnavailablePayload;
        /**
         * NodeView
         * @description A node as its operator sees it.
         */
        NodeView: Models.NodeView;
        /**
         * OperationName
         * @description A registered operation with its major version, for example `text.normalize@1`. Never code.
         */
        OperationName: Models.OperationName;
        /**
         * OutputOutcome
         * @description The operation or model gave an output.
         */
        OutputOutcome: Models.OutputOutcome;
        /**
         * OutputSelector
         * @description A place to look for the answer of a run.
         */
        OutputSelector: Models.OutputSelector;
        /**
         * PriceList
         * @description What things cost on a backend. Never changes under the same version. Every model unit, `small_model` too, costs by its tier;
         *     a tier without a price costs nothing. An attempt costs its tokens of input and of output, each rounded half to even at scale 6, and
         *     never more than its whole limit at the higher price, rounded up; that much it costs where its consumption is not known.
         */
        PriceList: Models.PriceList;
        /**
         * Priority
         * @description Which run comes first when there is no room for all; `p0` is the most urgent. Closed.
         * @enum {string}
         */
        Priority: Models.Priority;
        /**
         * Privacy
         * @description Where the data of a unit may go. Closed.
         * @enum {string}
         */
        Privacy: Models.Privacy;
        /**
         * Problem
         * @description A refusal as an RFC 9457 problem document: something was turned away before anything ran.
         * @example {
         *       "type": "https://schemas.krako.example/problems/invalid_document",
         *       "title": "The task graph is not valid.",
         *       "status": 422,
         *       "detail": "1 rule is violated.",
         *       "error_type": "VALIDATION_ERROR",
         *       "code": "invalid_document",
         *       "retryable": false,
         *       "charged": "0.000000",
         *       "violations": [
         *         {
         *           "rule": "GRAPH-004",
         *           "pointer": "/work_units/1/dependencies/0",
         *           "message": "\"b\" needs \"a\", which needs \"b\".",
         *           "mend": "Remove one of the dependencies on the cycle a → b → a."
         *         }
         *       ]
         *     }
         * @example {
         *       "type": "https://schemas.krako.example/problems/version_mismatch",
         *       "title": "The contract version is not supported.",
         *       "status": 400,
         *       "error_type": "VERSION_MISMATCH",
         *       "code": "version_unsupported",
         *       "retryable": false,
         *       "charged": "0.000000",
         *       "requested": "2.0",
         *       "supported": [
         *         "1.0"
         *       ],
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736"
         *     }
         */
        Problem: Models.Problem;
        /**
         * ProblemCode
         * @description Machine-readable detail of an error. Open: readers keep and pass on values they do not know.
         */
        ProblemCode: Models.ProblemCode;
        /**
         * Quantity
         * @description A quantity such as CPU seconds: a decimal string with exactly 6 fraction digits, never negative.
         */
        Quantity: Models.Quantity;
        /**
         * QuarantineRequest
         * @description Asks that a node gets nothing more, or may work again.
         */
        QuarantineRequest: Models.QuarantineRequest;
        /**
         * RefusalType
         * @description Why a request was refused before anything ran, with the HTTP status that carries it. Closed.
         * @enum {string}
         */
        RefusalType: Models.RefusalType;
        /**
         * Region
         * @description Name of a region, for example `eu-west`.
         */
        Region: Models.Region;
        /**
         * ResultOutcome
         * @description What became of one of the results.
         */
        ResultOutcome: Models.ResultOutcome;
        /**
         * ResultPending
         * @description What a session that is not over answers when asked for its result.
         */
        ResultPending: Models.ResultPending;
        /**
         * ResultReceipt
         * @description A result was taken.
         */
        ResultReceipt: Models.ResultReceipt;
        /**
         * ResultReceipts
         * @description What became of results, in their order.
         */
        ResultReceipts: Models.ResultReceipts;
        /**
         * RetryPolicy
         * @description How often a unit is tried and how long to wait in between.
         */
        RetryPolicy: Models.RetryPolicy;
        /**
         * RetryPolicy
         * @description How often a unit is tried and how long to wait in between.
         */
        RetryPolicyOpen: Models.RetryPolicy;
        /**
         * RuleId
         * @description Name of a rule, for example `GRAPH-004`. The list is in `requirements.json`.
         */
        RuleId: Models.RuleId;
        /**
         * RunDurationMs
         * @description Time limit of a run in milliseconds, 0 to 604,800,000 (a week).
         */
        RunDurationMs: Models.RunDurationMs;
        /**
         * RunStatus
         * @description How a run ended. Closed.
         * @enum {string}
         */
        RunStatus: Models.RunStatus;
        /**
         * SchemaMismatchCondition
         * @description Holds when the output of the source's last attempt did not satisfy its schema.
         */
        SchemaMismatchCondition: Models.SchemaMismatchCondition;
        /**
         * SemanticVersion
         * @description Version of a program, as in Semantic Versioning 2.0.
         */
        SemanticVersion: Models.SemanticVersion;
        /**
         * Sequence
         * @description Position in an event log, from 1, without gaps within one session.
         */
        Sequence: Models.Sequence;
        /**
         * SessionCancelled
         * @description A session was cancelled; its last event.
         */
        SessionCancelled: Models.SessionCancelled;
        /**
         * SessionCancelledPayload
         * @description What `execution.session.cancelled` says.
         */
        SessionCancelledPayload: Models.SessionCancelledPayload;
        /**
         * SessionCompleted
         * @description A session succeeded; its last event.
         * @example {
         *       "event_id": "0197a1b2-0000-7000-8000-000000000109",
         *       "event_type": "execution.session.completed",
         *       "contract_version": "1.0",
         *       "timestamp": "2026-01-31T09:30:00.019Z",
         *       "sequence": 9,
         *       "tenant_id": "acme",
         *       "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "work_unit_id": null,
         *       "attempt_index": null,
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "source": {
         *         "component": "session",
         *         "id": "local"
         *       },
         *       "payload": {
         *         "output_work_unit_id": "by_rule",
         *         "budget": {
         *           "tokens": {
         *             "declared": 4000,
         *             "debited": 0,
         *             "remaining": 4000,
         *             "overrun": 0
         *           },
         *           "llm_invocations": {
         *             "declared": 1,
         *             "debited": 0,
         *             "remaining": 1,
         *             "overrun": 0
         *           },
         *           "retries": {
         *             "declared": 2,
         *             "debited": 0,
         *             "remaining": 2,
         *             "overrun": 0
         *           },
         *           "cost_usd": {
         *             "declared": null,
         *             "debited": "0.000000",
         *             "remaining": null,
         *             "overrun": "0.000000"
         *           },
         *           "duration": {
         *             "declared": 30000,
         *             "debited": 12,
         *             "remaining": 29988,
         *             "overrun": 0
         *           }
         *         },
         *         "stop_reason": "success"
         *       }
         *     }
         */
        SessionCompleted: Models.SessionCompleted;
        /**
         * SessionCompletedPayload
         * @description What `execution.session.completed` says.
         */
        SessionCompletedPayload: Models.SessionCompletedPayload;
        /**
         * SessionFailed
         * @description A session failed; its last event.
         */
        SessionFailed: Models.SessionFailed;
        /**
         * SessionFailedPayload
         * @description What `execution.session.failed` says.
         */
        SessionFailedPayload: Models.SessionFailedPayload;
        /**
         * SessionPage
         * @description A page of sessions, newest first.
         */
        SessionPage: Models.SessionPage;
        /**
         * SessionStarted
         * @description A session started; its first event.
         * @example {
         *       "event_id": "0197a1b2-0000-7000-8000-000000000101",
         *       "event_type": "execution.session.started",
         *       "contract_version": "1.0",
         *       "timestamp": "2026-01-31T09:30:00.011Z",
         *       "sequence": 1,
         *       "tenant_id": "acme",
         *       "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "work_unit_id": null,
         *       "attempt_index": null,
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "source": {
         *         "component": "session",
         *         "id": "local"
         *       },
         *       "payload": {
         *         "graph_digest": "0d2e6f3f6b9a5b2f7c1d8e4a9b0c3d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c",
         *         "unit_count": 2,
         *         "budget": {
         *           "max_tokens": 4000
         *         }
         *       }
         *     }
         */
        SessionStarted: Models.SessionStarted;
        /**
         * SessionStartedPayload
         * @description What `execution.session.started` says.
         */
        SessionStartedPayload: Models.SessionStartedPayload;
        /**
         * SessionState
         * @description Where a session is in its life. Closed.
         * @enum {string}
         */
        SessionState: Models.SessionState;
        /**
         * SessionSummary
         * @description One accepted graph on a fabric: exactly one session, without its units.
         */
        SessionSummary: Models.SessionSummary;
        /**
         * ShortText
         * @description A short text, at most 256 characters.
         */
        ShortText: Models.ShortText;
        /**
         * SignedMoney
         * @description US dollars that may be negative: a decimal string with exactly 6 fraction digits.
         */
        SignedMoney: Models.SignedMoney;
        /**
         * SignedWorkUnitResult
         * @description A result with its signature.
         */
        SignedWorkUnitResult: Models.SignedWorkUnitResult;
        /**
         * SignedWorkUnitResults
         * @description Results that are handed in together, with one signature.
         */
        SignedWorkUnitResults: Models.SignedWorkUnitResults;
        /**
         * SpendableDimension
         * @description A dimension that is spent and can be asked about by a condition: all but `duration`. Closed.
         * @enum {string}
         */
        SpendableDimension: Models.SpendableDimension;
        /**
         * Stage
         * @description A step in the life of a unit or run. The opening stage of an attempt follows from the unit's type. Closed.
         * @enum {string}
         */
        Stage: Models.Stage;
        /**
         * StartReport
         * @description States that an attempt has started; from then on a unit that is not idempotent is never tried again (RETRY-002).
         */
        StartReport: Models.StartReport;
        /**
         * StopReason
         * @description Why a unit or a run ended. Closed. Each value says with which error types, refusals and final
         *     states it may appear; the mapping is total in both directions (ERR-002).
         * @enum {string}
         */
        StopReason: Models.StopReason;
        /**
         * Substrate
         * @description Where a unit runs. Closed.
         * @enum {string}
         */
        Substrate: Models.Substrate;
        /**
         * SubstrateCapacity
         * @description How one substrate is doing.
         */
        SubstrateCapacity: Models.SubstrateCapacity;
        /**
         * TaskGraph
         * @description An acyclic graph of units with everything that decides what runs: written once by KORA, never changed after.
         *     Its digest is the SHA-256 of its RFC 8785 form.
         * @example {
         *       "schema_version": "1.0",
         *       "kora_version": "0.1.0",
         *       "contract_version": "1.0",
         *       "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *       "request_id": "0197a1b2-0000-7000-8000-000000000002",
         *       "tenant_id": "acme",
         *       "created_at": "2026-01-31T09:30:00.000Z",
         *       "budget": {
         *         "max_tokens": 4000,
         *         "max_llm_invocations": 1,
         *         "max_retries": 2,
         *         "max_duration_ms": 30000
         *       },
         *       "policy": {
         *         "failure_policy": "fail_fast",
         *         "privacy_default": "allow_remote",
         *         "priority": "p2",
         *         "logging": "minimal"
         *       },
         *       "work_units": [
         *         {
         *           "id": "by_rule",
         *           "type": "deterministic",
         *           "operation": "classify.keywords@1",
         *           "dependencies": [],
         *           "input": {
         *             "text": "Where is my parcel?",
         *             "labels": [
         *               "order",
         *               "other"
         *             ]
         *           },
         *           "bindings": [],
         *           "output_schema": {
         *             "type": "object",
         *             "additionalProperties": false,
         *             "required": [
         *               "label",
         *               "confidence"
         *             ],
         *             "properties": {
         *               "label": {
         *                 "type": "string"
         *               },
         *               "confidence": {
         *                 "type": "number"
         *               }
         *             }
         *           },
         *           "budget": {
         *             "timeout_ms": 1000
         *           },
         *           "retries": {
         *             "max_attempts": 1,
         *             "backoff_ms": 0
         *           },
         *           "idempotent": true,
         *           "critical": true,
         *           "verification_mode": "schema"
         *         },
         *         {
         *           "id": "by_model",
         *           "type": "llm",
         *           "operation": "text.classify@1",
         *           "dependencies": [],
         *           "input": {
         *             "text": "Where is my parcel?",
         *             "labels": [
         *               "order",
         *               "other"
         *             ]
         *           },
         *           "bindings": [
         *             {
         *               "from": "by_rule",
         *               "pointer": "/output/label",
         *               "to": "/first_guess"
         *             }
         *           ],
         *           "output_schema": {
         *             "type": "object",
         *             "additionalProperties": false,
         *             "required": [
         *               "label",
         *               "confidence"
         *             ],
         *             "properties": {
         *               "label": {
         *                 "type": "string"
         *               },
         *               "confidence": {
         *                 "type": "number"
         *               }
         *             }
         *           },
         *           "budget": {
         *             "max_tokens": 3000,
         *             "timeout_ms": 20000
         *           },
         *           "retries": {
         *             "max_attempts": 2,
         *             "backoff_ms": 500
         *           },
         *           "model": {
         *             "tier": "medium",
         *             "max_input_tokens": 1000,
         *             "max_output_tokens": 500,
         *             "temperature": 0
         *           },
         *           "constraints": {
         *             "privacy": "allow_remote"
         *           },
         *           "idempotent": true,
         *           "critical": true,
         *           "verification_mode": "schema"
         *         }
         *       ],
         *       "escalations": [
         *         {
         *           "from": "by_rule",
         *           "to": "by_model",
         *           "when": [
         *             {
         *               "type": "confidence_below",
         *               "pointer": "/confidence",
         *               "threshold": 0.8
         *             },
         *             {
         *               "type": "budget_remaining_at_least",
         *               "dimension": "tokens",
         *               "amount": 1500
         *             }
         *           ]
         *         },
         *         {
         *           "from": "by_rule",
         *           "to": "by_model",
         *           "when": [
         *             {
         *               "type": "failure"
         *             }
         *           ]
         *         }
         *       ],
         *       "output": [
         *         {
         *           "work_unit_id": "by_rule",
         *           "pointer": "/label"
         *         }
         *       ],
         *       "labels": {
         *         "workload": "support-mail"
         *       }
         *     }
         */
        TaskGraph: Models.TaskGraph;
        /**
         * TaskGraphRejected
         * @description A graph was refused before anything ran; there is no session.
         */
        TaskGraphRejected: Models.TaskGraphRejected;
        /**
         * TaskGraphRejectedPayload
         * @description What `taskgraph.rejected` says.
         */
        TaskGraphRejectedPayload: Models.TaskGraphRejectedPayload;
        /**
         * TaskGraphSubmission
         * @description What is submitted: a graph, and what is known about the run besides it.
         */
        TaskGraphSubmission: Models.TaskGraphSubmission;
        /**
         * TaskTelemetry
         * @description What became of one unit.
         */
        TaskTelemetry: Models.TaskTelemetry;
        /**
         * TelemetryBundle
         * @description What became of every unit of a run, and the sums.
         * @example {
         *       "tasks": [
         *         {
         *           "task_id": "by_rule",
         *           "task_type": "deterministic",
         *           "status": "succeeded",
         *           "stop_reason": "success",
         *           "duration_ms": 2,
         *           "tokens_in": 0,
         *           "tokens_out": 0,
         *           "retry_count": 0,
         *           "validation_status": "passed",
         *           "attempts": [
         *             {
         *               "attempt_index": 1,
         *               "started_at": "2026-01-31T09:30:00.010Z",
         *               "duration_ms": 2,
         *               "stages": [
         *                 "DETERMINISTIC_EXECUTION",
         *                 "SCHEMA_VALIDATION",
         *                 "TASK_COMPLETED"
         *               ],
         *               "stop_reason": "success",
         *               "tokens_in": 0,
         *               "tokens_out": 0,
         *               "invoked_model": false,
         *               "estimated": false,
         *               "lost": false
         *             }
         *           ]
         *         }
         *       ],
         *       "total_tokens": 0,
         *       "total_latency_ms": 2,
         *       "model_invocation_count": 0,
         *       "deterministic_task_count": 1
         *     }
         */
        TelemetryBundle: Models.TelemetryBundle;
        /**
         * TenantId
         * @description Name of a tenant: 1 to 128 letters, digits, `.`, `_` or `-`, starting with a letter or digit.
         */
        TenantId: Models.TenantId;
        /**
         * TierPrice
         * @description Price of the tokens of one tier.
         */
        TierPrice: Models.TierPrice;
        /**
         * TimeoutMs
         * @description Time limit of one attempt in milliseconds, 1 to 86,400,000 (a day).
         */
        TimeoutMs: Models.TimeoutMs;
        /**
         * TimeoutOutcome
         * @description The attempt took longer than `timeout_ms`.
         */
        TimeoutOutcome: Models.TimeoutOutcome;
        /**
         * Timestamp
         * @description Moment in UTC, RFC 3339 with milliseconds and `Z`, for example `2026-01-31T09:30:00.000Z`.
         */
        Timestamp: Models.Timestamp;
        /**
         * TokenCount
         * @description Tokens, 0 to 100,000,000,000.
         */
        TokenCount: Models.TokenCount;
        /**
         * TraceId
         * @description W3C trace id: 32 lower-case hexadecimal digits.
         */
        TraceId: Models.TraceId;
        /**
         * TrustPenalties
         * @description What is taken off a trust score.
         */
        TrustPenalties: Models.TrustPenalties;
        /**
         * TrustScore
         * @description How far a node is trusted, 0 to 1.
         */
        TrustScore: Models.TrustScore;
        /**
         * TrustScoreUpdated
         * @description The trust score of a node was computed anew.
         */
        TrustScoreUpdated: Models.TrustScoreUpdated;
        /**
         * TrustScoreUpdatedPayload
         * @description What `trust.score.updated` says.
         */
        TrustScoreUpdatedPayload: Models.TrustScoreUpdatedPayload;
        /**
         * UnitBudget
         * @description What one unit may spend.
         */
        UnitBudget: Models.UnitBudget;
        /**
         * UnitBudget
         * @description What one unit may spend.
         */
        UnitBudgetOpen: Models.UnitBudget;
        /**
         * UnitConstraints
         * @description Where a unit may run. All are hard limits but `latency_ms`.
         */
        UnitConstraints: Models.UnitConstraints;
        /**
         * UnitConstraints
         * @description Where a unit may run. All are hard limits but `latency_ms`.
         */
        UnitConstraintsOpen: Models.UnitConstraints;
        /**
         * UnitId
         * @description Id of a work unit, unique in its graph: 1 to 128 letters, digits, `.`, `_` or `-`, starting with a letter or digit.
         */
        UnitId: Models.UnitId;
        /**
         * UnitState
         * @description Where a unit is in its life: `pending → ready → running (→ retry_wait → running)* → a final status`. Closed.
         * @enum {string}
         */
        UnitState: Models.UnitState;
        /**
         * UnitStatus
         * @description How a unit ended. Closed.
         * @enum {string}
         */
        UnitStatus: Models.UnitStatus;
        /**
         * UnitType
         * @description What kind of work a unit is. Decides the substrate it runs on and the stage its attempts open with.
         *     Closed: a new value is a new major version.
         * @enum {string}
         */
        UnitType: Models.UnitType;
        /**
         * Usage
         * @description What a tenant used in a period. Consumed is what models and nodes really used, debited is what budgets lost,
         *     billed is what the tenant pays; the three are never mixed.
         * @example {
         *       "tenant_id": "acme",
         *       "from": "2026-01-01T00:00:00.000Z",
         *       "to": "2026-02-01T00:00:00.000Z",
         *       "sessions": 1,
         *       "debited_tokens": 612,
         *       "estimated_tokens": 0,
         *       "lines": [
         *         {
         *           "line_item": "llm_tokens",
         *           "consumed": "612.000000",
         *           "billed": "612.000000",
         *           "amount": "0.001224"
         *         }
         *       ],
         *       "amount": "0.001224"
         *     }
         */
        Usage: Models.Usage;
        /**
         * UsageLine
         * @description What was consumed of one line item in a period, and what of it was billed.
         */
        UsageLine: Models.UsageLine;
        /**
         * Uuid
         * @description A UUID in lower case. New ones are version 7; they are opaque and never used for order.
         */
        Uuid: Models.Uuid;
        /**
         * ValidationStatus
         * @description What came of checking an output against its schema. Closed.
         * @enum {string}
         */
        ValidationStatus: Models.ValidationStatus;
        /**
         * VerificationMode
         * @description How an output is checked beyond its schema, which is checked in every mode. Closed.
         * @enum {string}
         */
        VerificationMode: Models.VerificationMode;
        /**
         * Version
         * @description A contract, schema or interface version, `MAJOR.MINOR`.
         */
        Version: Models.Version;
        /**
         * Versions
         * @description The versions a fabric speaks.
         * @example {
         *       "contract_versions": [
         *         "1.0"
         *       ],
         *       "schema_versions": [
         *         "1.0"
         *       ],
         *       "interface_versions": [
         *         "1.0"
         *       ]
         *     }
         */
        Versions: Models.Versions;
        /**
         * Violation
         * @description One broken rule, where it is broken, and how to mend it.
         * @example {
         *       "rule": "GRAPH-003",
         *       "pointer": "/work_units/2/dependencies/0",
         *       "message": "There is no unit \"parse-mail\" in this graph.",
         *       "mend": "Name an existing unit; the nearest one is \"parse_mail\"."
         *     }
         */
        Violation: Models.Violation;
        /**
         * Violation
         * @description One broken rule, where it is broken, and how to mend it.
         * @example {
         *       "rule": "GRAPH-003",
         *       "pointer": "/work_units/2/dependencies/0",
         *       "message": "There is no unit \"parse-mail\" in this graph.",
         *       "mend": "Name an existing unit; the nearest one is \"parse_mail\"."
         *     }
         */
        ViolationOpen: Models.Violation;
        /**
         * Wallet
         * @description The balance of a tenant: a fold over its ledger.
         * @example {
         *       "tenant_id": "acme",
         *       "currency": "USD",
         *       "balance": "9.999999",
         *       "credited": "10.000000",
         *       "debited": "0.000001",
         *       "last_row": 2,
         *       "ledger_hash": "0d2e6f3f6b9a5b2f7c1d8e4a9b0c3d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c"
         *     }
         */
        Wallet: Models.Wallet;
        /**
         * WorkUnit
         * @description One atomic piece of work, declared completely: nothing about it is decided later.
         * @example {
         *       "id": "normalise",
         *       "type": "deterministic",
         *       "operation": "text.normalize@1",
         *       "dependencies": [],
         *       "input": {
         *         "text": "  Where is my   parcel? "
         *       },
         *       "bindings": [],
         *       "output_schema": {
         *         "type": "object",
         *         "additionalProperties": false,
         *         "required": [
         *           "text"
         *         ],
         *         "properties": {
         *           "text": {
         *             "type": "string"
         *           }
         *         }
         *       },
         *       "budget": {
         *         "timeout_ms": 1000
         *       },
         *       "retries": {
         *         "max_attempts": 1,
         *         "backoff_ms": 0
         *       },
         *       "idempotent": true,
         *       "critical": true,
         *       "verification_mode": "schema"
         *     }
         */
        WorkUnit: Models.WorkUnit;
        /**
         * WorkUnitCancelled
         * @description A unit was stopped, or never started, because the run ended.
         */
        WorkUnitCancelled: Models.WorkUnitCancelled;
        /**
         * WorkUnitCancelledPayload
         * @description What `workunit.cancelled` says.
         */
        WorkUnitCancelledPayload: Models.WorkUnitCancelledPayload;
        /**
         * WorkUnitClaimed
         * @description A node took one attempt of a unit.
         */
        WorkUnitClaimed: Models.WorkUnitClaimed;
        /**
         * WorkUnitClaimedPayload
         * @description What `workunit.claimed` says.
         */
        WorkUnitClaimedPayload: Models.WorkUnitClaimedPayload;
        /**
         * WorkUnitCompleted
         * @description A unit succeeded.
         * @example {
         *       "event_id": "0197a1b2-0000-7000-8000-000000000104",
         *       "event_type": "workunit.completed",
         *       "contract_version": "1.0",
         *       "timestamp": "2026-01-31T09:30:00.014Z",
         *       "sequence": 4,
         *       "tenant_id": "acme",
         *       "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "work_unit_id": "by_rule",
         *       "attempt_index": 1,
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "source": {
         *         "component": "session",
         *         "id": "local"
         *       },
         *       "payload": {
         *         "output": {
         *           "label": "order",
         *           "confidence": 0.93
         *         },
         *         "duration_ms": 2,
         *         "tokens_in": 0,
         *         "tokens_out": 0,
         *         "cpu_seconds": "0.001500"
         *       }
         *     }
         */
        WorkUnitCompleted: Models.WorkUnitCompleted;
        /**
         * WorkUnitCompletedPayload
         * @description What `workunit.completed` says.
         */
        WorkUnitCompletedPayload: Models.WorkUnitCompletedPayload;
        /**
         * WorkUnitEscalated
         * @description An escalation edge activated. `work_unit_id` is its source.
         * @example {
         *       "event_id": "0197a1b2-0000-7000-8000-000000000105",
         *       "event_type": "workunit.escalated",
         *       "contract_version": "1.0",
         *       "timestamp": "2026-01-31T09:30:00.015Z",
         *       "sequence": 5,
         *       "tenant_id": "acme",
         *       "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "work_unit_id": "by_rule",
         *       "attempt_index": null,
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "source": {
         *         "component": "session",
         *         "id": "local"
         *       },
         *       "payload": {
         *         "escalation_index": 0,
         *         "to": "by_model"
         *       }
         *     }
         */
        WorkUnitEscalated: Models.WorkUnitEscalated;
        /**
         * WorkUnitEscalatedPayload
         * @description What `workunit.escalated` says.
         */
        WorkUnitEscalatedPayload: Models.WorkUnitEscalatedPayload;
        /**
         * WorkUnitExecution
         * @description The record of one unit in a session: each unit of the graph has exactly one.
         */
        WorkUnitExecution: Models.WorkUnitExecution;
        /**
         * WorkUnitFailed
         * @description A unit failed for good. `attempt_index` is null if it failed without an attempt.
         * @example {
         *       "event_id": "0197a1b2-0000-7000-8000-000000000104",
         *       "event_type": "workunit.failed",
         *       "contract_version": "1.0",
         *       "timestamp": "2026-01-31T09:30:00.014Z",
         *       "sequence": 4,
         *       "tenant_id": "acme",
         *       "graph_id": "0197a1b2-0000-7000-8000-000000000001",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "work_unit_id": "by_rule",
         *       "attempt_index": null,
         *       "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
         *       "source": {
         *         "component": "session",
         *         "id": "local"
         *       },
         *       "payload": {
         *         "error": {
         *           "error_type": "VALIDATION_ERROR",
         *           "stop_reason": "validation_failed",
         *           "code": "binding_unresolved",
         *           "message": "The binding to /text finds nothing at /body.",
         *           "work_unit_id": "by_rule",
         *           "retryable": false,
         *           "charged": "0.000000"
         *         },
         *         "lost": false
         *       }
         *     }
         */
        WorkUnitFailed: Models.WorkUnitFailed;
        /**
         * WorkUnitFailedPayload
         * @description What `workunit.failed` says.
         */
        WorkUnitFailedPayload: Models.WorkUnitFailedPayload;
        /**
         * WorkUnit
         * @description One atomic piece of work, declared completely: nothing about it is decided later.
         * @example {
         *       "id": "normalise",
         *       "type": "deterministic",
         *       "operation": "text.normalize@1",
         *       "dependencies": [],
         *       "input": {
         *         "text": "  Where is my   parcel? "
         *       },
         *       "bindings": [],
         *       "output_schema": {
         *         "type": "object",
         *         "additionalProperties": false,
         *         "required": [
         *           "text"
         *         ],
         *         "properties": {
         *           "text": {
         *             "type": "string"
         *           }
         *         }
         *       },
         *       "budget": {
         *         "timeout_ms": 1000
         *       },
         *       "retries": {
         *         "max_attempts": 1,
         *         "backoff_ms": 0
         *       },
         *       "idempotent": true,
         *       "critical": true,
         *       "verification_mode": "schema"
         *     }
         */
        WorkUnitOpen: Models.WorkUnit;
        /**
         * WorkUnitResult
         * @description What a node reports about one attempt. The node signs its RFC 8785 form.
         * @example {
         *       "node_id": "cpu-7",
         *       "claim_id": "0197a1b2-0000-7000-8000-000000000005",
         *       "execution_session_id": "0197a1b2-0000-7000-8000-000000000004",
         *       "work_unit_id": "by_rule",
         *       "attempt_index": 1,
         *       "fencing_token": 1,
         *       "outcome": {
         *         "kind": "output",
         *         "output": {
         *           "label": "order",
         *           "confidence": 0.93
         *         }
         *       },
         *       "usage": null,
         *       "cpu_seconds": "0.001500",
         *       "started_at": "2026-01-31T09:30:00.010Z",
         *       "duration_ms": 2
         *     }
         */
        WorkUnitResult: Models.WorkUnitResult;
        /**
         * WorkUnitRetryScheduled
         * @description An attempt ended and another one follows. `attempt_index` is that of the one that ended.
         */
        WorkUnitRetryScheduled: Models.WorkUnitRetryScheduled;
        /**
         * WorkUnitRetryScheduledPayload
         * @description What `workunit.retry.scheduled` says.
         */
        WorkUnitRetryScheduledPayload: Models.WorkUnitRetryScheduledPayload;
        /**
         * WorkUnitScheduled
         * @description A ready unit was assigned to a node.
         */
        WorkUnitScheduled: Models.WorkUnitScheduled;
        /**
         * WorkUnitScheduledPayload
         * @description What `workunit.scheduled` says.
         */
        WorkUnitScheduledPayload: Models.WorkUnitScheduledPayload;
        /**
         * WorkUnitSchedulingDeferred
         * @description No node could take a ready unit now; it is tried again.
         */
        WorkUnitSchedulingDeferred: Models.WorkUnitSchedulingDeferred;
        /**
         * WorkUnitSchedulingDeferredPayload
         * @description What `workunit.scheduling.deferred` says.
         */
        WorkUnitSchedulingDeferredPayload: Models.WorkUnitSchedulingDeferredPayload;
        /**
         * WorkUnitSkipped
         * @description A unit was skipped.
         */
        WorkUnitSkipped: Models.WorkUnitSkipped;
        /**
         * WorkUnitSkippedPayload
         * @description What `workunit.skipped` says.
         */
        WorkUnitSkippedPayload: Models.WorkUnitSkippedPayload;
        /**
         * WorkUnitStarted
         * @description An attempt of a unit started on its executor. Its opening stage follows from the unit's type.
         */
        WorkUnitStarted: Models.WorkUnitStarted;
        /**
         * WorkUnitStartedPayload
         * @description What `workunit.started` says.
         */
        WorkUnitStartedPayload: Models.WorkUnitStartedPayload;
        /**
         * WorkUnitValidated
         * @description The output of an attempt was checked against its schema.
         */
        WorkUnitValidated: Models.WorkUnitValidated;
        /**
         * WorkUnitValidatedPayload
         * @description What `workunit.validated` says.
         */
        WorkUnitValidatedPayload: Models.WorkUnitValidatedPayload;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Billing_listLedger: {
        parameters: {
            query?: {
                /** @description Cursor that the page before gave. Absent: the first page. */
                cursor?: components["schemas"]["Cursor"];
                /** @description Only rows of this session. */
                execution_session_id?: components["schemas"]["Uuid"];
                /** @description Most items to return, 1 to 500. */
                limit?: number;
            };
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Billing_readUsage: {
        parameters: {
            query: {
                /** @description Start of the period, included. */
                from: components["schemas"]["Timestamp"];
                /** @description End of the period, not included. */
                to: components["schemas"]["Timestamp"];
            };
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Billing_readWallet: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Discovery_readCapabilities: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackendCapabilities"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Capacity_read: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityView"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Claims_handIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The claim. */
                claim_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        /** @description The result and its signature. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedWorkUnitResult"];
            };
        };
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultReceipt"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is recorded. */
            409: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not `application/json`. */
            415: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Breaks a rule of the contract. */
            422: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Claims_reportStart: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The claim. */
                claim_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        /** @description When, and under which token. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartReport"];
            };
        };
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseRenewal"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is recorded. */
            409: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not `application/json`. */
            415: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Breaks a rule of the contract. */
            422: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Discovery_readHealth: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackendStatus"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nodes_list: {
        parameters: {
            query?: {
                /** @description Cursor that the page before gave. Absent: the first page. */
                cursor?: components["schemas"]["Cursor"];
                /** @description Most items to return, 1 to 500. */
                limit?: number;
            };
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodePage"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nodes_register: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description What the node says about itself. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NodeRegistration"];
            };
        };
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeAdmission"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is recorded. */
            409: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not `application/json`. */
            415: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Breaks a rule of the contract. */
            422: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nodes_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The node. */
                node_id: components["schemas"]["NodeId"];
            };
            cookie?: never;
        };
        /** @description How much, and how long to wait. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimBatch"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is recorded. */
            409: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not `application/json`. */
            415: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Breaks a rule of the contract. */
            422: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nodes_heartbeat: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The node. */
                node_id: components["schemas"]["NodeId"];
            };
            cookie?: never;
        };
        /** @description How it is. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Heartbeat"];
            };
        };
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeartbeatReceipt"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not `application/json`. */
            415: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Breaks a rule of the contract. */
            422: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nodes_quarantine: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The node. */
                node_id: components["schemas"]["NodeId"];
            };
            cookie?: never;
        };
        /** @description Which of the two, and why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuarantineRequest"];
            };
        };
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeView"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not `application/json`. */
            415: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Breaks a rule of the contract. */
            422: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Nodes_handInAll: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The node. */
                node_id: components["schemas"]["NodeId"];
            };
            cookie?: never;
        };
        /** @description The results and their signature. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedWorkUnitResults"];
            };
        };
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultReceipts"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is recorded. */
            409: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not `application/json`. */
            415: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Breaks a rule of the contract. */
            422: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_list: {
        parameters: {
            query?: {
                /** @description Cursor that the page before gave. Absent: the first page. */
                cursor?: components["schemas"]["Cursor"];
                /** @description Most items to return, 1 to 500. */
                limit?: number;
                /** @description Only sessions in this state. */
                state?: components["schemas"]["SessionState"];
            };
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_read: {
        parameters: {
            query?: never;
            header: {
                /** @description Answer 304 if it is still this one. */
                "If-None-Match"?: string;
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The session. */
                session_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    /** @description Changes with the session. */
                    ETag: string;
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionSession"];
                };
            };
            /** @description The client has made a conditional request and the resource has not been modified. */
            304: {
                headers: {
                    /** @description That of the session. */
                    ETag: string;
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The session. */
                session_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An answer that says the work goes on. */
            202: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionSession"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_listEvents: {
        parameters: {
            query?: {
                /** @description Only events after this sequence; 0 is from the start. */
                after?: components["schemas"]["LargeCount"];
                /** @description Most events to return, 1 to 1,000. */
                limit?: number;
            };
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The session. */
                session_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_streamEvents: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description Sequence of the last event seen. Absent: from the start. */
                "Last-Event-ID"?: string;
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The session. */
                session_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request has succeeded. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["EventStreamText"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is recorded. */
            409: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Older than what is kept. */
            410: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_readResult: {
        parameters: {
            query?: {
                /** @description How long to wait, in milliseconds, 0 to 30,000. */
                wait_ms?: number;
            };
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path: {
                /** @description The session. */
                session_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionResult"];
                };
            };
            /** @description An answer that says the work goes on. */
            202: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultPending"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such thing, or another tenant's: the two answers are the same byte for byte. */
            404: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TaskGraphs_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description Same as `task_graph.request_id`. Kept for at least 24 hours. */
                "Idempotency-Key": components["schemas"]["Uuid"];
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description `return=minimal` (RFC 7240): the answer leaves out budget and units, which of a large graph are most of it. Whatever else it says is ignored. */
                Prefer?: string;
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The graph and its context. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskGraphSubmission"];
            };
        };
        responses: {
            /** @description The request has been accepted for processing, but processing has not yet completed. */
            202: {
                headers: {
                    /** @description Whether this session had been made before. */
                    "Idempotency-Replayed"?: boolean;
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Where the session is. */
                    Location: string;
                    /** @description `return=minimal`, if that was asked for and is what the body is. */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionSession"] | components["schemas"]["SessionSummary"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token. */
            401: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token has not the role asked for. */
            403: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type is not `application/json`. */
            415: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Breaks a rule of the contract. */
            422: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Discovery_readVersions: {
        parameters: {
            query?: never;
            header: {
                /** @description Version of the contract the caller speaks, `MAJOR.MINOR`. Missing or of another major: 400 VERSION_MISMATCH. */
                "Krako-Contract-Version": components["schemas"]["Version"];
                /** @description W3C trace context of the caller. */
                traceparent?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A successful answer. */
            200: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Versions"];
                };
            };
            /** @description Malformed, or of a version that is not supported. */
            400: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the fabric. */
            500: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No room now. */
            503: {
                headers: {
                    /** @description Version of the contract the fabric answers in. */
                    "Krako-Contract-Version": components["schemas"]["Version"];
                    /** @description Seconds to wait. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
