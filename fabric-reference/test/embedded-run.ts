// A fabric in this process that has run a few sessions of two tenants, and the database it leaves behind.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PriceList, TaskGraph } from "@krako/contracts";
import { type ModelAdapter, ModelError, type ModelRequest } from "@krako/rules";
import { addCredit } from "../src/billing/add-credit.ts";
import { DEFAULT_PRICE_LIST, onePrice } from "../src/billing/price-book.ts";
import { BillingConsumer } from "../src/consumers/billing.ts";
import { consumeAll } from "../src/consumers/consumer.ts";
import { TrustConsumer } from "../src/consumers/trust.ts";
import { startEmbeddedFabric } from "../src/embedded.ts";
import type { Database } from "../src/store/database.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { plugin } from "./echo-operations.ts";

type WorkUnit = TaskGraph["work_units"][number];

/** Answers `{label}`; the first attempt of a unit whose id begins with "flaky" fails, that of one with "wrong" is not valid. */
const model = (unitType: "llm" | "small_model"): ModelAdapter => ({
  name: `scripted-${unitType}`,
  operations: ["text.classify@1"],
  unitType,
  tiers: ["small"],
  local: true,
  contextWindow: 0,
  countTokens: () => 10,
  async invoke({ workUnitId, attemptIndex }: ModelRequest) {
    const usage = { tokensIn: 500, tokensOut: 112 };
    if (workUnitId.startsWith("flaky") && attemptIndex === 1)
      throw new ModelError("overloaded", "The model is busy.", {
        retryable: true,
        usage: { tokensIn: 500, tokensOut: 0 },
      });
    const wrong = workUnitId.startsWith("wrong") && attemptIndex === 1;
    return { output: wrong ? { nonsense: true } : { label: "order" }, usage, model: "scripted", provider: "test" };
  },
});

const LABEL = {
  type: "object",
  properties: { label: { type: "string", maxLength: 20 } },
  required: ["label"],
  additionalProperties: false,
};
const unit = (id: string, more: Partial<WorkUnit> = {}): WorkUnit => ({
  id,
  type: "deterministic",
  operation: "test.echo@1",
  dependencies: [],
  input: { label: id },
  bindings: [],
  output_schema: LABEL,
  budget: { timeout_ms: 10_000 },
  retries: { max_attempts: 2, backoff_ms: 0 },
  idempotent: true,
  critical: false,
  verification_mode: "none",
  ...more,
});
const call = (id: string, type: "llm" | "small_model", more: Partial<WorkUnit> = {}): WorkUnit =>
  unit(id, {
    type,
    operation: "text.classify@1",
    budget: { max_tokens: 4_000, timeout_ms: 10_000 },
    model: { tier: "small", max_input_tokens: 1_000, max_output_tokens: 1_000 },
    ...more,
  });

/** What is submitted: success, retries, failure, an escalation, and a run that fails as a whole. */
const RUNS: readonly Pick<TaskGraph, "tenant_id" | "work_units" | "escalations">[] = [
  {
    tenant_id: "acme",
    work_units: [
      unit("a"),
      call("b", "small_model", { dependencies: ["a"] }),
      call("flaky", "llm"),
      call("wrong", "llm"),
    ],
    escalations: [],
  },
  {
    tenant_id: "beta",
    work_units: [unit("rule", { operation: "test.refuse@1" }), call("by_model", "llm")],
    escalations: [{ from: "rule", to: "by_model", when: [{ type: "failure" }] }],
  },
  { tenant_id: "acme", work_units: [unit("gone", { operation: "test.refuse@1", critical: true })], escalations: [] },
];

/** Runs them all, bills them and lets go of the fabric. The database is closed and removed by `close`. */
export async function embeddedRun(): Promise<{ readonly database: Database; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "krako-replay-"));
  const file = join(folder, "fabric.sqlite");
  const prices: PriceList = DEFAULT_PRICE_LIST;
  const embedded = await startEmbeddedFabric({
    operations: [plugin],
    models: [model("llm"), model("small_model")],
    store: file,
    priceList: prices,
    workers: 1,
  });
  let number = 0;
  for (const run of RUNS) {
    number += 1;
    await runOne(embedded.fabric.services, run, number);
  }
  await embedded.close();
  const database = openSqlite({ file });
  await addCredit(database, {
    tenantId: "acme",
    id: "0197a1b2-0000-7000-8000-0000000000aa",
    amount: "10.000000",
    at: Date.UTC(2026, 0, 1),
  });
  await consumeAll(database, new BillingConsumer(onePrice(prices)), 7);
  await consumeAll(database, new TrustConsumer(), 5);
  return {
    database,
    async close() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function runOne(
  services: Awaited<ReturnType<typeof startEmbeddedFabric>>["fabric"]["services"],
  run: (typeof RUNS)[number],
  number: number,
): Promise<void> {
  const id = (kind: number): string => `0197a1b2-0000-7000-8000-0000000${kind}0${String(number).padStart(3, "0")}`;
  const graph: TaskGraph = {
    schema_version: "1.0",
    kora_version: "1.0.0",
    contract_version: "1.0",
    graph_id: id(1),
    request_id: id(2),
    created_at: "2026-01-01T00:00:00.000Z",
    budget: { max_tokens: 20_000, max_cost_usd: "1.000000" },
    policy: { failure_policy: "continue_on_error", privacy_default: "allow_remote", priority: "p1", logging: "off" },
    output: [{ work_unit_id: run.work_units[0]?.id ?? "", pointer: "" }],
    ...run,
    work_units: [...run.work_units],
    escalations: [...run.escalations],
  };
  const { session } = await services.submit(run.tenant_id, id(2), {
    task_graph: graph,
    execution_context: { run_id: id(3), trace_id: "4bf92f3577b34da6a3ce929d0e0e4736", backend_mode: "krako" },
  });
  const { signal } = new AbortController();
  await services.result(run.tenant_id, session.execution_session_id, 20_000, signal);
}
