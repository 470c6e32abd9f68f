import pg from "pg";

/** Copies of a session in one statement: bounds what the server holds. */
const BATCH = 10_000;

/** Tables with rows of a session, and the columns that make a copy another one's. */
const COPIED: readonly (readonly [table: string, columns: string, values: string])[] = [
  [
    "session",
    "tenant_id, session_id, graph_id, request_id, graph_digest, state, owner, epoch, last_sequence, submitted_at, started_at, ended_at, result_text, result_packed",
    "tenant_id, copy.id, copy.id, copy.id, graph_digest, state, owner, epoch, last_sequence, submitted_at, started_at, ended_at, result_text, result_packed",
  ],
  [
    "session_document",
    "tenant_id, session_id, graph_text, graph_packed, context_text",
    "tenant_id, copy.id, graph_text, graph_packed, context_text",
  ],
  [
    "dispatch",
    "tenant_id, session_id, claim_id, work_unit_id, attempt_index, replica, node_id, fencing_token, state, owner, assigned_at, lease_until, started_at, ended_at, work_text, result_digest",
    "tenant_id, copy.id, gen_random_uuid()::text, work_unit_id, attempt_index, replica, node_id, fencing_token, state, owner, assigned_at, lease_until, started_at, ended_at, work_text, result_digest",
  ],
];

/** Fills a store with copies of its one finished session, until it holds so many. Consumers have read all of it. */
export async function fillWithSessions(database: string, sessions: number): Promise<void> {
  const client = new pg.Client({ connectionString: database, options: "-c search_path=krako" });
  await client.connect();
  try {
    const { rows } = await client.query("select tenant_id, session_id from session limit 1");
    const [{ session_id }] = rows as [{ session_id: string }];
    for (let made = 1; made < sessions; made += BATCH) await copy(client, session_id, Math.min(BATCH, sessions - made));
    await client.query(
      "update consumer_position set position = (select tx::text || '/' || position from log order by tx desc, position desc limit 1)",
    );
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

async function copy(client: pg.Client, sessionId: string, copies: number): Promise<void> {
  await client.query("begin");
  await client.query("create temp table copy (id text, n int) on commit drop");
  await client.query("insert into copy select gen_random_uuid()::text, n from generate_series(1, $1::int) as n", [
    copies,
  ]);
  for (const [table, columns, values] of COPIED)
    await client.query(`insert into ${table} (${columns}) select ${values} from ${table}, copy where session_id = $1`, [
      sessionId,
    ]);
  await client.query(
    `insert into log (tx, tenant_id, stream, first_sequence, last_sequence, at, events_text, events_packed)
     select pg_current_xact_id(), tenant_id, copy.id, first_sequence, last_sequence, at, events_text, events_packed from log, copy where stream = $1`,
    [sessionId],
  );
  await client.query(
    `insert into ledger_row (tenant_id, row, session_id, recorded_at, text)
     select tenant_id, last.row + (copy.n - 1) * count.of_session + row_number() over (partition by copy.n order by ledger_row.row),
       copy.id, recorded_at, text
     from ledger_row, copy, (select max(row) as row from ledger_row) as last,
       (select count(*) as of_session from ledger_row where session_id = $1) as count
     where session_id = $1`,
    [sessionId],
  );
  await client.query("commit");
}
