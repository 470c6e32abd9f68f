import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { call, step } from "../laws/small-graphs.ts";
import { capabilities } from "../test/capabilities.ts";
import { graphOf, smallGraph } from "../test/documents.ts";
import {
  advance,
  canonicalJson,
  capabilitiesDigest,
  compilePlan,
  createSession,
  freezeDocument,
  graphDigest,
  nextReady,
  sha256Hex,
} from "./index.ts";

/** The same value with the members of every object in another order. */
const shuffled = (value: unknown, turn: number): unknown => {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, turn));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, shuffled(inner, turn)]);
  const by = turn % Math.max(entries.length, 1);
  return Object.fromEntries([...entries.slice(by), ...entries.slice(0, by)]);
};

describe("the digest of a graph", () => {
  test("is the same whatever the order of members, and another for another order of items", () => {
    const graph = graphOf([step("a"), call("b", 5)], { labels: { x: "1", y: "2", z: "3" } });
    fc.assert(
      fc.property(fc.nat(20), (turn) => {
        expect(graphDigest(shuffled(graph, turn) as typeof graph)).toBe(graphDigest(graph));
      }),
    );
    expect(graphDigest({ ...graph, work_units: [...graph.work_units].reverse() })).not.toBe(graphDigest(graph));
  });
  test("is written down: it must never change within a major version", () => {
    expect(canonicalJson(smallGraph().work_units)).toBe(
      '[{"bindings":[],"budget":{"timeout_ms":1000},"critical":false,"dependencies":[],"id":"a","idempotent":true,"input":{},"operation":"text.normalize@1","output_schema":{"additionalProperties":false,"properties":{},"type":"object"},"retries":{"backoff_ms":0,"max_attempts":1},"type":"deterministic","verification_mode":"none"}]',
    );
    expect(graphDigest(smallGraph())).toBe(sha256Hex(canonicalJson(smallGraph())));
    expect(graphDigest(smallGraph())).toBe("10a1a0d62ecf779bb46296fe2e22c32b7bba208846248a255c6adaf2b3e60a22");
  });
  test("GRAPH-009 is the same before, during and after a run", () => {
    const graph = freezeDocument(
      graphOf([
        step("a", { input: { list: [] } }),
        step("b", { dependencies: ["a"], bindings: [{ from: "a", pointer: "", to: "/x" }] }),
      ]),
    );
    const before = graphDigest(structuredClone(graph));
    const session = createSession(compilePlan(graph));
    advance(session, { type: "start" });
    for (let unit = nextReady(session); unit !== undefined; unit = nextReady(session)) {
      advance(session, { type: "dispatch", unit });
      expect(graphDigest(structuredClone(session.plan.graph))).toBe(before);
      advance(session, { type: "attempt_ended", unit, outcome: { kind: "output", output: {} } });
    }
    expect(graphDigest(structuredClone(session.plan.graph))).toBe(before);
  });
  test("is remembered for frozen documents only: of what can change it is found again", () => {
    const open = smallGraph();
    const before = graphDigest(open);
    open.tenant_id = "another";
    expect(graphDigest(open)).not.toBe(before);
    const shallow = Object.freeze({ ...smallGraph(), labels: { a: "1" } });
    const first = graphDigest(shallow);
    Object.assign(shallow.labels, { a: "2" });
    expect(graphDigest(shallow)).not.toBe(first);
  });
  test("of a graph with text that has no canonical form does not exist", () => {
    expect(() => graphDigest(smallGraph({ labels: { a: "\ud800" } }))).toThrow();
  });
});

test("CAP-003 a descriptor that changes has another digest", () => {
  const before = capabilitiesDigest(capabilities());
  expect(capabilitiesDigest(capabilities())).toBe(before);
  expect(capabilitiesDigest(capabilities({ max_concurrency: 2 }))).not.toBe(before);
  expect(capabilitiesDigest(capabilities({ supported_operations: [] }))).not.toBe(before);
});
