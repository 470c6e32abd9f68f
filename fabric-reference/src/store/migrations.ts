import type { Dialect } from "./database.ts";

/** One step of the schema. Once released it is never changed: what comes after is another step. */
export interface Migration {
  /** Sorts in the order of application. */
  readonly name: string;
  readonly statements: (dialect: Dialect) => readonly string[];
}

/** Every step there is, in order. */
export const MIGRATIONS: readonly Migration[] = [{ name: "0001-tables", statements: firstTables }];

/**
 * Every key starts with the tenant where the row belongs to one, so that the tables can be partitioned by it. Rows that are
 * updated in place leave room on their page and keep changing columns out of indexes, so that most updates touch no index.
 */
function firstTables(dialect: Dialect): readonly string[] {
  const postgres = dialect === "postgres";
  // Keys are compared by code point on both.
  const text = postgres ? `text collate "C"` : "text";
  const int = postgres ? "bigint" : "integer";
  const real = postgres ? "double precision" : "real";
  const appended = postgres ? "with (autovacuum_vacuum_insert_threshold = 100000)" : "strict";
  const updated = postgres
    ? "with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_threshold = 500)"
    : "strict";
  const tiny = postgres ? "with (fillfactor = 50)" : "strict";
  const numbered = (name: string): string =>
    postgres ? `${name} bigint generated always as identity` : `${name} integer primary key autoincrement`;
  return [
    `create table session (
      tenant_id ${text} not null, session_id ${text} not null, graph_id ${text} not null, request_id ${text} not null,
      graph_digest ${text} not null, state ${text} not null, owner ${text}, epoch ${int} not null,
      last_sequence ${int} not null, submitted_at ${int} not null, started_at ${int}, ended_at ${int}, result_text text,
      primary key (tenant_id, session_id), unique (tenant_id, request_id), unique (tenant_id, graph_id)
    ) ${updated}`,
    "create index session_newest on session (tenant_id, submitted_at, session_id)",
    "create index session_unfinished on session (owner) where state in ('pending', 'running')",
    `create table session_document (
      tenant_id ${text} not null, session_id ${text} not null, graph_text text not null, context_text text not null,
      primary key (tenant_id, session_id)
    ) ${appended}`,
    `create table log (
      ${postgres ? "tx xid8 not null," : ""} ${numbered("position")},
      tenant_id ${text} not null, stream ${text} not null, first_sequence ${int} not null, last_sequence ${int} not null,
      at ${int} not null, events_text text not null,
      ${postgres ? "primary key" : "unique"} (tenant_id, stream, first_sequence)
    ) ${appended}`,
    ...(postgres ? ["create index log_order on log (tx, position)"] : []),
    `create table stream (
      tenant_id ${text} not null, stream ${text} not null, last_sequence ${int} not null, primary key (tenant_id, stream)
    ) ${tiny}`,
    `create table dispatch (
      tenant_id ${text} not null, session_id ${text} not null, claim_id ${text} not null, work_unit_id ${text} not null,
      attempt_index ${int} not null, replica ${int} not null, node_id ${text} not null, fencing_token ${int} not null,
      state ${text} not null, owner ${text} not null, assigned_at ${int} not null, lease_until ${int}, started_at ${int},
      ended_at ${int}, work_text text not null, result_digest ${text},
      primary key (tenant_id, session_id, claim_id)
    ) ${updated}`,
    "create unique index dispatch_claim on dispatch (claim_id)",
    "create index dispatch_assigned on dispatch (node_id, assigned_at) where state = 'assigned'",
    "create index dispatch_claimed on dispatch (owner) where state = 'claimed'",
    "create index dispatch_ended on dispatch (ended_at) where state = 'ended'",
    `create table inbox (
      ${numbered("id")}, tenant_id ${text} not null, session_id ${text} not null, kind ${text} not null,
      body_text text not null, at ${int} not null ${postgres ? ", primary key (tenant_id, session_id, id)" : ""}
    ) ${updated}`,
    ...(postgres ? ["create unique index inbox_id on inbox (id)"] : []),
    `create table process (process_id ${text} primary key, renewed_at ${int} not null, lease_until ${int} not null) ${tiny}`,
    `create table lease (
      name ${text} primary key, holder ${text} not null, epoch ${int} not null, held_until ${int} not null
    ) ${tiny}`,
    `create table node (
      node_id ${text} primary key, registration_text text not null, key_thumbprint ${text} not null,
      registered_at ${int} not null, health ${text} not null, last_heartbeat_at ${int}, running ${int} not null,
      queued ${int} not null, error_rate ${real}, quarantined ${int} not null, quarantine_reason text,
      changed_at ${int} not null
    ) ${tiny}`,
    "create index node_changed on node (changed_at)",
    `create table token (
      hash ${text} primary key, role ${text} not null, owner ${text} not null, created_at ${int} not null,
      expires_at ${int}, revoked_at ${int}
    ) ${postgres ? "" : "strict"}`,
    `create table ledger_row (
      tenant_id ${text} not null, row ${int} not null, session_id ${text}, recorded_at ${int} not null, text text not null,
      primary key (tenant_id, row)
    ) ${appended}`,
    "create index ledger_row_session on ledger_row (tenant_id, session_id, row)",
    `create table wallet (
      tenant_id ${text} primary key, text text not null, prepaid ${int} not null default 0, sequence ${int} not null default 0
    ) ${tiny}`,
    `create table usage_moment (
      tenant_id ${text} not null, at ${int} not null, sessions ${int} not null, debited_tokens ${int} not null,
      estimated_tokens ${int} not null, cpu_consumed ${int} not null, cpu_billed ${int} not null, cpu_amount ${int} not null,
      llm_consumed ${int} not null, llm_billed ${int} not null, llm_amount ${int} not null,
      primary key (tenant_id, at)
    ) ${tiny}`,
    `create table consumer_position (consumer ${text} primary key, position ${text} not null) ${tiny}`,
    `create table consumer_state (
      consumer ${text} not null, key ${text} not null, text text not null, primary key (consumer, key)
    ) ${tiny}`,
  ];
}
