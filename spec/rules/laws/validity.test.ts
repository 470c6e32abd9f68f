// §2: the rules find exactly what a naive reading finds, all at once, and each violation tells where and how to mend it.

import { type Json, sortedText, valueAt } from "@krako/conformance/oracle";
import type { TaskGraph, Violation } from "@krako/contracts";
import { expect, test } from "vitest";
import { checkTaskGraph, graphDigest } from "../src/index.ts";
import { damagedGraph } from "./damaged-graph.ts";
import { editedGraph } from "./edited-graph.ts";
import { holds } from "./law.ts";
import { rulesBroken } from "./naive-validity.ts";

const timeout = process.env["KRAKO_CASES"] === undefined ? 120_000 : 7_200_000;
const seen = new Map<string, number>();

const untold = (graph: TaskGraph, violation: Violation): string | null => {
  const holder = violation.pointer.slice(0, violation.pointer.lastIndexOf("/"));
  const place = valueAt(graph as unknown as Json, violation.pointer) ?? valueAt(graph as unknown as Json, holder);
  if (place === undefined) return `${violation.rule} points to ${violation.pointer}, where nothing is`;
  return violation.message.length > 10 && violation.mend.length > 10
    ? null
    : `${violation.rule} does not tell what to do`;
};

const unlike = (graph: TaskGraph): string | null => {
  const checked = checkTaskGraph(graph);
  const violations = checked.ok ? [] : checked.violations;
  const found = [...new Set(violations.map((violation) => violation.rule))].sort();
  const expected = [...rulesBroken(graph)].sort();
  for (const rule of expected.length === 0 ? ["valid"] : expected) seen.set(rule, (seen.get(rule) ?? 0) + 1);
  // Where names are broken the rest is looked at as far as it can be made out.
  const names = expected.some((rule) => rule === "GRAPH-002" || rule === "GRAPH-003");
  const compared = names ? found.filter((rule) => rule === "GRAPH-002" || rule === "GRAPH-003") : found;
  if (sortedText(compared) !== sortedText(expected))
    return `broken are ${sortedText(found)}, by a naive reading ${sortedText(expected)}:\n  ${violations.map((v) => `${v.rule} ${v.pointer} ${v.message}`).join("\n  ")}`;
  return violations.map((violation) => untold(graph, violation)).find((wrong) => wrong !== null) ?? null;
};

test("an edited graph breaks the rules that a naive reading says it breaks", { timeout }, async () => {
  const picture = (graph: TaskGraph): string => JSON.stringify(graph);
  await holds({ name: "edited graphs", cases: 5_000, arbitrary: editedGraph, wrongWith: unlike, picture });
  process.stdout.write(`broken: ${[...seen].map(([rule, count]) => `${rule} ${count}`).join(" · ")}\n`);
  for (const rule of [
    "valid",
    "GRAPH-002",
    "GRAPH-003",
    "GRAPH-004",
    "GRAPH-005",
    "GRAPH-006",
    "GRAPH-007",
    "GRAPH-011",
    "PRIV-002",
  ])
    expect(seen.has(rule), rule).toBe(true);
});

test("whatever a graph has become, it is found valid or told what is wrong; nothing throws, nothing changes", {
  timeout,
}, async () => {
  const wrongWith = (value: unknown): string | null => {
    const before = sortedText(value);
    const checked = checkTaskGraph(value);
    if (sortedText(value) !== before) return "the check changed the graph";
    if (checked.ok) return graphDigest(checked.graph).length === 64 ? null : "it has no digest";
    if (checked.violations.length === 0) return "refused without a reason";
    return checked.violations.every(
      ({ rule, pointer, message, mend }) =>
        /^[A-Z]+-\d{3}$/.test(rule) && /^(\/.*)?$/s.test(pointer) && message !== "" && mend !== "",
    )
      ? null
      : `not a violation: ${JSON.stringify(checked.violations)}`;
  };
  await holds({
    name: "damaged graphs",
    cases: 5_000,
    arbitrary: damagedGraph,
    wrongWith,
    picture: (value) => JSON.stringify(value),
  });
});
