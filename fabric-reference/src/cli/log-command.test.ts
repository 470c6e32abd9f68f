import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TaskGraph } from "@krako/contracts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CliProcess, runCli, startCli } from "../../test/run-cli.ts";

const OPERATIONS = fileURLToPath(new URL("../../test/echo-operations.ts", import.meta.url));

const REQUEST = "0197a1b2-0000-7000-8000-000000000002";

const graph: TaskGraph = {
  contract_version: "1.0",
  schema_version: "1.0",
  kora_version: "0.1.0",
  graph_id: "0197a1b2-0000-7000-8000-000000000001",
  request_id: REQUEST,
  tenant_id: "dev",
  created_at: "2026-01-31T09:30:00.000Z",
  work_units: [
    {
      id: "echo",
      type: "deterministic",
      operation: "test.echo@1",
      input: { text: "hello" },
      bindings: [],
      output_schema: {
        type: "object",
        properties: { text: { type: "string" } },
        required: ["text"],
        additionalProperties: false,
      },
      dependencies: [],
      budget: { timeout_ms: 5_000 },
      retries: { max_attempts: 1, backoff_ms: 0 },
      critical: true,
      idempotent: false,
      verification_mode: "schema",
    },
  ],
  escalations: [],
  budget: {},
  policy: { failure_policy: "fail_fast", privacy_default: "allow_remote", priority: "p2", logging: "minimal" },
  output: [{ work_unit_id: "echo", pointer: "/text" }],
};

const execution_context = {
  run_id: "0197a1b2-0000-7000-8000-000000000003",
  trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
  backend_mode: "krako",
};

let cwd: string;
let dev: CliProcess | undefined;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "krako-log-"));
});
afterEach(async () => {
  dev?.process.kill("SIGKILL");
  await rm(cwd, { recursive: true, force: true });
});

/** Runs the graph on a fabric for development, and stops that in order. */
async function runGraph(): Promise<unknown> {
  dev = startCli(["dev", "--json", "--port", "0", "--operations", OPERATIONS], { cwd });
  const { url, tokens } = JSON.parse(await dev.said(/\n/)) as { url: string; tokens: Record<string, string> };
  const headers = {
    "krako-contract-version": "1.0",
    authorization: `Bearer ${tokens["tenant"]}`,
    "content-type": "application/json",
    "idempotency-key": REQUEST,
  };
  const body = JSON.stringify({ task_graph: graph, execution_context });
  const accepted = await fetch(`${url}/v1/taskgraphs`, { method: "POST", headers, body });
  const { execution_session_id } = (await accepted.json()) as { execution_session_id: string };
  const answer = await fetch(`${url}/v1/sessions/${execution_session_id}/result?wait_ms=30000`, { headers });
  const result: unknown = await answer.json();
  dev.process.kill("SIGTERM");
  expect(await dev.exited).toBe(0);
  return result;
}

test("what a fabric for development ran can be audited, exported and replayed to the same bytes", async () => {
  expect(await runGraph()).toMatchObject({ status: "succeeded", final_output: "hello" });
  const database = ["--database", ".krako-fabric/fabric.db"];

  const audited = await runCli(["audit", ...database], { cwd });
  expect(audited).toMatchObject({ code: 0, stdout: "Nothing disagrees.\n" });

  expect(await runCli(["export", ...database, "--region", "local", "--out", "log.jsonl"], { cwd })).toMatchObject({
    code: 0,
  });
  expect(await readFile(join(cwd, "log.jsonl"), "utf8")).toContain('"hello"');
  const again = await runCli(["export", ...database, "--out", "log.jsonl"], { cwd });
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining("is there already") });

  const [first, second] = [
    await runCli(["replay", "log.jsonl", "--state"], { cwd }),
    await runCli(["replay", "log.jsonl", "--state"], { cwd }),
  ];
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/^session dev\/.+"succeeded"/m);
  expect(second.stdout).toBe(first.stdout);
});

test("a log that is none is refused by its line", async () => {
  await writeFile(join(cwd, "log.jsonl"), "nonsense\n");
  const { code, stderr } = await runCli(["replay", "log.jsonl"], { cwd });
  expect(stderr).toMatch(/log\.jsonl cannot be replayed\. Line 1 of the log: It is not JSON/);
  expect(code).toBe(2);
  expect(await runCli(["replay", "absent.jsonl"], { cwd })).toMatchObject({ code: 2 });
});
