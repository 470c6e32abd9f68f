// The client in a browser, against a fabric that listens: what it brings back, and that nothing in it is taken for a page.
import { randomUUID } from "node:crypto";
import { LocalBackend } from "@krako/backend-local";
import type { ExecutionResult, Problem, TaskGraph, WorkUnit } from "@krako/contracts";
import { type Operation, OperationError, type OperationPlugin } from "@krako/rules";
import { afterEach, expect, test } from "vitest";
import { type EmbeddedFabric, startEmbeddedFabric } from "../../src/embedded.ts";
import { openPage } from "./chromium.ts";
import { MARKUP } from "./markup.ts";
import { type PageServer, servePage } from "./page-server.ts";

/** What the page reports. */
interface Report {
  readonly result?: ExecutionResult;
  readonly events: number;
  readonly shown: readonly string[];
  readonly problem: Problem | null;
  readonly error: { readonly name: string; readonly code: string | null } | null;
  /** How many of the fabric's answers were opened as pages; and how often anything ran that was only text. */
  readonly answers: number;
  readonly ran: number;
}

const common = {
  type: "deterministic",
  description: "For this test.",
  bound: "linear",
  example: { input: {}, output: {} },
} as const;
const operations: readonly Operation[] = [
  { ...common, name: "test.echo@1", run: (input) => input },
  {
    ...common,
    name: "test.refuse@1",
    run: ({ text }) => {
      throw new OperationError("not_possible", String(text));
    },
  },
];
const plugin: OperationPlugin = { module: import.meta.url, operations };

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test("a page on the fabric's own origin gets what a local run gets, and shows it as text", {
  timeout: 60_000,
}, async () => {
  const [page, fabric] = await started(() => []);
  page.fabric = fabric;
  const graph = markupGraph();
  const local = new LocalBackend({ operations: [plugin] });
  closing.push(() => local.close());
  const here = await local.executeTaskgraph(graph, { ...CONTEXT, backend_mode: "local" });

  const report = await opened(page, page.url, fabric.token, graph);

  expect(report.error).toBe(null);
  expect(report.result?.status).toBe("succeeded");
  expect(report.result?.execution_metadata).toMatchObject({
    stage_digest: here.execution_metadata.stage_digest,
    result_digest: here.execution_metadata.result_digest,
  });
  expect(Object.values(report.result?.final_output as object)).toEqual(MARKUP);
  expect(report.events).toBeGreaterThan(MARKUP.length * 2);
  expect(report.problem).toMatchObject({ error_type: "VALIDATION_ERROR", charged: "0.000000" });
  for (const text of MARKUP) {
    expect(report.shown).toContain(text);
    expect(report.shown.some((line) => line.includes(text) && line !== text)).toBe(true);
  }
  expect(report.answers).toBe(MARKUP.length * 2);
  expect(report.ran).toBe(0);
});

test("a page of an allowed origin runs a graph", { timeout: 60_000 }, async () => {
  const [page, fabric] = await started(({ url }) => [url]);
  const report = await opened(page, fabric.url, fabric.token, markupGraph(), []);
  expect(report.error).toBe(null);
  expect(report.result?.status).toBe("succeeded");
  expect(report.events).toBeGreaterThan(MARKUP.length * 2);
  expect(report.problem?.error_type).toBe("VALIDATION_ERROR");
});

test("a page of any other origin gets nothing", { timeout: 60_000 }, async () => {
  const [page, fabric] = await started(() => ["https://app.example"]);
  const report = await opened(page, fabric.url, fabric.token, markupGraph(), []);
  expect(report.error).toMatchObject({ name: "FabricError", code: "unreachable" });
});

async function started(origins: (page: PageServer) => readonly string[]): Promise<[PageServer, EmbeddedFabric]> {
  const page = await servePage();
  closing.push(() => page.close());
  const fabric = await startEmbeddedFabric({
    operations: [plugin],
    models: [],
    listens: true,
    workers: 1,
    allowedOrigins: origins(page),
  });
  closing.push(() => fabric.close());
  return [page, fabric];
}

async function opened(
  page: PageServer,
  url: string,
  token: string,
  graph: TaskGraph,
  paths: readonly string[] = MARKUP.flatMap((text) => [
    `/v1/sessions/${encodeURIComponent(text)}`,
    `/v1/${encodeURI(text)}`,
  ]),
): Promise<Report> {
  page.given = { url, token, graph, context: { ...CONTEXT, backend_mode: "krako" }, refused: refusedGraph(), paths };
  closing.push(await openPage(page.url));
  return (await page.report) as Report;
}

const CONTEXT = { run_id: randomUUID(), trace_id: randomUUID().replaceAll("-", "") };

/** Every text as an output, all of them as the answer, and every one as the message of an attempt that failed. */
function markupGraph(): TaskGraph {
  const echoes = MARKUP.map((text, n) => unit(`echo_${n}`, "test.echo@1", { input: { text } }));
  const failures = MARKUP.map((text, n) => unit(`fail_${n}`, "test.refuse@1", { input: { text }, critical: false }));
  const all = unit("all", "test.echo@1", {
    dependencies: echoes.map(({ id }) => id),
    bindings: echoes.map(({ id }, n) => ({ from: id, pointer: "/text", to: `/t${String(n).padStart(2, "0")}` })),
    input: Object.fromEntries(MARKUP.map((_, n) => [`t${String(n).padStart(2, "0")}`, ""])),
  });
  return graphOf([...echoes, ...failures, all]);
}

/** One whose units are named by the texts: refused, with every name repeated to whoever sent it. */
function refusedGraph(): TaskGraph {
  return graphOf(MARKUP.map((text) => unit(text, text, { dependencies: [text] })));
}

function graphOf(work_units: readonly WorkUnit[]): TaskGraph {
  return {
    schema_version: "1.0",
    kora_version: "0.1.0",
    contract_version: "1.0",
    graph_id: randomUUID(),
    request_id: randomUUID(),
    tenant_id: "dev",
    created_at: "2026-11-22T09:00:00.000Z",
    budget: { max_llm_invocations: 0 },
    policy: { failure_policy: "continue_on_error", privacy_default: "local_only", priority: "p1", logging: "minimal" },
    work_units: [...work_units],
    escalations: [],
    output: [{ work_unit_id: work_units.at(-1)?.id ?? "", pointer: "" }],
  };
}

function unit(id: string, operation: string, more: Partial<WorkUnit>): WorkUnit {
  return {
    id,
    type: "deterministic",
    operation,
    dependencies: [],
    input: {},
    bindings: [],
    output_schema: { type: "object", additionalProperties: { type: "string" } },
    budget: { timeout_ms: 10_000 },
    retries: { max_attempts: 1, backoff_ms: 0 },
    idempotent: true,
    critical: true,
    verification_mode: "schema",
    ...more,
  };
}
