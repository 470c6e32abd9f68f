import type {
  ExecutionEvent,
  ExecutionResult,
  ResultReceipt,
  ResultReceipts,
  SignedWorkUnitResult,
  SignedWorkUnitResults,
  TaskGraph,
  WorkUnitResult,
} from "@krako/contracts";
import { digestOf } from "@krako/rules";
import { hotStatement } from "../../src/store/hot-statement.ts";
import { type Position, readLog } from "../../src/store/log.ts";
import { readEvents } from "../../src/store/log-events.ts";
import { readSessionDocument, readSessionResult } from "../../src/store/session-texts.ts";
import { readSession } from "../../src/store/sessions.ts";
import type { Invariants } from "./invariants.ts";
import type { Sent } from "./network.ts";
import { SessionMonitor } from "./session-monitor.ts";
import type { SharedStore } from "./shared-store.ts";

const ENTRIES_PER_LOOK = 500;

const TWICE = hotStatement(
  "sim_open_twice",
  () => `
  select session_id as "sessionId", work_unit_id as "unitId", group_concat(state || ' ' || node_id || ' token ' || fencing_token || ' attempt ' || attempt_index || ' of ' || owner, '; ') as "open" from dispatch
  where state in ('assigned', 'claimed', 'reported') group by session_id, work_unit_id having count(*) > 1`,
);

const LEFT_OPEN = hotStatement(
  "sim_left_open",
  () => `
  select (select count(*) from dispatch where state <> 'ended') as "dispatches",
    (select count(*) from session where state in ('pending', 'running')) as "sessions"`,
);

/** An answer `accepted: true` to a result. */
interface Accepted {
  readonly claimId: string;
  readonly sessionId: string;
  readonly unitId: string;
  readonly attempt: number;
}

/** Looks at the store after every step that committed something, and at what was acknowledged to whom. */
export class Watch {
  readonly sessions = new Map<string, SessionMonitor>();
  /** Sessions whose submission was acknowledged, with their tenants. */
  readonly acknowledged = new Map<string, string>();
  readonly results = new Map<string, ExecutionResult>();
  readonly #store: SharedStore;
  readonly #invariants: Invariants;
  readonly #onEvent: (event: ExecutionEvent) => void;
  readonly #tenants = new Map<string, string>();
  readonly #accepted: Accepted[] = [];
  readonly #taken = new Map<string, string>();
  #position: Position | null = null;
  #commits = -1;

  constructor(store: SharedStore, invariants: Invariants, onEvent: (event: ExecutionEvent) => void) {
    this.#store = store;
    this.#onEvent = onEvent;
    this.#invariants = invariants;
  }

  /** Every answer of every process, also of those that nobody received. */
  answered({ url, method, body }: Sent, status: number, text: string): void {
    if (method !== "POST" || status >= 300) return;
    if (url.endsWith("/v1/taskgraphs")) {
      const { execution_session_id, tenant_id } = JSON.parse(text) as Record<string, string>;
      if (execution_session_id !== undefined) this.acknowledged.set(execution_session_id, tenant_id ?? "");
    }
    if (url.endsWith("/result")) {
      const { result } = JSON.parse(body ?? "{}") as SignedWorkUnitResult;
      if ((JSON.parse(text) as ResultReceipt).accepted) this.#take(result);
    }
    if (url.endsWith("/results")) {
      const { results } = JSON.parse(body ?? "{}") as SignedWorkUnitResults;
      const { receipts } = JSON.parse(text) as ResultReceipts;
      for (const [at, result] of results.entries()) if (receipts[at]?.accepted === true) this.#take(result);
    }
  }

  #take(result: WorkUnitResult): void {
    const { claim_id: claimId, execution_session_id: sessionId, work_unit_id: unitId, attempt_index: attempt } = result;
    const digest = digestOf(result);
    // Two processes may take the same one at the same time: it counts once.
    const isTheSame = (this.#taken.get(claimId) ?? digest) === digest;
    this.#invariants.check("one_result_of_a_claim", isTheSame, () => `Claim ${claimId}.`);
    this.#taken.set(claimId, digest);
    this.#accepted.push({ claimId, sessionId, unitId, attempt });
  }

  /** After a step of the world. */
  async look(): Promise<void> {
    if (this.#store.commits === this.#commits) return;
    this.#commits = this.#store.commits;
    await this.#store.read(async (connection) => {
      const twice = await connection.run<{ sessionId: string; unitId: string; open: string }>(TWICE, []);
      this.#invariants.check("one_open_dispatch_of_a_unit", twice.length === 0, () => JSON.stringify(twice));
      const { entries, position } = await readLog(connection, this.#position, ENTRIES_PER_LOOK);
      this.#position = position;
      for (const { tenantId, stream, eventsText } of entries) {
        if (tenantId === "" || stream === "tenant" || stream.startsWith("credit/")) continue;
        let monitor = this.sessions.get(stream);
        if (monitor === undefined) {
          const document = await readSessionDocument(connection, tenantId, stream);
          monitor = this.#monitor(stream, JSON.parse(document?.graphText ?? "{}") as TaskGraph);
          this.#tenants.set(stream, tenantId);
        }
        for (const event of readEvents<ExecutionEvent>(eventsText)) {
          monitor.take(event);
          this.#onEvent(event);
        }
      }
    });
  }

  tenantOf(sessionId: string): string {
    return this.#tenants.get(sessionId) ?? this.acknowledged.get(sessionId) ?? "";
  }

  /** Whether every session that was accepted has ended. */
  async areAllOver(): Promise<boolean> {
    const { sessions } = await this.#leftOpen();
    return sessions === 0;
  }

  /** After the end of everything. */
  async finish(): Promise<void> {
    await this.look();
    const check = this.#invariants.check.bind(this.#invariants);
    const { dispatches, sessions } = await this.#leftOpen();
    check("every_session_ends", sessions === 0, () => `${sessions} sessions have not ended.`);
    check("nothing_is_left_open", dispatches === 0, () => `${dispatches} dispatches have not ended.`);
    for (const sessionId of new Set([...this.sessions.keys(), ...this.acknowledged.keys()]))
      await this.#result(sessionId);
    for (const accepted of this.#accepted) this.#recorded(accepted);
  }

  async #result(sessionId: string): Promise<void> {
    const tenantId = this.tenantOf(sessionId);
    const { row, text } = await this.#store.read(async (connection) => ({
      row: await readSession(connection, tenantId, sessionId),
      text: await readSessionResult(connection, tenantId, sessionId),
    }));
    const monitor = this.sessions.get(sessionId);
    const isThere = text !== null && monitor?.isOver === true && row?.lastSequence === monitor.events.length;
    this.#invariants.check(
      "acknowledged_session_has_its_result",
      isThere,
      () => `Session ${sessionId}: ${row?.state}.`,
    );
    if (text === null) return;
    const result = JSON.parse(text) as ExecutionResult;
    this.results.set(sessionId, result);
    monitor?.compareBudget(result.budget as unknown as Record<string, unknown>);
  }

  /** A result that was taken is how its attempt ended, unless several were asked or the run was over before. */
  #recorded({ sessionId, unitId, attempt, claimId }: Accepted): void {
    const monitor = this.sessions.get(sessionId);
    const unit = monitor?.graph.work_units.find(({ id }) => id === unitId);
    const isVerified = unit?.verification_mode === "quorum" || unit?.verification_mode === "recompute";
    const end = monitor?.ends.get(`${unitId} ${attempt}`);
    const isRecorded = end !== undefined && !end.lost;
    const isMoot = isVerified || (end === undefined && monitor?.wasCut(unitId) === true);
    this.#invariants.check(
      "accepted_result_is_recorded",
      isRecorded || isMoot,
      () => `Claim ${claimId} of ${unitId}, attempt ${attempt}, in session ${sessionId}: ${JSON.stringify(end)}.`,
    );
  }

  async #leftOpen(): Promise<{ readonly dispatches: number; readonly sessions: number }> {
    const [left] = await this.#store.read((connection) =>
      connection.run<{ dispatches: number; sessions: number }>(LEFT_OPEN, []),
    );
    return left ?? { dispatches: 0, sessions: 0 };
  }

  #monitor(sessionId: string, graph: TaskGraph): SessionMonitor {
    const isTrusted = (nodeId: string): boolean => nodeId.startsWith("own-");
    const monitor = new SessionMonitor(
      graph,
      (nodeId) => ({ isTrusted: isTrusted(nodeId), isPod: nodeId.includes("pod") }),
      (invariant, holds, message) =>
        this.#invariants.check(invariant, holds, () => `Session ${sessionId}: ${message()}`),
    );
    this.sessions.set(sessionId, monitor);
    return monitor;
  }
}
