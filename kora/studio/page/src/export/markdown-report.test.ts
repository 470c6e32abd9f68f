import { expect, test } from "vitest";
import { ladderRun } from "../../../test/page/ladder-run.ts";
import { graphOf, recordedRun, stepUnit } from "../../../test/page/recorded-run.ts";
import { RunFold } from "../run/run-fold.ts";
import { fileName } from "./file-name.ts";
import { MOST_UNITS, markdownReport } from "./markdown-report.ts";

async function reportOf(
  made: Promise<Awaited<ReturnType<typeof ladderRun>>>,
  title = "Is it | spam?",
): Promise<string> {
  const { graph, events, result } = await made;
  const fold = new RunFold(graph);
  for (const event of events) fold.add(event);
  const run = {
    run_id: "0197a1b2-0000-7000-8000-000000000003",
    graph_id: graph.graph_id,
    title,
    state: result.status,
    backend_mode: "local",
    started_at: "2026-01-31T09:30:00.000Z",
    unit_count: graph.work_units.length,
    ended_unit_count: graph.work_units.length,
    model_calls: 0,
    tokens: 0,
    charged_usd: "0.000000",
  } as const;
  return markdownReport({ run, graph, result }, fold.view());
}

test("a report says how it ended, the answer and who gave it, what it took, the ladders and every unit", async () => {
  const report = await reportOf(ladderRun());
  expect(report).toMatch(/^# Is it \\\| spam\?\n\n\*\*succeeded\*\* in /);
  expect(report).toContain("5 units, 2 model calls, 24 tokens, $0.000000. 1 of 2 model units not needed.");
  expect(report).toContain("From `asked`, standing in for `unsure`:");
  expect(report).toContain("| Tokens | 24 | 1,000 | 976 |  |");
  expect(report).toContain("- `unsure` succeeded → (/confidence is below 0.8) `asked` succeeded");
  expect(report).toMatch(/\| `asked` \| llm \| succeeded \| 2 \|/);
});

test("the budget is that of the result where there is one", async () => {
  const { result, ...made } = await ladderRun();
  const duration = { ...result.budget.duration, debited: 1_234_567 };
  const told = { ...made, result: { ...result, budget: { ...result.budget, duration } } };
  expect(await reportOf(Promise.resolve(told))).toContain("| Time | 20 min 34 s | no limit |");
});

test("a run that failed says why, with the unit", async () => {
  const unit = { ...stepUnit("broken", null), critical: true };
  const report = await reportOf(recordedRun(graphOf([unit])));
  expect(report).toContain("## Why it failed\n\nEXECUTION_FAILURE in `broken`:");
  expect(report).toContain("## Answer\n\nNone.");
});

test("a title cannot begin a block or an element of its own", async () => {
  const report = await reportOf(ladderRun(), "a\n# b <img src=x> [c](d)");
  expect(report.split("\n")[0]).toBe("# a \\# b \\<img src=x\\> \\[c\\](d)");
});

test("units beyond the bound are counted", async () => {
  const units = Array.from({ length: MOST_UNITS + 3 }, (_, at) => stepUnit(`unit_${at}`, 1));
  const report = await reportOf(recordedRun(graphOf(units)));
  expect(report).toContain("And 3 more units.");
  expect(report.match(/^\| `unit_/gm)).toHaveLength(MOST_UNITS);
});

test("names of files are plain, whatever the title", () => {
  const run_id = "0197a1b2-0000-7000-8000-000000000003";
  expect(fileName({ title: "Où est / mon <colis>?", run_id }, "md")).toBe("ou-est-mon-colis-000003.md");
  expect(fileName({ title: "日本", run_id }, "md")).toBe("run-000003.md");
});
