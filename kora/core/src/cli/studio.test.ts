import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installKrako } from "../../test/dev-fabric.ts";
import { runKora, startKora } from "../../test/run-kora.ts";
import { scriptedEndpoint } from "../../test/scripted-endpoint.ts";
import { startStudio } from "../../test/start-studio.ts";
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
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kora-studio-"));
});
afterEach(() => rm(folder, { recursive: true, maxRetries: 5 }));

describe("kora studio", { timeout: 120_000 }, () => {
  it("runs a request by a playbook, and keeps a run that other commands read", async () => {
    await using studio = await startStudio(folder, ["--playbook", PLAYBOOKS]);
    const work = { text: "Invoice 12, amount due 19.90" };
    const plan = await (await studio.ask("/plan", work)).json();
    expect(plan).toMatchObject({ playbook: "invoice-total", backend_mode: "local", estimate: { units: 1 } });
    const { run_id } = await studio.execute(work);
    const run = await studio.end(run_id);
    expect(run).toMatchObject({ title: work.text, state: "succeeded", playbook: "invoice-total", model_calls: 0 });
    expect(await studio.list()).toEqual({ items: [run] });
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
    await using studio = await startStudio(folder, ["--playbook", PLAYBOOKS]);
    const plan = (playbook: string) => studio.ask("/plan", { text: "Invoice 12, total 19.90", playbook });
    expect(await (await plan("support-triage")).json()).toMatchObject({ playbook: "support-triage" });
    const { violations } = await (await plan("other")).json();
    expect(violations[0]).toMatchObject({
      message: 'There is no playbook "other".',
      mend: expect.stringContaining('"invoice-total"'),
    });
  });

  it("says of a playbook that is wrong where it is: that is no place in the request", async () => {
    await mkdir(join(folder, "playbooks"));
    await writeFile(join(folder, "playbooks/bad.yaml"), "version: '1.0'\nid: bad\nmatch: 7\n");
    await using studio = await startStudio(folder);
    const problem = await (await studio.ask("/plan", { text: "Invoice 12" })).json();
    expect(problem.violations[0].message).toMatch(/^playbooks\/bad\.yaml:\d+:\d+ /);
    expect(problem).not.toHaveProperty("positions");
    const { playbooks } = await (await studio.ask("/playbooks")).json();
    expect(playbooks).toMatchObject([{ id: null, message: expect.stringMatching(/^playbooks\/bad\.yaml:\d+:\d+ /) }]);
  });

  it("refuses a document where it is wrong, by line and column", async () => {
    await using studio = await startStudio(folder);
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
    await using studio = await startStudio(folder);
    const answer = await studio.ask("/plan", work);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "cannot_be_run_here", detail: expect.stringContaining(detail) });
  });

  it("says before anything runs that a model is not there", async () => {
    await using studio = await startStudio(folder);
    const { violations, positions } = await (await studio.ask("/plan", { document: ASK })).json();
    expect(violations[0]).toMatchObject({ rule: "CAP-002" });
    expect(positions[0].line).toBeGreaterThan(4);
    expect(await (await studio.ask("/models")).json()).toEqual({ models: [] });
  });

  it("ends a run that takes longer than it may", async () => {
    await using endpoint = await scriptedEndpoint("silence");
    await using studio = await startStudio(folder, ["--model-url", endpoint.url, "--model", "m"]);
    const { run_id } = await studio.execute({ document: ASK, deadline_ms: 50 });
    expect(await studio.end(run_id)).toMatchObject({ state: "failed", message: expect.stringMatching(/./) });
  });

  it("cancels what runs when it is interrupted, keeps it, and tells nobody of its contents", async () => {
    await using endpoint = await scriptedEndpoint("silence");
    await using studio = await startStudio(folder, ["--model-url", endpoint.url, "--model", "m"]);
    const { models } = await (await studio.ask("/models")).json();
    expect(models).toContainEqual({ backend: "local", unit_type: "llm", tier: "medium" });
    const { run_id } = await studio.execute({ document: ASK, name: "ask.yaml" });
    await endpoint.asked;
    studio.running.child.kill("SIGINT");
    const { code, stdout, stderr } = await studio.running.ended;
    // In a checkout where nobody has built the page it says so.
    expect([code, stderr.replace(/^The page was not built\. .*\n/, "")]).toEqual([EXIT.success, ""]);
    expect(stdout).not.toContain(SECRET);
    const kept = JSON.parse(await readFile(join(folder, ".kora/runs", `${run_id}.json`), "utf8"));
    expect(kept.result).toMatchObject({ status: "cancelled" });
    await using again = await startStudio(folder);
    expect((await again.list()).items).toMatchObject([{ run_id, state: "cancelled", title: "ask.yaml" }]);
  });

  it("loses nothing of a run when its process dies: it is listed as interrupted, with what had happened", async () => {
    await using endpoint = await scriptedEndpoint("silence");
    await using studio = await startStudio(folder, ["--model-url", endpoint.url, "--model", "m"]);
    const { run_id } = await studio.execute({ document: ASK, name: "ask.yaml" });
    await endpoint.asked;
    studio.running.child.kill("SIGKILL");
    await studio.running.ended;
    await using again = await startStudio(folder);
    const [run] = (await again.list()).items;
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
    await using studio = await startStudio(folder, ["--runs", "runs"]);
    expect((await studio.list()).items).toMatchObject([{ title: "hello.json", state: "succeeded", unit_count: 1 }]);
  });

  it("tells people where it is, and how to end it", async () => {
    const running = startKora(["studio", "--port", "0"], { cwd: folder });
    await once(running.child.stdout as NonNullable<typeof running.child.stdout>, "data");
    running.child.kill("SIGTERM");
    const { code, stdout } = await running.ended;
    expect(code).toBe(EXIT.success);
    expect(stdout).toMatch(/^KORA Studio: http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n/);
    expect(stdout).toContain(`Runs are kept in ${join(folder, ".kora/runs")}\n`);
    expect(await readFile(join(folder, ".kora/runs/.gitignore"), "utf8")).toBe("*\n");
  });

  it("does not start where it cannot: a port that is taken, a folder that is, a file in its place, a wrong option", async () => {
    await using studio = await startStudio(folder);
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

  it("says of a fabric that does not answer that it does not, and what it was asked for", async () => {
    await installKrako(folder);
    const config = 'execution_backend: krako\nkrako: { url: "http://127.0.0.1:9", tenant: dev, patience_ms: 50 }\n';
    await writeFile(join(folder, "kora.config.yaml"), `version: "1.0"\n${config}`);
    await using studio = await startStudio(folder, [], { KRAKO_TOKEN: "token" });
    const { routing, backends } = await (await studio.ask("/health")).json();
    expect([routing, backends[1].chosen]).toEqual(["always", true]);
    expect(backends[1].message).toMatch(/^It does not answer: /);
    const answer = await studio.ask("/execute", { document: ASK });
    expect([answer.status, (await answer.json()).code]).toEqual([503, "backend_lost"]);
    expect(await studio.list()).toEqual({ items: [] });
  });

  it("needs a configuration that is valid", async () => {
    await writeFile(join(folder, "kora.config.yaml"), 'version: "9.0"\n');
    const { code, stderr } = await runKora(["studio", "--port", "0"], { cwd: folder });
    expect([code, stderr.includes("The configuration is not valid")]).toEqual([EXIT.usage, true]);
  });
});
