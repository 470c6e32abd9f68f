import { describe, expect, test } from "vitest";
import { answers, attempts, call, edge, fails, isInvalid, step, stumbles } from "../../laws/small-graphs.ts";
import { graphOf } from "../../test/documents.ts";
import { Play } from "../../test/play.ts";
import { type AttemptOutcome, rebuild } from "../index.ts";

const says = (...outcomes: unknown[]): AttemptOutcome[] => outcomes as AttemptOutcome[];

describe("DETFIRST: no model without need", () => {
  test("DETFIRST-001 a graph without model units calls none", () => {
    const play = new Play(graphOf([step("a"), step("b", { dependencies: ["a"] })])).toTheEnd();
    expect(play.events.some((event) => event.event_type.startsWith("llm."))).toBe(false);
    expect(play.payloads("budget.debited")).toEqual([]);
  });
  test("DETFIRST-002 a model that nobody escalates to is not called, nor one whose dependency failed", () => {
    const graph = graphOf([step("a"), call("m", 5), step("f"), call("n", 5, { dependencies: ["f"] })], {
      escalations: [edge("a", "m")],
    });
    const play = new Play(graph, { f: says(fails()) }).toTheEnd();
    expect([play.typesOf("m"), play.typesOf("n")]).toEqual([["workunit.skipped"], ["workunit.failed"]]);
  });
  test("DETFIRST-002 it is called when its source fails", () => {
    const play = new Play(graphOf([step("a"), call("m", 5)], { escalations: [edge("a", "m")] }), {
      a: says(fails()),
    }).toTheEnd();
    expect(play.typesOf("m")).toContain("llm.invocation.started");
  });
});

describe("ESC: nothing but what was declared", () => {
  test("ESC-001 a failure without an edge is followed by no other work", () => {
    const play = new Play(graphOf([step("a"), step("b")]), { a: says(fails()) }).toTheEnd();
    expect(play.payloads("workunit.escalated")).toEqual([]);
    expect(play.payloads("workunit.started")).toHaveLength(2);
  });
  test("ESC-001 an edge that activates is announced before its target starts, with its place in the graph", () => {
    const play = new Play(
      graphOf([step("a"), step("b"), step("c")], { escalations: [edge("b", "c"), edge("a", "c")] }),
      { a: says(fails()) },
    ).toTheEnd();
    expect(play.payloads("workunit.escalated")).toEqual([{ escalation_index: 1, to: "c" }]);
    const order = play.events.map((event) => `${event.event_type} ${event.work_unit_id}`);
    expect(order.indexOf("workunit.escalated a")).toBeLessThan(order.indexOf("workunit.started c"));
  });
  test("ESC-002 a unit starts as what it was declared, attempt after attempt", () => {
    const play = new Play(graphOf([call("a", 10, attempts(3))]), {
      a: says(stumbles(1), isInvalid(1), answers({}, 1)),
    }).toTheEnd();
    expect(play.payloads("workunit.started")).toEqual(
      Array.from({ length: 3 }, () => ({ unit_type: "llm", operation: "text.classify@1" })),
    );
    expect(new Set(play.payloads("llm.invocation.started").map(({ tier }) => tier))).toEqual(new Set(["small"]));
  });
  test("ESC-003 no event names a unit that the graph does not have, and none is taken that does", () => {
    const graph = graphOf([step("a"), call("m", 5)], { escalations: [edge("a", "m")] });
    const play = new Play(graph, { a: says(fails()) }).toTheEnd();
    expect(new Set(play.events.map((event) => event.work_unit_id))).toEqual(new Set([null, "a", "m"]));
    const stranger = {
      event_type: "workunit.skipped",
      work_unit_id: "x",
      attempt_index: null,
      payload: { reason: "not_activated" },
    } as const;
    expect(() => rebuild(play.session.plan, [stranger])).toThrow(/"x"/);
  });
});
