// Fabrics in this process over one store in memory, on a clock that the test moves, with nodes that the test plays.
import { countedIds } from "@krako/attempts";
import { otherTurns, VirtualClock } from "@krako/attempts/testing";
import type {
  AttemptOutcome,
  Claim,
  ExecutionEvent,
  ExecutionResult,
  Heartbeat,
  ModelUsage,
  NodeRegistration,
  ResultReceipt,
  ResultReceipts,
  SignedWorkUnitResult,
  Substrate,
  TaskGraph,
  WorkUnit,
} from "@krako/contracts";
import { canonicalJson, type Ids, timestamp } from "@krako/rules";
import { createNodeKey, type NodeKey } from "../src/agent/node-key.ts";
import { signResult, signText } from "../src/agent/signing.ts";
import { createFabric, type Fabric, type FabricOptions } from "../src/fabric.ts";
import { FABRIC_STREAM, FABRIC_TENANT } from "../src/nodes/fabric-log.ts";
import { sessionEvents } from "../src/sessions/load-session.ts";
import type { Database } from "../src/store/database.ts";
import { openSqlite } from "../src/store/sqlite.ts";

export const TENANT = "acme";

/** Operations that the nodes of a test say they have. */
const CPU_OPERATION = "test.echo@1";
const LLM_OPERATION = "text.classify@1";

/** A unit without a model that gives `{label}`. */
export function cpuUnit(id: string, more: Partial<WorkUnit> = {}): WorkUnit {
  return {
    id,
    type: "deterministic",
    operation: CPU_OPERATION,
    dependencies: [],
    input: { label: id },
    bindings: [],
    output_schema: LABEL,
    budget: { timeout_ms: 10_000 },
    retries: { max_attempts: 1, backoff_ms: 0 },
    idempotent: true,
    critical: true,
    verification_mode: "none",
    ...more,
  };
}

/** A unit of a model on a pod. */
export function llmUnit(id: string, more: Partial<WorkUnit> = {}): WorkUnit {
  return cpuUnit(id, {
    type: "llm",
    operation: LLM_OPERATION,
    budget: { max_tokens: 2_000, timeout_ms: 10_000 },
    model: { tier: "small", max_input_tokens: 1_000, max_output_tokens: 1_000 },
    ...more,
  });
}

const LABEL = {
  type: "object",
  properties: { label: { type: "string", maxLength: 20 } },
  required: ["label"],
  additionalProperties: false,
};

export interface GraphFacts {
  readonly tenantId?: string;
  readonly policy?: Partial<TaskGraph["policy"]>;
  readonly budget?: TaskGraph["budget"];
}

/** The database, the clock and the processes of one fabric. */
export class Play {
  readonly clock: VirtualClock = new VirtualClock();
  readonly ids: Ids = countedIds(() => this.clock.now());
  readonly database: Database;
  readonly processes: Fabric[] = [];
  #number = 0;

  constructor(database: Database = openSqlite({ file: ":memory:" })) {
    this.database = database;
  }

  /** Another process over the same store. */
  async process(options: Partial<FabricOptions> = {}): Promise<Fabric> {
    this.#number += 1;
    const fabric = createFabric({
      database: this.database,
      clock: this.clock,
      ids: this.ids,
      processId: `process-${this.#number}`,
      ...options,
    });
    await this.clock.untilSettled(fabric.start());
    this.processes.push(fabric);
    return fabric;
  }

  /** A graph that nobody has submitted before. */
  graph(units: readonly WorkUnit[], { tenantId = TENANT, policy = {}, budget }: GraphFacts = {}): TaskGraph {
    return {
      schema_version: "1.0",
      kora_version: "1.0.0",
      contract_version: "1.0",
      graph_id: this.ids.next(),
      request_id: this.ids.next(),
      tenant_id: tenantId,
      created_at: "2026-01-01T00:00:00.000Z",
      budget: budget ?? { max_tokens: 1_000_000 },
      policy: {
        failure_policy: "continue_on_error",
        privacy_default: "allow_remote",
        priority: "p1",
        logging: "off",
        ...policy,
      },
      output: [{ work_unit_id: units[0]?.id ?? "", pointer: "" }],
      work_units: [...units],
      escalations: [],
    };
  }

  /** Submits a graph as it is; the id of its session. */
  async submit(fabric: Fabric, graph: TaskGraph): Promise<{ readonly sessionId: string; readonly replayed: boolean }> {
    const execution_context = { run_id: this.ids.next(), trace_id: TRACE, backend_mode: "krako" };
    const submission = { task_graph: graph, execution_context };
    const { session, replayed } = await this.clock.untilSettled(
      fabric.services.submit(graph.tenant_id, graph.request_id, submission),
    );
    return { sessionId: session.execution_session_id, replayed };
  }

  async run(fabric: Fabric, units: readonly WorkUnit[], facts: GraphFacts = {}): Promise<string> {
    return (await this.submit(fabric, this.graph(units, facts))).sessionId;
  }

  events(sessionId: string, tenantId: string = TENANT): Promise<readonly ExecutionEvent[]> {
    return this.database.read((connection) => sessionEvents(connection, tenantId, sessionId));
  }

  /** Types of the events of a session, without the name of what they are about where that is plain. */
  async told(sessionId: string, tenantId: string = TENANT): Promise<readonly string[]> {
    return (await this.events(sessionId, tenantId)).map(({ event_type }) => event_type);
  }

  fabricEvents(): Promise<readonly ExecutionEvent[]> {
    return this.events(FABRIC_STREAM, FABRIC_TENANT);
  }

  /** The result as any process has it; null while the session goes on. */
  async result(fabric: Fabric, sessionId: string, tenantId: string = TENANT): Promise<ExecutionResult | null> {
    const { signal } = new AbortController();
    const result = await this.clock.untilSettled(fabric.services.result(tenantId, sessionId, 0, signal));
    return result !== null && "text" in result ? (JSON.parse(result.text) as ExecutionResult) : null;
  }

  /** A process dies: it writes nothing more. */
  kill(fabric: Fabric): void {
    fabric.abandon();
    const at = this.processes.indexOf(fabric);
    if (at >= 0) this.processes.splice(at, 1);
  }

  async close(): Promise<void> {
    for (const fabric of this.processes.splice(0)) await this.clock.untilSettled(fabric.stop());
    await this.database.close();
  }
}

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

export interface ResultFacts {
  readonly usage?: ModelUsage | null;
  readonly more?: Partial<SignedWorkUnitResult["result"]>;
}

/** Until every process has read what another one recorded of a node. */
const HEARSAY_MS = 1_100;

/** A node whose every step is the test's. */
export class PlayedNode {
  readonly registration: NodeRegistration;
  readonly key: NodeKey;
  readonly #play: Play;

  constructor(play: Play, nodeId: string, more: Partial<NodeRegistration> = {}, key: NodeKey = createNodeKey()) {
    this.#play = play;
    this.key = key;
    const kind: Substrate = more.kind ?? "cpu";
    this.registration = {
      node_id: nodeId,
      kind,
      public_key: key.publicKey,
      region: "local",
      trust_zone: "own",
      capabilities: {
        runtime_version: "1.0.0",
        max_concurrency: 4,
        supported_task_types: kind === "cpu" ? ["deterministic"] : ["llm"],
        supported_operations: [kind === "cpu" ? CPU_OPERATION : LLM_OPERATION],
        model_tiers: kind === "cpu" ? [] : ["small"],
        supported_context_window: kind === "cpu" ? 0 : 100_000,
      },
      ...more,
    };
  }

  get id(): string {
    return this.registration.node_id;
  }

  /** Registers at one process, and lets the others hear of it. */
  async join(fabric: Fabric): Promise<this> {
    await this.#play.clock.untilSettled(fabric.services.register(this.registration));
    if (this.#play.processes.length > 1) await this.#play.clock.advance(HEARSAY_MS);
    return this;
  }

  /** Asks once for what is there. */
  async claim(fabric: Fabric, max: number = 4): Promise<readonly Claim[]> {
    const { signal } = new AbortController();
    const batch = await this.#play.clock.untilSettled(fabric.services.claim(this.id, { max, wait_ms: 0 }, signal));
    if (batch === null) throw new Error(`Node ${this.id} is not known.`);
    return batch.claims;
  }

  /** Asks once, and expects exactly one claim. */
  async claimOne(fabric: Fabric): Promise<Claim> {
    const claims = await this.claim(fabric);
    const [first] = claims;
    if (first === undefined || claims.length > 1) throw new Error(`${this.id} got ${claims.length} claims, not one.`);
    return first;
  }

  start(fabric: Fabric, { claim_id, fencing_token }: Claim): Promise<unknown> {
    const started_at = timestamp(this.#play.clock.now());
    return this.#play.clock.untilSettled(fabric.services.reportStart(this.id, claim_id, { fencing_token, started_at }));
  }

  signed(claim: Claim, outcome: AttemptOutcome, { usage = null, more = {} }: ResultFacts = {}): SignedWorkUnitResult {
    const result = {
      node_id: this.id,
      claim_id: claim.claim_id,
      execution_session_id: claim.execution_session_id,
      work_unit_id: claim.unit.id,
      attempt_index: claim.attempt_index,
      fencing_token: claim.fencing_token,
      outcome,
      usage,
      cpu_seconds: "0.001000",
      started_at: timestamp(this.#play.clock.now()),
      duration_ms: 1,
      ...more,
    };
    return signResult(result, this.key);
  }

  handIn(fabric: Fabric, claim: Claim, signed: SignedWorkUnitResult): Promise<ResultReceipt | null> {
    return this.#play.clock.untilSettled(fabric.services.handIn(this.id, claim.claim_id, signed));
  }

  /** Hands in results under one signature, by this node's key or another. */
  handInAll(
    fabric: Fabric,
    given: readonly SignedWorkUnitResult[],
    key: NodeKey = this.key,
  ): Promise<ResultReceipts | null> {
    const results = given.map(({ result }) => result);
    const signature = signText(canonicalJson(results), key);
    return this.#play.clock.untilSettled(fabric.services.handInAll(this.id, { results, signature }));
  }

  /** Reports the output that an echo gives. */
  finish(fabric: Fabric, claim: Claim, facts: ResultFacts = {}): Promise<ResultReceipt | null> {
    return this.handIn(fabric, claim, this.signed(claim, output(claim.input), facts));
  }

  beat(fabric: Fabric, more: Partial<Heartbeat> = {}): Promise<unknown> {
    const heartbeat: Heartbeat = { health: "healthy", running: 0, queued: 0, claims: [], ...more };
    return this.#play.clock.untilSettled(fabric.services.heartbeat(this.id, heartbeat));
  }
}

export function output(value: unknown): AttemptOutcome {
  return { kind: "output", output: value } as AttemptOutcome;
}

/** The code of the refusal that a promise ends with. */
export async function refusalOf(
  promise: Promise<unknown>,
): Promise<{ readonly code: string; readonly status: number }> {
  try {
    await promise;
  } catch (error) {
    const { problem } = error as { readonly problem?: { readonly code: string; readonly status: number } };
    if (problem !== undefined) return { code: problem.code, status: problem.status };
    throw error;
  }
  throw new Error("It was not refused.");
}

export { otherTurns };
