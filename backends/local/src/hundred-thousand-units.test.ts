import type { WorkUnit } from "@krako/contracts";
import { advance, compilePlan, createSession, resolvedInput, runView, takeReady } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { after, graphOf, unit } from "../test/task-graphs.ts";

const COUNT = 100_000;
const ids = Array.from({ length: COUNT }, (_, i) => `u${String(i).padStart(6, "0")}`);

/** The loop of a backend at its barest; a graph may have 10,000 units (GRAPH-008), the rules themselves have no such limit. */
function execute(units: readonly WorkUnit[]) {
  const session = createSession(compilePlan(graphOf(units)));
  advance(session, { type: "start" });
  for (let id = takeReady(session); id !== undefined; id = takeReady(session)) {
    const { value = null } = resolvedInput(session, id) as { value?: number | null };
    advance(session, { type: "dispatch", unit: id });
    advance(session, { type: "attempt_ended", unit: id, outcome: { kind: "output", output: { value } } });
  }
  return runView(session);
}

describe("100,000 units", () => {
  it("in a chain end", () => {
    const chain = ids.map((id, i) =>
      unit(id, i === 0 ? { input: { value: 7 } } : { ...after([ids[i - 1] as string], "/value") }),
    );
    expect(execute(chain)).toMatchObject({ status: "succeeded", final_output: { value: 7 } });
  });

  it("in a fan end", () => {
    const [first, ...others] = ids as [string, ...string[]];
    const fan = others.slice(1).map((id) => unit(id, { dependencies: [first], input: { value: 1 } }));
    const join = unit("zz", { dependencies: fan.map(({ id }) => id), input: { value: fan.length } });
    expect(execute([unit(first), ...fan, join])).toMatchObject({
      status: "succeeded",
      final_output: { value: COUNT - 2 },
    });
  });
});
