import { readFileSync } from "node:fs";
import {
  advance,
  checkTaskGraph,
  compilePlan,
  createSession,
  nextReady,
  parseJson,
  runView,
  stageDigest,
} from "@krako/rules";
import { expect, it } from "vitest";

const text = readFileSync(new URL("../../../examples/first-graph/graph.json", import.meta.url), "utf8");

const parsed = parseJson(text); // no duplicate names, no more than 64 levels
if (!parsed.ok) throw new Error(parsed.violations[0]?.message);
const checked = checkTaskGraph(parsed.value); // every violation at once: rule, pointer, message, mend
if (!checked.ok) throw new Error(checked.violations[0]?.message);

const session = createSession(compilePlan(checked.graph, { facts: checked.facts }));
const events = [...advance(session, { type: "start" })];
for (let unit = nextReady(session); unit !== undefined; unit = nextReady(session)) {
  events.push(...advance(session, { type: "dispatch", unit }));
  // Here an executor runs the unit. What it means is decided by the session.
  const outcome = { kind: "output", output: { text: "budgets are part of the graph" } } as const;
  events.push(...advance(session, { type: "attempt_ended", unit, outcome }));
}
const { status, final_output, budget } = runView(session);

it("runs as the README says", () => {
  expect(status).toBe("succeeded");
  expect(final_output).toBe("budgets are part of the graph");
  expect(budget.llm_invocations.remaining).toBe(0);
  expect(stageDigest(session)).toMatch(/^[0-9a-f]{64}$/);
  expect(events.map((event) => event.event_type)).toEqual([
    "execution.session.started",
    "workunit.started",
    "workunit.validated",
    "workunit.completed",
    "execution.session.completed",
  ]);
});
