import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { StudioRun, StudioRunPage } from "@krako/contracts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Ended, type Running, runKora, startKora } from "../../test/run-kora.ts";
import { scriptedEndpoint } from "../../test/scripted-endpoint.ts";
import { EXIT } from "./exit-codes.ts";

const PLAYBOOKS = join(import.meta.dirname, "../../../../examples/playbooks/playbooks");
const SECRET = "Fermat's margin";
const ASK = `version: "1.0"
id: ask
tasks:
  - { id: clean, type: deterministic, operation: text.normalize@1, input: { text: "${SECRET}" } }
  - id: ask
    type: model
    operation: llm.generate@1
    dependencies: [clean]
    input: { prompt: "${SECRET}" }
    schema: { type: object, properties: { label: { type: string } }, required: [label] }
    budget: { max_tokens: 2000, max_retries: 0 }
    routing: { tier: medium }
`;

let folder: string;
let started: Running[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kora-studio-"));
});
afterEach(async () => {
  for (const { child } of started) child.kill("SIGKILL");
  await Promise.all(started.map(({ ended }) => ended));
  started = [];
  await rm(folder, { recursive: true, maxRetries: 5 });
});

/** A studio in a process of its own. */
interface Studio {
  readonly running: Running;
  readonly url: string;
  ask(target: string, body?: unknown, method?: string): Promise<Response>;
  execute(work: unknown): Promise<StudioRun>;
  /** The events of a run to its end, as text. */
  end(runId: string): Promise<StudioRun>;
}

async function start(...args: readonly string[]): Promise<Studio> {
  const running = startKora(["studio", "--port", "0", "--json", ...args], { cwd: folder });
  started.push(running);
  const { stdout } = running.child;
  if (stdout === null) throw new TypeError("The process has no output.");
  const first = once(createInterface(stdout), "line") as Promise<[string]>;
  const [line] = await Promise.race([first, running.ended.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  const ask: Studio["ask"] = (target, body, method = body === undefined ? "GET" : "POST") =>
    fetch(`${url}${target}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    running,
    url,
    ask,
    execute: async (work) => (await (await ask("/execute", work)).json()) as StudioRun,
    end: async (runId) => {
      const text = await (await ask(`/runs/${runId}/events`)).text();
      return JSON.parse(text.split("event: end\ndata: ")[1] ?? "null") as StudioRun;
    },
  };
}

const listOf = async (studio: Studio): Promise<StudioRunPage> =>
  (await (await studio.ask("/runs")).json()) as StudioRunPage;

describe("kora studio", { timeout: 120_000 }, () => {
  it("runs a request by a playbook, and keeps a run that other commands read", async () => {
    const studio = await start("--playbook", PLAYBOOKS);
    const work = { text: "Invoice 12, amount due 19.90" };
    const plan = await (await studio.ask("/plan", work)).json();
    expect(plan).toMatchObject({ playbook: "invoice-total", backend_mode: "local", estimate: { units: 1 } });
    const { run_id } = await studio.execute(work);
    const run = await studio.end(run_id);
    expect(run).toMatchObject({ title: work.text, state: "succeeded", playbook: "invoice-total", model_calls: 0 });
    expect(await listOf(studio)).toEqual({ items: [run] });
    const file = join(folder, ".kora/runs", `${run_id}.json`);
    const [replayed, compared] = await Promise.all([
      runKora(["replay", file], { cwd: folder }),
      runKora(["diff", file, file], { cwd: folder }),
    ]);
    expect([replayed.code, compared.code]).toEqual([EXIT.success, EXIT.success]);
    expect(await (await studio.ask(`/runs/${run_id}/diff/${run_id}`)).json()).toMatchObject({ same: true });
    const { playbooks } = await (await studio.ask("/playbooks")).json();
    expect(playbooks.map(({ id }: { id: string }) => id)).toContain("support-triage");
  });

  it("names the playbook that is meant, and says which there are", async () => {
    const studio = await start("--playbook", PLAYBOOKS);
    const plan = (playbook: string) => studio.ask("/plan", { text: "Invoice 12, total 19.90", playbook });
    expect(await (await plan("support-triage")).json()).toMatchObject({ playbook: "support-triage" });
    const { violations } = await (await plan("other")).json();
    expect(violations[0]).toMatchObject({
      message: 'There is no playbook "other".',
      mend: expect.stringContaining('"invoice-total"'),
    });
  });

  it("refuses a document where it is wrong, by line and column", async () => {
    const studio = await start();
    const document =
      "version: '1.0'\nid: a\ntasks:\n  - id: b\n    type: deterministic\n    operation: text.normalise@1\n";
    const answer = await studio.ask("/execute", { document, name: "graph.yaml" });
    expect(answer.status).toBe(422);
    const problem = await answer.json();
    expect(problem.violations[0]).toMatchObject({
      rule: "GRAPH-006",
      mend: expect.stringContaining("text.normalize@1"),
    });
    expect(problem.positions).toEqual([{ line: 6, column: 5 }]);
    expect(problem.violations[0]).not.toHaveProperty("line");
  });

  it.each([
    ["a request where there are no playbooks", { text: "Invoice 12" }, 'There is no folder "playbooks"'],
    ["a limit of cost where nothing has a price", { document: ASK, max_cost_usd: "0.010000" }, "needs prices"],
    ["a request that is too long", { text: "x".repeat(1_048_577) }, "longer than a request may be"],
  ])("refuses %s", async (_, work, detail) => {
    const studio = await start();
    const answer = await studio.ask("/plan", work);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "cannot_be_run_here", detail: expect.stringContaining(detail) });
  });

  it("says before anything runs that a model is not there", async () => {
    const studio = await start();
    const { violations, positions } = await (await studio.ask("/plan", { document: ASK })).json();
    expect(violations[0]).toMatchObject({ rule: "CAP-002" });
    expect(positions[0].line).toBeGreaterThan(4);
    expect(await (await studio.ask("/models")).json()).toEqual({ models: [] });
  });

  it("ends a run that takes longer than it may", async () => {
    await using endpoint = await scriptedEndpoint("silence");
    const studio = await start("--model-url", endpoint.url, "--model", "m");
    const { run_id } = await studio.execute({ document: ASK, deadline_ms: 50 });
    expect(await studio.end(run_id)).toMatchObject({ state: "failed", message: expect.stringMatching(/./) });
  });

  it("cancels what runs when it is interrupted, keeps it, and tells nobody of its contents", async () => {
    await using endpoint = await scriptedEndpoint("silence");
    const studio = await start("--model-url", endpoint.url, "--model", "m");
    const { models } = await (await studio.ask("/models")).json();
    expect(models).toContainEqual({ backend: "local", unit_type: "llm", tier: "medium" });
    const { run_id } = await studio.execute({ document: ASK, name: "ask.yaml" });
    await endpoint.asked;
    studio.running.child.kill("SIGINT");
    const { code, stdout, stderr }: Ended = await studio.running.ended;
    expect([code, stderr]).toEqual([EXIT.success, ""]);
    expect(stdout).not.toContain(SECRET);
    const kept = JSON.parse(await readFile(join(folder, ".kora/runs", `${run_id}.json`), "utf8"));
    expect(kept.result).toMatchObject({ status: "cancelled" });
    const again = await start();
    expect((await listOf(again)).items).toMatchObject([{ run_id, state: "cancelled", title: "ask.yaml" }]);
  });

  it("loses nothing of a run when its process dies: it is listed as interrupted, with what had happened", async () => {
    await using endpoint = await scriptedEndpoint("silence");
    const studio = await start("--model-url", endpoint.url, "--model", "m");
    const { run_id } = await studio.execute({ document: ASK, name: "ask.yaml" });
    await endpoint.asked;
    studio.running.child.kill("SIGKILL");
    await studio.running.ended;
    const again = await start();
    const [run] = (await listOf(again)).items;
    expect(run).toMatchObject({ run_id, state: "interrupted", title: "ask.yaml", unit_count: 2, ended_unit_count: 1 });
    expect(await again.end(run_id)).toEqual(run);
    const { result, graph } = await (await again.ask(`/runs/${run_id}`)).json();
    expect([result, graph.work_units.length]).toEqual([null, 2]);
    expect((await again.ask(`/runs/${run_id}/record`)).status).toBe(409);
    expect((await (await again.ask(`/telemetry/${run_id}`)).json()).records.at(-1)).toMatchObject({ unit: "ask" });
    expect((await again.ask(`/runs/${run_id}`, undefined, "DELETE")).status).toBe(204);
    expect((await readdir(join(folder, ".kora/runs"))).filter((name) => !name.startsWith("."))).toEqual([]);
  });

  it("lists what kora run has written into its folder", async () => {
    await writeFile(join(folder, "hello.yaml"), ASK.split("  - id: ask")[0] ?? "");
    await mkdir(join(folder, "runs"));
    expect((await runKora(["run", "hello.yaml", "--out", "runs/hello.json"], { cwd: folder })).code).toBe(EXIT.success);
    const studio = await start("--runs", "runs");
    expect((await listOf(studio)).items).toMatchObject([{ title: "hello.json", state: "succeeded", unit_count: 1 }]);
  });

  it("tells people where it is, and how to end it", async () => {
    const running = startKora(["studio", "--port", "0"], { cwd: folder });
    started.push(running);
    await once(running.child.stdout as NonNullable<typeof running.child.stdout>, "data");
    running.child.kill("SIGTERM");
    const { code, stdout } = await running.ended;
    expect(code).toBe(EXIT.success);
    expect(stdout).toMatch(/^KORA Studio: http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n/);
    expect(stdout).toContain(`Runs are kept in ${join(folder, ".kora/runs")}\n`);
    expect(await readFile(join(folder, ".kora/runs/.gitignore"), "utf8")).toBe("*\n");
  });

  it("does not start where it cannot: a port that is taken, a folder that is, a file in its place, a wrong option", async () => {
    const studio = await start();
    const { port } = new URL(studio.url);
    await writeFile(join(folder, "file"), "");
    const attempts = [
      ["--port", port, "--runs", "other"],
      ["--port", "0"],
      ["--port", "0", "--runs", "file"],
      ["--port", "65536"],
      ["--port", "0", "--plugin", "./none.js"],
    ];
    const ended = await Promise.all(attempts.map((args) => runKora(["studio", ...args], { cwd: folder })));
    expect(ended.map(({ code, stdout }) => [code, stdout])).toEqual(attempts.map(() => [EXIT.usage, ""]));
    expect(ended.map(({ stderr }) => stderr.replaceAll(folder, "…"))).toEqual([
      `error: Port ${port} is taken; another kora studio may be running. Name another one by --port, or --port 0 for any.\n`,
      expect.stringMatching(/^error: The runs cannot be kept in …\/\.kora\/runs: another kora studio \(process \d+\)/),
      expect.stringMatching(/^error: The runs cannot be kept in …\/file: EEXIST/),
      "error: --port is 65536; it must be a whole number from 0 to 65535.\n",
      expect.stringContaining("Plugin ./none.js cannot be loaded"),
    ]);
  });

  it("needs a configuration that is valid", async () => {
    await writeFile(join(folder, "kora.config.yaml"), 'version: "9.0"\n');
    const { code, stderr } = await runKora(["studio", "--port", "0"], { cwd: folder });
    expect([code, stderr.includes("The configuration is not valid")]).toEqual([EXIT.usage, true]);
  });
});
