import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isExecutionEvent, isExecutionResult, isProblem } from "@krako/contracts/validators/open";
import { afterAll, describe, expect, it } from "vitest";
import { runKora, startKora } from "../../test/run-kora.ts";
import { scriptedEndpoint } from "../../test/scripted-endpoint.ts";
import { EXIT } from "./exit-codes.ts";

const folder = mkdtempSync(join(tmpdir(), "kora-run-"));
afterAll(() => rmSync(folder, { recursive: true }));

const LADDER = "examples/graphs/ladder.yaml";
const ladder = readFileSync(new URL("../../../../examples/graphs/ladder.yaml", import.meta.url), "utf8");

/** The sample ladder, which leaves the rule unsure, with a message that it is sure of. */
const unsure = LADDER;
const sure = join(folder, "sure.yaml");
const sureText = ladder.replace(
  "The AGENDA for Monday: who gets the team prize?",
  "CLAIM your PRIZE now: you are a winner!",
);
writeFileSync(sure, sureText);

describe("kora run", { timeout: 120_000 }, () => {
  it("prints lines as units end, then the answer, the budget and the way the ladder took", async () => {
    const { code, stdout, stderr } = await runKora(["run", sure]);
    expect({ code, stderr }).toEqual({ code: EXIT.success, stderr: "" });
    expect(stdout).toMatch(/✓ message .*\n✓ by_rule .*\n○ by_llm {2}skipped\n/);
    expect(stdout).toMatch(/✓ succeeded in .*: 3 units, 0 model calls, 0 tokens\n\nAnswer {2}from by_rule\nspam\n/);
    expect(stdout).toMatch(/tokens {10}░+ {2}0 of 2,000 debited, 2,000 left\n/);
    expect(stdout).toMatch(/retries +·+ {2}0 debited, no limit\n/);
    expect(stdout).toContain("Ladders\n  by_rule succeeded\n");
    expect(stdout).toContain("by_llm: there is no medium llm model");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
    expect(stdout).not.toMatch(/\u001b/);
  });

  it("ends undecided without a model, and says so", async () => {
    const { code, stdout } = await runKora(["run", unsure]);
    expect(code).toBe(EXIT.failed);
    expect(stdout).toContain("? undecided in ");
    expect(stdout).toContain("by_rule succeeded → (/confidence below 0.8) by_llm failed");
    expect(stdout).toContain(
      "charged: $0.000000, 0 tokens, 0 LLM calls, 0 retries. With a model (--model-url, --model) it can be decided.",
    );
    expect(stdout).toContain("Answer  none");
  });

  it("asks the model where there is one, with the key from the environment, and counts what it used", async () => {
    await using endpoint = await scriptedEndpoint({ content: { label: "ham", confidence: 0.99 }, tokens: [210, 12] });
    const args = [
      "run",
      unsure,
      "--json",
      "--model-url",
      endpoint.url,
      "--model",
      "small=no",
      "--model",
      "medium=yes",
      "--model-key-env",
      "MY_KEY",
    ];
    const { code, stdout, stderr } = await runKora(args, { env: { MY_KEY: "s3cret" } });
    expect({ code, stderr }).toEqual({ code: EXIT.success, stderr: "" });
    const result = JSON.parse(stdout);
    expect(isExecutionResult(result)).toBe(true);
    expect(result).toMatchObject({
      status: "succeeded",
      final_output: "ham",
      budget: { tokens: { debited: 222 }, llm_invocations: { debited: 1, remaining: 0 } },
    });
    expect(endpoint.requests).toHaveLength(1);
    expect(endpoint.requests[0]).toMatchObject({ authorization: "Bearer s3cret", body: { model: "yes" } });
    expect(stdout).not.toContain("s3cret");
  });

  it("calls the model of the sample ladder once", async () => {
    await using endpoint = await scriptedEndpoint({ content: { label: "ham", confidence: 0.9 } });
    const { code, stdout } = await runKora(["run", LADDER, "--model-url", endpoint.url, "--model", "m"]);
    expect(code).toBe(EXIT.success);
    expect(stdout).toContain("3 units, 1 model call, 45 tokens");
    expect(stdout).toContain("Answer  from by_llm, standing in for by_rule\nham\n");
    expect(endpoint.requests).toHaveLength(1);
    // One line for each unit, escalated or not.
    expect(stdout.match(/^✓ by_rule/gm)).toHaveLength(1);
  });

  it("prints a problem document with --json when the run is refused", async () => {
    const invalid = join(folder, "invalid.yaml");
    writeFileSync(invalid, sureText.replace("text.normalize@1", "no.such@1").replace("id: message", "id: Message"));
    const graph = readFileSync(new URL("../../../../examples/first-graph/graph.json", import.meta.url), "utf8");
    const unknown = join(folder, "unknown.json");
    writeFileSync(unknown, graph.replace("text.normalize@1", "no.such@1"));
    for (const [file, error_type, rule] of [
      [invalid, "VALIDATION_ERROR", "GRAPH-003"],
      [unknown, "UNSUPPORTED_CAPABILITY", "CAP-002"],
    ] as const) {
      const { code, stdout, stderr } = await runKora(["run", file, "--json"]);
      expect(code).toBe(EXIT.refused);
      expect(stderr).toContain("Nothing was executed");
      const problem = JSON.parse(stdout);
      expect(isProblem(problem)).toBe(true);
      expect(problem).toMatchObject({ error_type, charged: "0.000000" });
      expect(problem.violations.map((each: { rule: string }) => each.rule)).toContain(rule);
    }
  });

  it("prints one JSON object with --json when the run fails, too", async () => {
    await using endpoint = await scriptedEndpoint({ status: 401 });
    const { code, stdout } = await runKora(["run", unsure, "--json", "--model-url", endpoint.url, "--model", "m"]);
    expect(code).toBe(EXIT.failed);
    expect(JSON.parse(stdout)).toMatchObject({
      status: "failed",
      error: { error_type: "EXECUTION_FAILURE", code: "unauthorized", work_unit_id: "by_llm" },
    });
  });

  it("prints the bare answer with --quiet, and errors on the other stream", async () => {
    expect(await runKora(["run", sure, "--quiet"])).toEqual({ code: EXIT.success, stdout: "spam\n", stderr: "" });
    const { code, stdout, stderr } = await runKora(["run", unsure, "--quiet"]);
    expect([code, stdout]).toEqual([EXIT.failed, ""]);
    expect(stderr).toContain('EXECUTION_FAILURE in "by_llm", undecided');
  });

  it("reads standard input, and writes what happened to files", async () => {
    const out = join(folder, "run.json");
    const events = join(folder, "events.jsonl");
    const { code } = await runKora(["run", "-", "--quiet", "--out", out, "--events", events], { input: sureText });
    expect(code).toBe(EXIT.success);
    const kept = JSON.parse(readFileSync(out, "utf8"));
    const lines = readFileSync(events, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(kept.graph.work_units).toHaveLength(3);
    expect(isExecutionResult(kept.result)).toBe(true);
    expect(kept.events).toEqual(lines);
    expect(lines.every((event) => isExecutionEvent(event))).toBe(true);
    expect([lines[0].event_type, lines.at(-1).event_type]).toEqual([
      "execution.session.started",
      "execution.session.completed",
    ]);
  });

  it("cancels at the first Ctrl-C, and tells what was charged", async () => {
    await using endpoint = await scriptedEndpoint("silence");
    const { child, ended } = startKora(["run", unsure, "--model-url", endpoint.url, "--model", "m"]);
    await endpoint.asked;
    child.kill("SIGINT");
    const { code, stdout } = await ended;
    expect(code).toBe(EXIT.cancelled);
    expect(stdout).toContain("■ by_llm  cancelled");
    // What was in flight is debited whole (BUDGET-007).
    expect(stdout).toContain("■ cancelled, charged $0.000000, 1,000 tokens, 1 LLM call, 0 retries, in ");
    expect(stdout).toMatch(/tokens +█+░+ {2}1,000 of 2,000 debited, 1,000 left/);
  });

  it("ends a run at its deadline", async () => {
    await using endpoint = await scriptedEndpoint("silence");
    const { code, stdout } = await runKora([
      "run",
      unsure,
      "--json",
      "--model-url",
      endpoint.url,
      "--model",
      "m",
      "--deadline",
      "300ms",
    ]);
    expect(code).toBe(EXIT.failed);
    expect(JSON.parse(stdout)).toMatchObject({
      status: "failed",
      stop_reason: "timed_out",
      error: { error_type: "TIMEOUT" },
    });
  });

  it("runs operations and models of one's own", async () => {
    const plugin = join(folder, "plugin.mjs");
    writeFileSync(
      plugin,
      `export const plugin = { module: import.meta.url, operations: [{ name: "my.shout@1", type: "deterministic", description: "", outputSchema: { type: "string" },
         example: { input: { text: "a" }, output: "A" }, run: ({ text }) => text.toUpperCase() }] };
       export const models = [{ name: "mine", operations: ["my.guess@1"], unitType: "small_model", tiers: ["small"], local: true, contextWindow: 100,
         invoke: async () => ({ output: 42, usage: { tokensIn: 1, tokensOut: 1 } }) }];`,
    );
    const file = join(folder, "own.yaml");
    writeFileSync(
      file,
      `version: "1.0"
id: own
tasks:
  - { id: shout, type: deterministic, operation: my.shout@1, input: { text: hello } }
  - { id: guess, type: model, operation: my.guess@1, bind: { /text: shout }, schema: { type: integer }, budget: { max_tokens: 100 } }
output: [guess]
`,
    );
    expect(await runKora(["run", file, "--quiet", "--plugin", plugin])).toEqual({
      code: EXIT.success,
      stdout: "42\n",
      stderr: "",
    });
    const { code, stderr } = await runKora(["run", file, "--plugin", join(folder, "nothing.mjs")]);
    expect([code, stderr]).toEqual([EXIT.usage, expect.stringContaining("cannot be loaded: there is no such file")]);
  });

  it("goes on when nobody reads what it prints", async () => {
    const { child, ended } = startKora(["run", sure]);
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: EXIT.success, stderr: "" });
  });

  it("colours what is piped only where it is asked to", async () => {
    const coloured = await runKora(["run", LADDER], { env: { FORCE_COLOR: "1" } });
    expect(coloured.stdout).toContain("\u001b[32m✓");
    const plain = await runKora(["run", LADDER], { env: { NO_COLOR: "1" } });
    expect(plain.stdout).not.toContain("\u001b");
  });
});

describe("the command line", { timeout: 120_000 }, () => {
  it.each([
    ["no such command", ["walk"]],
    ["no file", ["run"]],
    ["two files to run", ["run", "a", "b"]],
    ["an unknown option", ["run", LADDER, "--fast"]],
    ["a backend that is not there", ["run", LADDER, "--backend", "moon"]],
    ["a file that is not there", ["run", "no-such-file.yaml"]],
    ["a folder", ["validate", "examples"]],
    ["a concurrency of nothing", ["run", LADDER, "--concurrency", "0"]],
    ["a deadline that is none", ["run", LADDER, "--deadline", "soon"]],
    ["a model without an endpoint", ["run", LADDER, "--model", "m"]],
    ["an endpoint without a model", ["run", LADDER, "--model-url", "http://localhost:1/v1"]],
    ["an endpoint that is no URL", ["run", LADDER, "--model-url", "nowhere", "--model", "m"]],
    [
      "a key that is not set",
      ["run", LADDER, "--model-url", "http://localhost:1/v1", "--model", "m", "--model-key-env", "KORA_TEST_NOT_SET"],
    ],
    ["a file that cannot be written", ["run", LADDER, "--out", "/no/such/folder/run.json"]],
  ])("takes %s for a mistake: exit code 2, a sentence, nothing on standard output", async (_, args) => {
    const { code, stdout, stderr } = await runKora(args);
    expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: "" });
    expect(stderr).toMatch(/^error: .{10}/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("tells its version and how it is used", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    for (const flag of ["--version", "-V"])
      expect(await runKora([flag])).toEqual({ code: EXIT.success, stdout: `${version}\n`, stderr: "" });
    for (const args of [["--help"], ["run", "--help"], ["validate", "--help"]]) {
      const { code, stdout } = await runKora(args);
      expect(code).toBe(EXIT.success);
      for (const exit of Object.values(EXIT)) expect(stdout).toMatch(new RegExp(`^ {2}${exit} {2}\\w`, "m"));
    }
  });

  it("documents every exit code and every option", async () => {
    const page = readFileSync(new URL("../../../../docs/cli.md", import.meta.url), "utf8");
    for (const [name, exit] of Object.entries(EXIT)) expect(page, name).toMatch(new RegExp(`^\\| ${exit} \\|`, "m"));
    for (const command of ["run", "plan", "inspect", "validate"]) {
      const { stdout } = await runKora([command, "--help"]);
      for (const [option] of stdout.matchAll(/^ {2}--[\w-]+/gm)) expect(page, command).toContain(`\`${option.trim()}`);
    }
  });
});
