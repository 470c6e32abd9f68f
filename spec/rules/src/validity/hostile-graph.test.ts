// Graphs made to hurt: each is answered, and soon. A quadratic check would not end within the time a test has.
import type { Binding } from "@krako/contracts";
import { describe, expect, test } from "vitest";
import { edge, step } from "../../laws/small-graphs.ts";
import { faultsOf, graphOf, smallGraph, type WorkUnit } from "../../test/documents.ts";
import { advance, compilePlan, createSession, graphDigest, nextReady, parseJson, runView } from "../index.ts";

const MOST = 10_000;
const units = (count: number, of: (i: number) => Partial<WorkUnit>): WorkUnit[] =>
  Array.from({ length: count }, (_, i) => step(`u${String(i).padStart(5, "0")}`, of(i)));
const id = (i: number): string => `u${String(i).padStart(5, "0")}`;

/** Checks, plans and runs a graph; every unit succeeds with `{}`. */
function run(graph: ReturnType<typeof graphOf>): string {
  expect(faultsOf(graph)).toEqual([]);
  const session = createSession(compilePlan(graph));
  advance(session, { type: "start" });
  for (let unit = nextReady(session); unit !== undefined; unit = nextReady(session)) {
    advance(session, { type: "dispatch", unit });
    advance(session, { type: "attempt_ended", unit, outcome: { kind: "output", output: {} } });
  }
  return runView(session).status;
}

describe("10,000 units", () => {
  test("in one chain", () => {
    expect(run(graphOf(units(MOST, (i) => ({ dependencies: i === 0 ? [] : [id(i - 1)] })).reverse()))).toBe(
      "succeeded",
    );
  });
  test("in one fan, all bound into one list", () => {
    const ids = Array.from({ length: MOST - 1 }, (_, i) => id(i));
    const bindings: Binding[] = ids.map((from) => ({ from, pointer: "", to: "/list/-" }));
    const all = step("z", { type: "aggregation", dependencies: ids, bindings, input: { list: [] } });
    expect(run(graphOf([...units(MOST - 1, () => ({})), all]))).toBe("succeeded");
  });
  test("in one chain of escalations with dependants", () => {
    const chain = Array.from({ length: MOST / 2 - 1 }, (_, i) => edge(id(i), id(i + 1)));
    const dependants = (i: number) => (i < MOST / 2 ? {} : { dependencies: [id(i - MOST / 2)] });
    expect(run(graphOf(units(MOST, dependants), { escalations: chain }))).toBe("succeeded");
  });
  test("that all escalate to one, and one that escalates to all", () => {
    const targets = Array.from({ length: MOST - 1 }, (_, i) => i);
    expect(
      run(
        graphOf(
          units(MOST, () => ({})),
          { escalations: targets.map((i) => edge(id(i), id(MOST - 1))) },
        ),
      ),
    ).toBe("succeeded");
    expect(
      run(
        graphOf(
          units(MOST, () => ({})),
          { escalations: targets.map((i) => edge(id(0), id(i + 1))) },
        ),
      ),
    ).toBe("succeeded");
  });
  test("in a cycle, of dependencies and of escalations", () => {
    expect(faultsOf(graphOf(units(MOST, (i) => ({ dependencies: [id((i + 1) % MOST)] }))))).toHaveLength(1);
    const escalations = Array.from({ length: MOST }, (_, i) => edge(id(i), id((i + 1) % MOST)));
    expect(
      faultsOf(
        graphOf(
          units(MOST, () => ({})),
          { escalations },
        ),
      ),
    ).toHaveLength(1);
  });
  test("that each have a schema of their own", () => {
    const own = (i: number) => ({
      output_schema: {
        type: "object",
        properties: { [id(i)]: { type: "string", pattern: `^${i}$` } },
        additionalProperties: false,
      },
    });
    expect(faultsOf(graphOf(units(MOST, own) as WorkUnit[]))).toEqual([]);
  });
});

describe("SAFE-002: values that no JSON text can say", () => {
  const within = (value: unknown) => ({ ...smallGraph(), extensions: { "org.example": value } });
  const nested = (levels: number): unknown => Array.from({ length: levels }).reduce((inner: unknown) => [inner], 0);

  test("62 levels in a place two levels deep are 64, one more is too many", () => {
    expect(faultsOf(within(nested(62)))).toEqual([]);
    expect(faultsOf(within(nested(63)))).toEqual([`SAFE-002 /extensions/org.example${"/0".repeat(62)}`]);
  });
  test("a million levels are too many and exhaust nothing", () => {
    expect(faultsOf(within(nested(1_000_000)))).toHaveLength(1);
  });
  test("a value that contains itself is refused", () => {
    const circle: Record<string, unknown> = {};
    circle["again"] = { circle };
    expect(faultsOf(within(circle))).toEqual([expect.stringMatching(/^SAFE-002 \/extensions\/org.example\/again/)]);
  });
  test("a value shared twice at each of sixty levels is a text of 2^60 values and refused as one", () => {
    let shared: unknown = 1;
    for (let level = 0; level < 60; level += 1) shared = [shared, shared];
    expect(faultsOf(within(shared))).toEqual([expect.stringMatching(/^SAFE-002/)]);
  });
  test("a value shared a few times is what its text would be", () => {
    const shared = { a: 1 };
    expect(faultsOf(within([shared, shared]))).toEqual([]);
  });
  test.each([
    ["undefined", undefined],
    ["not a number", Number.NaN],
    ["infinite", Number.NEGATIVE_INFINITY],
    ["a bigint", 1n],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["an instance", new (class Unit {})()],
    ["a sparse list", new Array(2)],
    ["half a surrogate pair", "\ud83d"],
    ["half a surrogate pair as a name", { "\udc00": 1 }],
  ])("%s is refused", (_, value) => {
    expect(faultsOf(within({ at: value }))).toEqual([expect.stringMatching(/^SAFE-002 \/extensions\/org.example\/at/)]);
  });
  test("objects without a prototype are plain", () => {
    expect(faultsOf(within(Object.assign(Object.create(null), { a: 1 })))).toEqual([]);
  });
});

describe("SAFE-002: __proto__ and its friends are plain data", () => {
  const text = (fragment: string) => JSON.stringify(smallGraph()).replace('"input":{}', `"input":${fragment}`);
  test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__defineGetter__"])(
    "%s in an input changes nothing but that input",
    (name) => {
      const parsed = parseJson(text(`{${JSON.stringify(name)}:{"polluted":true}}`));
      if (!parsed.ok) throw new Error(parsed.violations[0]?.message);
      expect(faultsOf(parsed.value)).toEqual([]);
      expect(Object.keys((parsed.value as unknown as { work_units: [WorkUnit] }).work_units[0].input)).toEqual([name]);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
      expect(graphDigest(parsed.value as never)).not.toBe(graphDigest(smallGraph()));
    },
  );
  test("as a field of a document it is an unknown field", () => {
    const parsed = parseJson(JSON.stringify(smallGraph()).replace("{", '{"__proto__":{"tenant_id":"x"},'));
    expect(parsed.ok && faultsOf(parsed.value)).toEqual(["GRAPH-001 /__proto__"]);
  });
});
