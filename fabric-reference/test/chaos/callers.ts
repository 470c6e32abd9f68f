import { randomUUID } from "node:crypto";
import { FabricError, KrakoBackend } from "@krako/backend-client";
import type { ExecutionContext, ExecutionResult, TaskGraph } from "@krako/contracts";
import type { randomness } from "../sim/randomness.ts";

/** Whose graphs they are. */
export const TENANT = "chaos";

/** Runs at once. */
const CALLERS = 6;

/** How often a caller asks anew after its client gave up: each time that was two minutes of bad moments. */
const MOST_RETURNS = 3;

/** Where callers submit, and to whom they tell what went wrong. */
export interface CallersScene {
  readonly url: string;
  readonly token: string;
  readonly random: ReturnType<typeof randomness>;
  readonly problems: string[];
}

/** Callers that submit one graph after the other. */
export class Callers {
  readonly results = new Map<string, ExecutionResult>();
  readonly #scene: CallersScene;
  readonly #running: Promise<void>[] = [];
  readonly #asked = new Set<string>();
  #isOver = false;
  done = 0;
  returns = 0;

  constructor(scene: CallersScene) {
    this.#scene = scene;
    for (let caller = 0; caller < CALLERS; caller += 1) this.#running.push(this.#run(caller));
  }

  /** Resolves when every run that was begun has ended. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#running);
  }

  judge(): void {
    for (const graphId of this.#asked)
      if (!this.results.has(graphId)) this.#scene.problems.push(`Graph ${graphId} was submitted and has no result.`);
  }

  async #run(caller: number): Promise<void> {
    const { url, token, random, problems } = this.#scene;
    const own = random.fork(`caller ${caller}`);
    const backend = new KrakoBackend({ url, token });
    while (!this.#isOver) {
      const graph = graphOf(own);
      this.#asked.add(graph.graph_id);
      try {
        const result = await this.#execute(backend, graph);
        this.results.set(graph.graph_id, result);
        this.done += 1;
      } catch (error) {
        problems.push(`Graph ${graph.graph_id} failed its caller: ${String(error)}`);
      }
    }
  }

  /** As a caller does it that wants its result: what was accepted is followed again, what may not have been is submitted again. */
  async #execute(backend: KrakoBackend, graph: TaskGraph): Promise<ExecutionResult> {
    const context = CONTEXT();
    let sessionId: string | null = null;
    for (let returns = 0; ; returns += 1) {
      try {
        return await (sessionId === null ? backend.executeTaskgraph(graph, context) : backend.attach(sessionId));
      } catch (error) {
        if (!(error instanceof FabricError && error.retryable) || returns === MOST_RETURNS) throw error;
        sessionId = error.sessionId;
        this.returns += 1;
      }
    }
  }
}

const CONTEXT = (): ExecutionContext => ({
  run_id: randomUUID(),
  trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
  backend_mode: "krako",
});

/** A few units after each other and beside each other; attempts that are lost may be repeated. */
function graphOf(random: CallersScene["random"]): TaskGraph {
  const count = random.between(2, 6);
  return {
    schema_version: "1.0",
    kora_version: "1.0.0",
    contract_version: "1.0",
    graph_id: randomUUID(),
    request_id: randomUUID(),
    tenant_id: TENANT,
    created_at: "2026-01-01T00:00:00.000Z",
    budget: {},
    policy: { failure_policy: "continue_on_error", privacy_default: "allow_remote", priority: "p1", logging: "off" },
    work_units: Array.from({ length: count }, (_, n) => ({
      id: `u${n}`,
      type: "deterministic" as const,
      operation: "chaos.work@1",
      dependencies: n === 0 ? [] : [`u${random.between(0, n - 1)}`],
      input: { ms: random.between(0, 150), n },
      bindings: [],
      output_schema: {
        type: "object",
        properties: { n: { type: "integer" } },
        required: ["n"],
        additionalProperties: false,
      },
      budget: { timeout_ms: 10_000 },
      retries: { max_attempts: 10, backoff_ms: 0 },
      constraints: {},
      idempotent: true,
      critical: false,
      verification_mode: "schema" as const,
    })),
    escalations: [],
    output: [{ work_unit_id: `u${count - 1}`, pointer: "" }],
  };
}
