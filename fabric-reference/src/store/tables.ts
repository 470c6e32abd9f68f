import type { Generated } from "kysely";

/** The tables as the query builder sees them. Times are milliseconds since 1970; flags are 0 or 1. */
export interface Tables {
  migration: { position: number; name: string };
  session: {
    tenant_id: string;
    session_id: string;
    graph_id: string;
    request_id: string;
    graph_digest: string;
    state: string;
    owner: string | null;
    epoch: number;
    last_sequence: number;
    submitted_at: number;
    started_at: number | null;
    ended_at: number | null;
    result_text: string | null;
    /** The same if it is large; the other is then null. */
    result_packed: Generated<Uint8Array | null>;
  };
  session_document: {
    tenant_id: string;
    session_id: string;
    /** Empty where it is packed. */
    graph_text: string;
    graph_packed: Generated<Uint8Array | null>;
    context_text: string;
  };
  log: {
    /** PostgreSQL only: the transaction that the entry is ordered by. */
    tx: Generated<string>;
    position: Generated<number>;
    tenant_id: string;
    stream: string;
    first_sequence: number;
    last_sequence: number;
    at: number;
    /** Empty where they are packed. */
    events_text: string;
    events_packed: Generated<Uint8Array | null>;
  };
  /** The last sequence of each stream that several processes append to. */
  stream: { tenant_id: string; stream: string; last_sequence: number };
  dispatch: {
    tenant_id: string;
    session_id: string;
    claim_id: string;
    work_unit_id: string;
    attempt_index: number;
    replica: number;
    node_id: string;
    fencing_token: number;
    state: string;
    owner: string;
    assigned_at: number;
    lease_until: number | null;
    started_at: number | null;
    ended_at: number | null;
    work_text: string;
    result_digest: string | null;
  };
  inbox: { id: Generated<number>; tenant_id: string; session_id: string; kind: string; body_text: string; at: number };
  process: { process_id: string; renewed_at: number; lease_until: number };
  lease: { name: string; holder: string; epoch: number; held_until: number };
  node: {
    node_id: string;
    registration_text: string;
    key_thumbprint: string;
    registered_at: number;
    health: string;
    last_heartbeat_at: number | null;
    running: number;
    queued: number;
    error_rate: number | null;
    quarantined: number;
    quarantine_reason: string | null;
    changed_at: number;
  };
  token: {
    hash: string;
    role: string;
    owner: string;
    created_at: number;
    expires_at: number | null;
    revoked_at: number | null;
  };
  ledger_row: { tenant_id: string; row: number; session_id: string | null; recorded_at: number; text: string };
  wallet: { tenant_id: string; text: string; prepaid: Generated<number>; sequence: Generated<number> };
  /** What a process holds of a tenant's credit; micro-USD. */
  credit_hold: { tenant_id: string; process_id: string; amount: number; held_until: number };
  /** What a tenant used at one moment; amounts in millionths. */
  usage_moment: {
    tenant_id: string;
    at: number;
    sessions: number;
    debited_tokens: number;
    estimated_tokens: number;
    cpu_consumed: number;
    cpu_billed: number;
    cpu_amount: number;
    llm_consumed: number;
    llm_billed: number;
    llm_amount: number;
  };
  consumer_position: { consumer: string; position: string };
  consumer_state: { consumer: string; key: string; text: string };
}
