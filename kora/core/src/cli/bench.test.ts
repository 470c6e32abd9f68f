import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { CASES, PLAYBOOK, writeWorkload } from "../../test/bench-workload.ts";
import { type Ended, runKora, startKora } from "../../test/run-kora.ts";
import type { BenchReport } from "../bench/bench-report.ts";
import { SECTION_BEGIN, SECTION_END } from "../bench/benchmarks-page.ts";

async function bench(file: string, ...args: readonly string[]): Promise<Ended & { readonly report: BenchReport }> {
  const ended = await runKora(["bench", file, "--json", ...args]);
  const { reports } = JSON.parse(ended.stdout) as { reports: readonly BenchReport[] };
  return { ...ended, report: reports[0] as BenchReport };
}

function figures({ figures }: BenchReport): Record<string, number | null> {
  return Object.fromEntries(figures.map(({ id, value }) => [id, value]));
}

const linesOf = (file: string): { readonly id?: string; readonly mode?: string; readonly report?: BenchReport }[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("kora bench", () => {
  it("counts what asking the model last saves, and what it costs in accuracy on the same cases", async () => {
    const { code, report } = await bench(writeWorkload());
    expect(code).toBe(0);
    expect(report.models).toEqual([{ task: "by_model", unit_type: "small_model", tier: "small" }]);
    expect(figures(report)).toMatchObject({
      cases: 6,
      labelled: 6,
      "model_first.model_calls": 6,
      "deterministic_first.model_calls": 2,
      model_calls_avoided: 4 / 6,
      "model_first.tokens": 18,
      "deterministic_first.tokens": 6,
      "model_first.accuracy": 4 / 6,
      "deterministic_first.accuracy": 4 / 6,
      decided: 4,
      "decided.accuracy": 3 / 4,
      "decided.model_accuracy": 3 / 4,
      accuracy_delta: 0,
    });
    expect(report.problems).toEqual([]);
  });

  it("labels every figure, and supposes nothing where nothing is missing", async () => {
    const { report } = await bench(writeWorkload(CASES, { sweep: "by_rule" }));
    expect(report.figures.length).toBeGreaterThan(30);
    expect(new Set(report.figures.map(({ origin }) => origin))).toEqual(new Set(["measured"]));
    expect(report.curve?.origin).toBe("measured");
  });

  it("calls simulated what it says of a model that is not there", async () => {
    const large = {
      id: "by_large",
      type: "model",
      operation: "llm.generate@1",
      input: { prompt: "yes or no?" },
      routing: { tier: "large", max_input_tokens: 100, max_output_tokens: 10 },
    };
    const sure = [{ type: "confidence_below", pointer: "/confidence", threshold: 0.8 }];
    const { graph } = PLAYBOOK;
    const playbook = {
      ...PLAYBOOK,
      graph: {
        ...graph,
        tasks: [...graph.tasks, large],
        ladders: [
          {
            rungs: [
              { task: "by_rule", escalate_when: sure },
              { task: "by_model", escalate_when: sure },
              { task: "by_large" },
            ],
          },
        ],
      },
    };
    const { code, report } = await bench(writeWorkload(CASES, {}, playbook));
    expect(code).toBe(0);
    expect(report.models.map(({ task }) => task)).toEqual(["by_model"]);
    expect(report.absent_models.map(({ task }) => task)).toEqual(["by_large"]);
    expect(report.figures.filter(({ origin }) => origin === "simulated")).toMatchObject([
      { id: "absent_model.calls_avoided", value: 4 / 6 },
    ]);
    expect(figures(report)).toMatchObject({ "absent_model.needed": 2, "deterministic_first.undecided": 2 });
  });

  it("has a curve that says at the chosen threshold what the runs said", async () => {
    const { report } = await bench(writeWorkload(CASES, { sweep: "by_rule" }));
    const told = figures(report);
    const chosen = report.curve?.points.find(({ threshold }) => threshold === report.curve?.chosen);
    expect(chosen).toEqual({
      threshold: 0.8,
      avoided: told["model_calls_avoided"],
      accuracy: told["decided.accuracy"],
      model_accuracy: told["decided.model_accuracy"],
    });
    expect(report.curve?.points.find(({ threshold }) => threshold === 0.91)?.avoided).toBe(0);
  });

  it("says that half the labels are missing, tells no accuracy, and loses nothing of what was measured", async () => {
    const file = writeWorkload(
      CASES.map(({ expected, ...each }, index) => (index % 2 === 0 ? each : { ...each, expected })),
    );
    const out = join(dirname(file), "outcomes.jsonl");
    const { code, stderr, report } = await bench(file, "--out", out);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'error: answers: 3 of 6 cases have no label, the first "1"; at least 90 % need one, so accuracy is not told. Write "expected" for them',
    );
    expect(figures(report)).toMatchObject({
      labelled: 3,
      model_calls_avoided: 4 / 6,
      "deterministic_first.accuracy": null,
      accuracy_delta: null,
    });
    const lines = linesOf(out);
    expect(lines.filter(({ mode }) => mode === "deterministic_first").map(({ id }) => id)).toEqual(
      CASES.map(({ id }) => id),
    );
    expect(lines.at(-1)?.report).toEqual(report);
  });

  it("keeps the outcomes before a case that cannot be asked", async () => {
    const file = writeWorkload([...CASES.slice(0, 2), { id: "odd", request: { words: 1 }, expected: "yes" }]);
    const out = join(dirname(file), "outcomes.jsonl");
    const { code, stderr } = await runKora(["bench", file, "--out", out]);
    expect(code).toBe(3);
    expect(stderr).toContain('error: Case "odd" cannot be asked: its request has no string at /text');
    expect(stderr).toContain(`The outcomes so far are in ${out}.`);
    expect(linesOf(out).map(({ id }) => id)).toEqual(["1", "1", "2", "2"]);
  });

  it("can be called off: what had ended by then is kept and told, and the exit code says so", async () => {
    const file = writeWorkload();
    const module = join(dirname(file), "workload.mjs");
    const waits =
      'invoke: (_, signal) => new Promise((_, fail) => signal.addEventListener("abort", () => fail(new Error("off")))),';
    writeFileSync(module, readFileSync(module, "utf8").replace(/invoke: .*/, waits));
    const out = join(dirname(file), "outcomes.jsonl");
    const { child, ended } = startKora(["bench", file, "--out", out, "--json"]);
    child.stderr?.on("data", (text: string) => {
      if (text.includes("running 6 cases")) child.kill("SIGINT");
    });
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(4);
    expect(stderr).toContain(`The outcomes so far are in ${out}.`);
    const { reports } = JSON.parse(stdout) as { reports: readonly BenchReport[] };
    expect(figures(reports[0] as BenchReport)).toMatchObject({ cases: 0, model_calls_avoided: null });
    expect(linesOf(out).at(-1)).toHaveProperty("report");
  });

  it("reads cases from lines of JSON, and says which line is none", async () => {
    const { graph } = PLAYBOOK;
    const ladder = { rungs: graph.ladders[0].rungs };
    const file = writeWorkload(
      CASES,
      { cases: "cases.jsonl", module: undefined },
      { ...PLAYBOOK, graph: { ...graph, ladders: [ladder] } },
    );
    const cases = join(dirname(file), "cases.jsonl");
    writeFileSync(cases, `${JSON.stringify(CASES[0])}\n\n{"id": "2", "request": 7}\n`);
    const { code, stderr } = await runKora(["bench", file]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${cases}:3 is no case at /request`);
    writeFileSync(
      cases,
      CASES.slice(0, 2)
        .map((each) => `${JSON.stringify({ ...each, id: "same" })}\n`)
        .join(""),
    );
    expect((await runKora(["bench", file])).stderr).toContain('two cases called "same"');
    writeFileSync(cases, CASES.map((each) => `${JSON.stringify(each)}\n`).join(""));
    const without = await runKora(["bench", file]);
    expect(without.code).toBe(2);
    expect(without.stderr).toContain("so there is nothing to compare with. Name an endpoint with --model-url");
  });

  it("refuses a workload that is none, with the place and the mend", async () => {
    const file = writeWorkload(CASES, { version: 1, score: "nearly" });
    const versionless = await runKora(["bench", file]);
    expect(versionless.code).toBe(3);
    expect(versionless.stderr).toContain('Write it in quotes: version: "1.0"');
    const shape = await runKora(["bench", writeWorkload(CASES, { score: "nearly" })]);
    expect(shape.code).toBe(3);
    expect(shape.stderr).toContain("/score");
    expect(shape.stderr).toContain("Nothing was executed.");
    const both = await runKora(["bench", writeWorkload(CASES, { cases: "x.jsonl" })]);
    expect(both.stderr).toContain('Write "cases" or "module".');
  });

  it("measures what kora validate knows and kora run refuses", async () => {
    const file = writeWorkload();
    expect(await runKora(["validate", file])).toMatchObject({ code: 0, stdout: `${file}: valid workload\n` });
    const faulty = await runKora(["validate", writeWorkload(CASES, { score: "nearly" })]);
    expect(faulty.code).toBe(3);
    expect(faulty.stdout).toContain("/score");
    const run = await runKora(["run", file]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain(`Measure it: kora bench ${file}.`);
  });

  it("draws the same sample for the same seed", async () => {
    const file = writeWorkload();
    const ids = async (seed: string): Promise<unknown[]> => {
      const out = join(dirname(file), `${seed}.jsonl`);
      await runKora(["bench", file, "--limit", "3", "--seed", seed, "--out", out]);
      return linesOf(out).flatMap(({ id, mode }) => (mode === "model_first" ? [id] : []));
    };
    const [first, again, other] = [await ids("1"), await ids("1"), await ids("5")];
    expect(first).toHaveLength(3);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it("writes its section of a page and a picture beside it, and leaves the rest of the page alone", async () => {
    const file = writeWorkload(CASES, { sweep: "by_rule" });
    const page = join(dirname(file), "figures.md");
    writeFileSync(page, `# Mine\n\n${SECTION_BEGIN}\nyesterday's\n${SECTION_END}\n\nand this\n`);
    expect((await runKora(["bench", file, "--page", page])).code).toBe(0);
    const text = readFileSync(page, "utf8");
    expect(text.startsWith(`# Mine\n\n${SECTION_BEGIN}\n`)).toBe(true);
    expect(text.endsWith(`${SECTION_END}\n\nand this\n`)).toBe(true);
    expect(text).toContain("| `model_calls_avoided` | 66.7 % | measured |");
    expect(text).not.toContain("yesterday");
    expect(readFileSync(join(dirname(file), "figures/answers.svg"), "utf8")).toContain("chosen: 0.8");
    writeFileSync(page, "# Mine\n");
    const nowhere = await runKora(["bench", file, "--page", page]);
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain("Write these two lines where it belongs");
  });

  it("sends nothing to a fabric that nobody named", async () => {
    const { code, stderr } = await runKora(["bench", writeWorkload(), "--backend", "krako"], {
      env: { KRAKO_URL: "", KRAKO_TENANT: "" },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('The backend "krako" needs an address and a tenant.');
  });
});
