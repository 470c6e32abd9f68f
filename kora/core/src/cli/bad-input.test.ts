import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runKora } from "../../test/run-kora.ts";
import type { LocatedViolation } from "../document/position.ts";
import { EXIT } from "./exit-codes.ts";

const folder = mkdtempSync(join(tmpdir(), "kora-bad-input-"));
afterAll(() => rmSync(folder, { recursive: true }));

const good = JSON.parse(readFileSync(new URL("../../../../examples/first-graph/graph.json", import.meta.url), "utf8"));
const unit = good.work_units[0];

const graph = (change: object): string => JSON.stringify({ ...good, ...change }, null, 2);
const units = (...list: readonly object[]): string => graph({ work_units: list });
const schema = (output_schema: object): string => units({ ...unit, output_schema });
const taskIr = (text: string): string => `version: "1.0"\nid: x\ntasks:\n${text}`;
const TASK = "  - { id: a, type: deterministic, operation: text.normalize@1, input: { text: a } }\n";

interface Case {
  readonly name: string;
  readonly file?: string;
  readonly text: string;
  readonly rule: string;
  readonly pointer: string;
  readonly says: RegExp;
  readonly mend?: string;
  readonly at?: readonly [line: number, column: number];
}

const CASES: readonly Case[] = [
  {
    name: "malformed JSON",
    text: '{\n  "schema_version": "1.0",,\n}',
    rule: "SAFE-002",
    pointer: "",
    says: /not JSON/,
    at: [2, 27],
  },
  {
    name: "JSON that ends too early",
    text: '{"schema_version": "1.0"',
    rule: "SAFE-002",
    pointer: "",
    says: /not JSON/,
    at: [1, 25],
  },
  {
    name: "malformed YAML",
    file: "x.yaml",
    text: "version: '1.0'\ntasks: [\n",
    rule: "SAFE-002",
    pointer: "",
    says: /not YAML/,
  },
  { name: "an empty file", text: "", rule: "SAFE-002", pointer: "", says: /file is empty/ },
  { name: "an empty YAML file", file: "x.yaml", text: " \n", rule: "SAFE-002", pointer: "", says: /file is empty/ },
  {
    name: "a version that is a number",
    file: "x.yaml",
    text: taskIr(TASK).replace('"1.0"', "1.0"),
    rule: "VER-001",
    pointer: "/version",
    says: /number/,
    mend: 'Write it in quotes: version: "1.0".',
    at: [1, 1],
  },
  {
    name: "a version of a graph that is a number",
    text: graph({ schema_version: 1 }),
    rule: "VER-001",
    pointer: "/schema_version",
    says: /number/,
    mend: 'Write it in quotes: schema_version: "1.0".',
  },
  { name: "no document of ours", text: '{"hello": 1}', rule: "GRAPH-001", pointer: "", says: /neither/ },
  {
    name: "an unknown field",
    text: graph({ bugdet: {} }),
    rule: "GRAPH-001",
    pointer: "/bugdet",
    says: /no field "bugdet"/,
  },
  {
    name: "an unknown field in Task IR",
    file: "x.yaml",
    text: taskIr(`${TASK}bugdet: {}\n`),
    rule: "GRAPH-001",
    pointer: "/bugdet",
    says: /no field "bugdet"/,
    at: [5, 1],
  },
  {
    name: "a cycle",
    text: units({ ...unit, dependencies: ["b"] }, { ...unit, id: "b", dependencies: ["clean"] }),
    rule: "GRAPH-004",
    pointer: "/work_units/0",
    says: /precede themselves/,
  },
  {
    name: "a cycle in Task IR",
    file: "x.yaml",
    text: taskIr(TASK.replace("input", "dependencies: [a], input")),
    rule: "GRAPH-004",
    pointer: "/tasks/0",
    says: /precede themselves/,
  },
  {
    name: "a dangling reference",
    text: units({ ...unit, dependencies: ["nobody"] }),
    rule: "GRAPH-003",
    pointer: "/work_units/0/dependencies/0",
    says: /nobody/,
  },
  {
    name: "a dangling reference in Task IR",
    file: "x.yaml",
    text: taskIr(TASK.replace("input", 'bind: { /text: "nobody#/x" }, input')),
    rule: "GRAPH-003",
    pointer: "/tasks/0/bind/~1text",
    says: /nobody/,
    at: [4, 72],
  },
  { name: "the same id twice", text: units(unit, unit), rule: "GRAPH-002", pointer: "/work_units/1/id", says: /clean/ },
  {
    name: "a duplicate key",
    text: graph({}).replace('"tenant_id": "demo"', '"tenant_id": "demo",\n  "tenant_id": "other"'),
    rule: "SAFE-002",
    pointer: "/tenant_id",
    says: /twice/,
    at: [8, 3],
  },
  {
    name: "a duplicate key in YAML",
    file: "x.yaml",
    text: `version: "1.0"\n${taskIr(TASK)}`,
    rule: "SAFE-002",
    pointer: "/version",
    says: /twice/,
    at: [2, 1],
  },
  {
    name: "__proto__ where fields are known",
    text: graph({}).replace('"schema_version"', '"__proto__": {"budget": {}}, "schema_version"'),
    rule: "GRAPH-001",
    pointer: "/__proto__",
    says: /no field "__proto__"/,
  },
  {
    name: "a depth bomb",
    text: `{"schema_version":"1.0","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
    rule: "SAFE-002",
    pointer: "",
    says: /64 levels/,
  },
  {
    name: "a depth bomb in YAML",
    file: "x.yaml",
    text: `tasks: ${"[".repeat(20_000)}`,
    rule: "SAFE-002",
    pointer: "",
    says: /64 levels/,
  },
  {
    name: "an alias bomb in YAML",
    file: "x.yaml",
    text: `a: &a [x, x, x]\nb: &b [${"*a, ".repeat(30)}]\nc: [${"*b, ".repeat(30)}]\nversion: "1.0"\n`,
    rule: "SAFE-002",
    pointer: "",
    says: /[Aa]lias/,
  },
  {
    name: "10,001 units",
    text: units(...Array.from({ length: 10_001 }, (_, u) => ({ ...unit, id: `u${u}` }))),
    rule: "GRAPH-008",
    pointer: "/work_units",
    says: /10001|10,001/,
  },
  {
    name: "a hostile pattern",
    text: schema({
      type: "object",
      additionalProperties: false,
      properties: { text: { type: "string", pattern: "(?=(a+)+$)\\1" } },
    }),
    rule: "SAFE-003",
    pointer: "/work_units/0/output_schema/properties/text/pattern",
    says: /linear/,
  },
  {
    name: "a remote $ref",
    text: schema({ $ref: "https://example.com/schema.json" }),
    rule: "SAFE-001",
    pointer: "/work_units/0/output_schema/$ref",
    says: /leaves the document/,
  },
  {
    name: "a major version too new",
    text: graph({ schema_version: "2.0" }),
    rule: "VER-001",
    pointer: "/schema_version",
    says: /2\.0/,
    at: [2, 3],
  },
  {
    name: "a Task IR of a major version too new",
    file: "x.yaml",
    text: taskIr(TASK).replace("1.0", "2.0"),
    rule: "VER-001",
    pointer: "/version",
    says: /2\.0/,
    at: [1, 1],
  },
  {
    name: "no version",
    file: "x.yaml",
    text: `id: x\ntasks:\n${TASK}`,
    rule: "VER-001",
    pointer: "/version",
    says: /none/,
  },
  {
    name: "a missing operation",
    text: units({ ...unit, operation: "no.such@1" }),
    rule: "CAP-002",
    pointer: "/work_units/0/operation",
    says: /no\.such@1/,
  },
  {
    name: "a missing operation in Task IR",
    file: "x.yaml",
    text: taskIr(TASK.replace("text.normalize", "no.such")),
    rule: "GRAPH-006",
    pointer: "/tasks/0/operation",
    says: /no\.such@1/,
    at: [4, 35],
  },
  {
    name: "a missing operation with a schema in Task IR",
    file: "x.yaml",
    text: taskIr(TASK.replace("text.normalize@1", "no.such@1, schema: { type: string }")),
    rule: "CAP-002",
    pointer: "/tasks/0/operation",
    says: /no\.such@1/,
    at: [4, 35],
  },
];

describe("bad input", { timeout: 120_000 }, () => {
  it("is refused by `validate` with all of it at once, each with its rule at its place", async () => {
    const files = CASES.map(({ file = "x.json", text }, c) => {
      const path = join(folder, `${c} ${file}`);
      writeFileSync(path, text);
      return path;
    });
    const { code, stdout, stderr } = await runKora(["validate", "--json", "--backend", "local", ...files]);
    expect({ code, stderr }).toEqual({ code: EXIT.refused, stderr: "" });
    const report = JSON.parse(stdout) as { valid: boolean; files: { violations: LocatedViolation[] }[] };
    expect(report.valid).toBe(false);
    expect(report.files).toHaveLength(CASES.length);
    CASES.forEach(({ name, rule, pointer, says, mend, at }, c) => {
      const violations = report.files[c]?.violations ?? [];
      const found = violations.find((each) => each.rule === rule && each.pointer === pointer);
      expect(found, `${name}: ${JSON.stringify(violations)}`).toMatchObject({
        message: expect.stringMatching(says),
        mend: expect.stringMatching(/\w/),
      });
      expect(found?.line).toBeGreaterThan(0);
      if (mend !== undefined) expect(found?.mend, name).toBe(mend);
      if (at !== undefined) expect([found?.line, found?.column], name).toEqual(at);
    });
  });

  it.concurrent.each(CASES)(
    "$name is refused by `run`, and nothing is executed",
    async ({ name, file = "x.json", text, rule, pointer, says }) => {
      const path = join(folder, `run ${CASES.findIndex((each) => each.name === name)} ${file}`);
      const events = `${path}l`;
      writeFileSync(path, text);
      writeFileSync(events, "");
      const { code, stdout, stderr } = await runKora(["run", path, "--events", events]);
      expect(code, stderr).toBe(EXIT.refused);
      expect(stdout).toBe("");
      expect(stderr).toContain(`${rule} ${pointer || "the document"}\n`);
      expect(stderr).toMatch(says);
      expect(stderr).toContain("mend:");
      expect(stderr).toContain("Nothing was executed; charged: $0.000000.");
      expect(readFileSync(events, "utf8")).toBe("");
    },
  );

  it("keeps __proto__ in data as plain data", async () => {
    const text = graph({}).replace('"case": "lower"', '"case": "lower", "__proto__": { "whitespace": "keep" }');
    const { code, stdout } = await runKora(["run", "-", "--json"], { input: text });
    // The operation is closed: a member of that name is seen and refused, instead of changing a prototype.
    expect(code).toBe(EXIT.refused);
    expect(JSON.parse(stdout)).toMatchObject({
      charged: "0.000000",
      violations: [{ rule: "GRAPH-001", pointer: expect.stringMatching(/\/input\/__proto__$/) }],
    });
  });
});
