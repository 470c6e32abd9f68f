import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Validate } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import * as sealed from "@krako/contracts/validators";
import * as open from "@krako/contracts/validators/open";
import { describe, expect, test } from "vitest";
import type { Bundle } from "./schema/schema.ts";

const schemas = join(import.meta.dirname, "../../../generated/schemas/1.0");
const bundle = JSON.parse(readFileSync(join(schemas, "sealed.json"), "utf8")) as Bundle;

const sets = { sealed, open } as unknown as Record<"sealed" | "open", Record<string, Validate<unknown>>>;
const examplesOf = (name: string): unknown => bundle.$defs[name]?.examples;
const examples = Object.entries(bundle.$defs).flatMap(([name, { examples }]) =>
  ((examples as object[] | undefined) ?? []).map((example, index) => ({ name, index, example })),
);

function problems(set: "sealed" | "open", name: string, value: unknown): string[] {
  const validate = sets[set][`is${name}`];
  if (validate === undefined) throw new Error(`there is no is${name}`);
  return validate(value) ? [] : explain(validate.errors, value).map(({ pointer, message }) => `${pointer} ${message}`);
}

test("the documents that people write or read first have an example", () => {
  const named = new Set(examples.map(({ name }) => name));
  const main = [
    "BackendCapabilities",
    "BackendStatus",
    "BudgetDebited",
    "ErrorReport",
    "ExecutionContext",
    "ExecutionResult",
    "ExecutionSession",
    "GraphV01",
    "Heartbeat",
    "KoraConfig",
    "LedgerRow",
    "NodeRegistration",
    "Playbook",
    "Problem",
    "SessionStarted",
    "TaskGraph",
    "TaskIr",
    "TelemetryBundle",
    "Usage",
    "Versions",
    "Violation",
    "Wallet",
    "WorkUnit",
    "WorkUnitCompleted",
    "WorkUnitFailed",
    "WorkUnitResult",
    "Workload",
    "WorkloadCase",
  ];
  expect(main.filter((name) => !named.has(name))).toEqual([]);
});

test("the example of a task graph has a ladder", () => {
  const [graph] = examplesOf("TaskGraph") as { escalations: { from: string; to: string }[] }[];
  expect(graph?.escalations.map(({ from, to }) => `${from} → ${to}`)).toContain("by_rule → by_model");
});

describe.each(examples)("example $index of $name", ({ name, example }) => {
  test("is valid, sealed and open", () => {
    expect(problems("sealed", name, example)).toEqual([]);
    expect(problems("open", name, example)).toEqual([]);
  });

  test("with an unknown field is refused where sealed and kept where open", () => {
    const later = { ...example, added_in_a_later_minor: 1 };
    expect(problems("sealed", name, later)).toEqual([
      '/added_in_a_later_minor There is no field "added_in_a_later_minor" in the document.',
    ]);
    expect(problems("open", name, later)).toEqual([]);
  });
});

test("unknown fields are found at every depth", () => {
  const [graph] = structuredClone(examplesOf("TaskGraph")) as [
    { work_units: [{ budget: object }]; escalations: [{ when: [object] }] },
  ];
  Object.assign(graph.work_units[0].budget, { max_time: 1 });
  Object.assign(graph.escalations[0].when[0], { note: 1 });
  expect(problems("sealed", "TaskGraph", graph)).toEqual([
    '/work_units/0/budget/max_time There is no field "max_time" in "budget".',
    '/escalations/0/when/0/note There is no field "note" in "when[0]".',
  ]);
  expect(problems("open", "TaskGraph", graph)).toEqual([]);
});

describe("an event of a type that a later minor added", () => {
  const [event] = examplesOf("NodeHealthUpdated") as [object];
  const later = { ...event, event_type: "node.renamed", payload: { name: "x" } };

  test("is refused where sealed and kept where open", () => {
    expect(problems("sealed", "ExecutionEvent", later)[0]).toContain('"event_type" must be one of');
    expect(problems("open", "ExecutionEvent", later)).toEqual([]);
  });

  test("still needs its envelope", () => {
    expect(problems("open", "ExecutionEvent", { ...later, sequence: 0 })).toEqual([
      '/sequence "sequence" must be at least 1, but is 0.',
    ]);
  });

  test("does not excuse a broken event of a known type", () => {
    expect(problems("open", "ExecutionEvent", { ...event, payload: {} })).not.toEqual([]);
  });
});
