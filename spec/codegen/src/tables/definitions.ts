/** How each table of the contract appears in TypeScript. The data itself stands in `spec/`, on the declarations. */
export interface TableDefinition {
  /** Name of the constant. */
  readonly name: string;
  /** Type of the keys. */
  readonly key: string;
  /** Type of a row. */
  readonly row: string;
  readonly doc: string;
}

export const TABLES: Readonly<Record<string, TableDefinition>> = {
  stop_reasons: {
    name: "STOP_REASON_TABLE",
    key: "StopReason",
    row: "{ readonly error_types: readonly ErrorType[]; readonly refusal_types: readonly RefusalType[]; readonly unit_statuses: readonly UnitStatus[]; readonly run_statuses: readonly RunStatus[] }",
    doc: "What each stop reason may be reported with (ERR-002).",
  },
  error_types: {
    name: "ERROR_TYPE_TABLE",
    key: "ErrorType",
    row: '{ readonly stop_reason: StopReason; readonly retried: "always" | "never" | "when marked retryable" | "model units only" }',
    doc: "The stop reason of each error type, unless the attempts were used up: then `retry_exhausted` (ERR-002), and whether it is retried (RETRY-003, RETRY-007).",
  },
  refusal_types: {
    name: "REFUSAL_TYPE_TABLE",
    key: "RefusalType",
    row: "{ readonly stop_reason: StopReason; readonly http_status: number; readonly retryable: boolean; readonly http_status_malformed?: number; readonly http_status_too_large?: number; readonly http_status_media_type?: number; readonly http_status_method?: number; readonly http_status_gone?: number; readonly http_status_key_reused?: number }",
    doc: "The stop reason and HTTP status of each refusal (ERR-002). Other statuses stand beside the usual one, by what they are for.",
  },
  event_types: {
    name: "EVENT_TYPE_TABLE",
    key: "EventType",
    row: '{ readonly scope: "session" | "unit" | "unit_or_session" | "tenant" | "fabric" | "rejected"; readonly terminal: boolean; readonly stages: readonly Stage[]; readonly telemetry: readonly string[] }',
    doc: "The stages that each event type stands for and the telemetry fields it fills (TEL-004). Where several opening stages stand, the unit's type decides.",
  },
  unit_types: {
    name: "UNIT_TYPE_TABLE",
    key: "UnitType",
    row: "{ readonly substrate: Substrate; readonly stage: Stage; readonly invokes_model: boolean }",
    doc: "The substrate of each unit type, the stage its attempts open with, and whether it calls a model.",
  },
  limits: {
    name: "LIMIT_TABLE",
    key: "keyof Limits",
    row: "{ readonly value: number; readonly unit: string; readonly rule: string }",
    doc: "The contract's own limits, with their units and rules.",
  },
  cloud_events: {
    name: "CLOUD_EVENT_TABLE",
    key: "keyof EventEnvelope",
    row: "{ readonly attribute: string; readonly how: string }",
    doc: "The CloudEvents 1.0 attribute of each field of the event envelope, and how it is written there.",
  },
};
