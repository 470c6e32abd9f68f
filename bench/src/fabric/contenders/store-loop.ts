// The fabric's store and nothing above it: what turns and billing write, for as many units, in batches of what has arrived.
// node store-loop.ts POSTGRES_URL; then one line {"units": n} for each measurement, answered with {"ms"}.
import { randomUUID } from "node:crypto";
import {
  appendLedger,
  appendLog,
  type Connection,
  type Dispatch,
  endDispatches,
  insertDispatches,
  insertSessions,
  type KeptRow,
  migrate,
  openPostgres,
  updateSessions,
  writtenEvents,
} from "@krako/fabric-reference/internal";
import { layered } from "../../workloads.ts";
import { answer } from "../answering.ts";

const TENANT = "bench";
const OWNER = "bench-process";
/** So many units are on their way at once, and so many arrive while a commit is under way. */
const ARRIVALS = 256;
const EVENTS_PER_UNIT = 4;
const WIDTH = 400;

const [url = ""] = process.argv.slice(2);
const database = openPostgres({ url });
await migrate(database);
let ledgerRows = 0;

/** What the events of a commit share, as the fabric writes it. */
function sharedText(sessionId: string, at: number): string {
  const shared = {
    contract_version: "1.0",
    tenant_id: TENANT,
    graph_id: sessionId,
    execution_session_id: sessionId,
    trace_id: "0af7651916cd43dd8448eb211c80319c",
    source: { component: "session", id: OWNER },
    timestamp: new Date(at).toISOString(),
  };
  return JSON.stringify(shared).slice(1, -1);
}

/** One event, as long as those of the fabric. */
function eventText(sessionId: string, unit: string, sequence: number, type: string): string {
  return JSON.stringify({
    event_id: randomUUID(),
    event_type: type,
    sequence,
    work_unit_id: unit,
    attempt_index: 1,
    payload: { node_id: "node-1", claim_id: sessionId, fencing_token: 1, output: { id: unit, value: 1, ok: true } },
  });
}

function dispatchOf(sessionId: string, unit: string, now: number): Dispatch {
  return {
    tenantId: TENANT,
    sessionId,
    workUnitId: unit,
    attemptIndex: 1,
    replica: 0,
    nodeId: "node-1",
    claimId: randomUUID(),
    fencingToken: 1,
    state: "claimed",
    owner: OWNER,
    assignedAt: now,
    leaseUntil: now + 30_000,
    startedAt: null,
    workText: "",
    resultDigest: null,
  };
}

/** One graph: units are claimed when the last unit they wait for is completed; what a turn writes is one transaction. */
class Run {
  readonly sessionId: string = randomUUID();
  readonly #open: Map<string, number>;
  readonly #dependants = new Map<string, string[]>();
  readonly #ready: string[];
  #sequence = 0;
  readonly #units: number;

  constructor(units: number) {
    const graph = layered(units, WIDTH);
    this.#units = units;
    this.#open = new Map(graph.units.map(({ id, deps }) => [id, deps.length]));
    for (const { id, deps } of graph.units)
      for (const dep of deps) this.#dependants.set(dep, [...(this.#dependants.get(dep) ?? []), id]);
    this.#ready = graph.units.filter(({ deps }) => deps.length === 0).map(({ id }) => id);
  }

  async through(): Promise<void> {
    await this.#accept();
    let claimed: Dispatch[] = [];
    let done = 0;
    let billed: Promise<void> = Promise.resolve();
    while (done < this.#units) {
      const completed = claimed;
      for (const { workUnitId } of completed) this.#unlock(workUnitId);
      done += completed.length;
      const now = Date.now();
      claimed = this.#ready.splice(0, ARRIVALS).map((unit) => dispatchOf(this.sessionId, unit, now));
      await this.#commit(completed, claimed, now, done === this.#units);
      await billed;
      billed = bill(this.sessionId, completed, now);
    }
    await billed;
  }

  async #accept(): Promise<void> {
    const { sessionId } = this;
    const keys = { graphId: sessionId, requestId: sessionId, graphDigest: sessionId };
    const text = { graphText: "{}", contextText: "{}" };
    const session = { tenantId: TENANT, sessionId, owner: OWNER, submittedAt: Date.now(), ...keys, ...text };
    await database.transaction((connection) => insertSessions(connection, [session]));
  }

  #unlock(unit: string): void {
    for (const dependant of this.#dependants.get(unit) ?? []) {
      const left = (this.#open.get(dependant) ?? 0) - 1;
      this.#open.set(dependant, left);
      if (left === 0) this.#ready.push(dependant);
    }
  }

  /** Claims write two events, completions two: four a unit. */
  async #commit(
    completed: readonly Dispatch[],
    claimed: readonly Dispatch[],
    at: number,
    isEnd: boolean,
  ): Promise<void> {
    const { sessionId } = this;
    const events: string[] = [];
    const from = this.#sequence;
    const say = (unit: string, type: string): void => {
      this.#sequence += 1;
      events.push(eventText(sessionId, unit, this.#sequence, type));
    };
    for (const { workUnitId } of completed)
      for (const type of ["workunit.completed", "workunit.validated"]) say(workUnitId, type);
    for (const { workUnitId } of claimed)
      for (const type of ["workunit.scheduled", "workunit.claimed"]) say(workUnitId, type);
    const to = this.#sequence;
    await database.transaction(async (connection: Connection) => {
      const update = { tenantId: TENANT, sessionId, owner: OWNER, epoch: 1, fromSequence: from, toSequence: to };
      const state = isEnd ? "succeeded" : "running";
      const times = { startedAt: at, endedAt: isEnd ? at : null, resultText: isEnd ? "{}" : null };
      const stale = await updateSessions(connection, [{ ...update, state, ...times }]);
      if (stale.length > 0) throw new Error("The session is not this loop's.");
      const entry = { tenantId: TENANT, stream: sessionId, firstSequence: from + 1, lastSequence: to, at };
      await appendLog(connection, [{ ...entry, eventsText: writtenEvents(sharedText(sessionId, at), events) }]);
      if (claimed.length > 0) await insertDispatches(connection, claimed);
      const ended = completed.map(({ claimId }) => ({ claimId, resultDigest: claimId }));
      await endDispatches(connection, ended, at);
    });
    if (to - from !== ((completed.length + claimed.length) * EVENTS_PER_UNIT) / 2)
      throw new Error("Events are missing.");
  }
}

/** Billing writes its rows in transactions of its own, beside the turns. */
async function bill(sessionId: string, completed: readonly Dispatch[], recordedAt: number): Promise<void> {
  const rows: KeptRow[] = completed.map(({ claimId, workUnitId }) => {
    ledgerRows += 1;
    const amounts = { amount: "0.000008", quantity: "0.015194", unit_price: "0.000500", line_item: "workunit_cpu" };
    const about = { execution_session_id: sessionId, work_unit_id: workUnitId, attempt_index: 1, reason: "accepted" };
    const text = JSON.stringify({ ...amounts, ...about, row: ledgerRows, event_ids: [claimId], hash: claimId });
    return { tenantId: TENANT, row: ledgerRows, sessionId, recordedAt, text };
  });
  await database.transaction((connection) => appendLedger(connection, rows));
}

answer<{ readonly units: number }>(
  async ({ units }) => {
    const run = new Run(units);
    const began = performance.now();
    await run.through();
    return { ms: performance.now() - began };
  },
  () => database.close(),
);
