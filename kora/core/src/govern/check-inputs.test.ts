import type { TaskIr, TaskIrTask } from "@krako/contracts";
import { plugin } from "@krako/operations";
import { type JsonObject, joinPointer, type Operation } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { lower } from "../task-ir/lower.ts";
import { SAMPLE_FACTS } from "../task-ir/sample-facts.ts";
import { checkInputs } from "./check-inputs.ts";
import { govern } from "./govern.ts";

const STANDARD = new Map(plugin.operations.map((operation) => [operation.name, operation]));
const OUTPUT = { type: "object", properties: {} };

const other: TaskIrTask = { id: "other", type: "deterministic", operation: "some.other@1", schema: OUTPUT };

function check(task: Partial<TaskIrTask>, operations: ReadonlyMap<string, Operation> = STANDARD) {
  const normalise: TaskIrTask = { id: "a", type: "deterministic", operation: "text.normalize@1", schema: OUTPUT };
  const taskIr: TaskIr = { version: "1.0", id: "x", tasks: [other, { ...normalise, ...task }] };
  return checkInputs(govern(lower(taskIr, SAMPLE_FACTS)).graph, operations);
}

/** An operation that takes a list of numbers under several keywords that look inside it. */
const listed: Operation = {
  name: "test.list@1",
  type: "deterministic",
  description: "For tests.",
  inputSchema: {
    type: "object",
    properties: {
      items: { type: "array", items: { type: "integer" }, uniqueItems: true, contains: { const: 1 } },
      either: { anyOf: [{ type: "string" }, { type: "object", properties: { a: { type: "string" } } }] },
    },
    additionalProperties: false,
  },
  example: { input: {}, output: null },
  run: () => null,
};

/** Every place of a value that holds no other places, and those that do. */
function placesOf(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [at];
  const inside = Object.entries(value).flatMap(([name, inner]) => placesOf(inner, joinPointer(at, name)));
  return at === "" ? inside : [at, ...inside];
}

describe.each(plugin.operations.map((operation) => [operation.name, operation] as const))("%s", (_, operation) => {
  const { type, name, example, inputSchema } = operation;
  const checkedWith = (input: JsonObject, bind = {}) =>
    check({ type: type as "deterministic", operation: name, input, bind });

  it("may be given what its example gives it, also where any part is bound", () => {
    expect(checkedWith(example.input)).toEqual([]);
    for (const place of placesOf(example.input))
      expect([place, checkedWith(example.input, { [place]: "other" })]).toEqual([place, []]);
  });

  it("is not run without what it needs, nor with what it does not know: it would refuse that itself", async () => {
    for (const missing of (inputSchema?.["required"] ?? []) as string[]) {
      const { [missing]: _, ...input } = example.input;
      expect(checkedWith(input)).not.toEqual([]);
      expect(checkedWith(input, { [joinPointer("", missing)]: "other" })).toEqual([]);
      await expect(async () => operation.run(input)).rejects.toThrow();
    }
    const input = { ...example.input, "no such member": 1 };
    expect(checkedWith(input)).toMatchObject([{ rule: "GRAPH-001", pointer: "/work_units/1/input/no such member" }]);
    await expect(async () => operation.run(input)).rejects.toThrow();
  });
});

describe("an input", () => {
  it("whose list is not written says so where something is bound into it", () => {
    const bound = { operation: listed.name, bind: { "/items/0": "other" } };
    const operations = new Map([[listed.name, listed]]);
    expect(check(bound, operations)).toMatchObject([
      { pointer: "/work_units/1/input/items", mend: expect.stringContaining('Write an empty list at "/items"') },
    ]);
    expect(check({ ...bound, input: { items: [] } }, operations)).toEqual([]);
  });

  it("is checked only as far as it is written", () => {
    const operations = new Map([[listed.name, listed]]);
    const given = (input: JsonObject, bind: TaskIrTask["bind"] = {}, bindings: TaskIrTask["bindings"] = []) =>
      check({ operation: listed.name, input, bind, bindings }, operations).map(({ pointer }) => pointer);
    expect(given({ items: [2, "x"] })).toEqual(["/work_units/1/input/items/1", "/work_units/1/input/items"]);
    expect(given({ items: [2, null] }, { "/items/1": "other" })).toEqual([]);
    expect(given({ items: ["x"] }, {}, [{ from: "other", to: "/items/-" }])).toEqual(["/work_units/1/input/items/0"]);
    expect(given({ either: {} }, { "/either/a": "other" })).toEqual([]);
    expect(given({}, { "/itmes": "other" })).toEqual(["/work_units/1/input/itmes"]);
  });

  it("is told with the member that was probably meant, and without what stands in it", () => {
    const secret = "my secret";
    const violations = check({ input: { text: 1, txt: secret, case: secret } });
    expect(violations.map(({ mend }) => mend)).toContain('Did you mean "text"?');
    expect(JSON.stringify(violations)).not.toContain(secret);
  });

  it("is not checked for operations that are not known, that describe nothing, or not in JSON Schema", () => {
    const { inputSchema: _, ...silent } = listed;
    const wrong = { ...listed, inputSchema: { type: "no type" } };
    for (const operation of [null, silent, wrong])
      expect(
        check(
          { operation: listed.name, input: { any: 1 } },
          new Map(operation === null ? [] : [[listed.name, operation]]),
        ),
      ).toEqual([]);
  });

  it("goes to an operation of the task's type", () => {
    expect(check({ type: "aggregation", input: { text: "x" } })).toMatchObject([
      { rule: "CAP-002", pointer: "/work_units/1/type" },
    ]);
  });

  it("is told at most 20 times, and a graph at most about 200 times", () => {
    const input = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`unknown${i}`, i]));
    expect(check({ input: { ...input, text: "x" } })).toHaveLength(20);
    const tasks = Array.from(
      { length: 12 },
      (_, t): TaskIrTask => ({ ...other, id: `t${t}`, operation: "text.normalize@1", input }),
    );
    const { graph } = govern(lower({ version: "1.0", id: "x", tasks }, SAMPLE_FACTS));
    expect(checkInputs(graph, STANDARD)).toHaveLength(200);
  });
});
