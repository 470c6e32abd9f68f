import { joinPointer } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonOffset } from "./json-offset.ts";
import { notationOf, parseDocument } from "./parse-document.ts";

const refused = (
  text: string,
  notation: "json" | "yaml",
): { rule: string; pointer: string; line: number; column: number; message: string }[] => {
  const parsed = parseDocument(text, notation);
  return parsed.ok ? [] : [...parsed.violations];
};

describe("parseDocument", () => {
  it("reads the same value from JSON and from YAML, and finds its parts in either", () => {
    const json = parseDocument('{\n  "a": {"b/c": [1, {"d": true}]}\n}', "json");
    const yaml = parseDocument("# a comment\na:\n  b/c:\n    - 1\n    - d: true\n", "yaml");
    expect(json.ok && json.value).toEqual({ a: { "b/c": [1, { d: true }] } });
    expect(yaml.ok && yaml.value).toEqual({ a: { "b/c": [1, { d: true }] } });
    expect(json.ok && json.locate("/a/b~1c/1/d")).toEqual({ line: 2, column: 21 });
    expect(yaml.ok && yaml.locate("/a/b~1c/1/d")).toEqual({ line: 5, column: 7 });
  });

  it("points at the last place that is there when the rest is missing", () => {
    const json = parseDocument('{"a": [1]}', "json");
    const yaml = parseDocument("x: 1\na: [1]\n", "yaml");
    expect(json.ok && json.locate("/a/7/x")).toEqual({ line: 1, column: 2 });
    expect(yaml.ok && yaml.locate("/a/7/x")).toEqual({ line: 2, column: 1 });
  });

  it.each([
    ["a name twice", "a: 1\nb:\n  c: 1\n  c: 2\n", "/b/c", 4, 3],
    ["a tag", "a: 1\nb: !!binary aGk=\n", "/b", 2, 13],
    ["an unknown tag", "b: !secret x\n", "/b", 1, 12],
    ["a number that JSON has not", "a: [0, .inf]\n", "/a/1", 1, 8],
    ["a name that is no text", "? [1]\n: 2\n", "/[1]", 1, 3],
  ])("refuses %s in YAML at its place", (_, text, pointer, line, column) => {
    expect(refused(text, "yaml")).toEqual([expect.objectContaining({ rule: "SAFE-002", pointer, line, column })]);
  });

  it("reads YAML 1.2 only: yes is a text, a merge key a name", () => {
    const parsed = parseDocument('a: yes\n"<<": { b: 1 }\n', "yaml");
    expect(parsed.ok && parsed.value).toEqual({ a: "yes", "<<": { b: 1 } });
  });

  it("takes an alias or two, and refuses many", () => {
    const parsed = parseDocument("a: &x [1]\nb: *x\n", "yaml");
    expect(parsed.ok && parsed.value).toEqual({ a: [1], b: [1] });
    const layers = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}]\n`);
    expect(refused(`l0: &l0 [x]\n${layers.join("")}`, "yaml")[0]).toMatchObject({
      rule: "SAFE-002",
      message: expect.stringContaining("Aliases"),
    });
  });

  it.each(["json", "yaml"] as const)("keeps __proto__ as a name in %s", (notation) => {
    const parsed = parseDocument('{"__proto__": {"polluted": true}}', notation);
    expect(parsed.ok && Object.keys(parsed.value as object)).toEqual(["__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(["json", "yaml"] as const)("takes 64 levels of %s and refuses 65", (notation) => {
    expect(refused(`${"[".repeat(64)}${"]".repeat(64)}`, notation)).toEqual([]);
    expect(refused(`${"[".repeat(65)}${"]".repeat(65)}`, notation)[0]).toMatchObject({
      rule: "SAFE-002",
      message: expect.stringContaining("64"),
    });
  });

  it("finds a token that no message places", () => {
    expect(
      refused('{\n  "a": ?,\n  "b": "a long text, so that the message shows only a part of it"\n}', "json")[0],
    ).toMatchObject({ line: 2, column: 8 });
  });

  it("goes by the name of a file, else by its first character", () => {
    expect([
      notationOf("x.JSON", ""),
      notationOf("x.yml", "{}"),
      notationOf("-", " {}"),
      notationOf("-", "a: 1"),
    ]).toEqual(["json", "yaml", "json", "yaml"]);
  });
});

describe("jsonOffset", () => {
  it("leads every pointer of any document to its value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, 3), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        for (const [pointer, part] of placesOf(JSON.parse(text))) {
          const from = text.slice(jsonOffset(text, pointer));
          const name = /^"(?:[^"\\]|\\.)*"\s*:\s*/.exec(from)?.[0] ?? "";
          const isMember = name !== "" && JSON.parse(name.slice(0, name.lastIndexOf('"') + 1)) === lastToken(pointer);
          expect(
            (isMember ? from.slice(name.length) : from).startsWith(JSON.stringify(part, null, 0).slice(0, 1)),
          ).toBe(true);
        }
      }),
    );
  });

  it("takes time linear in the text", () => {
    const text = JSON.stringify(Array.from({ length: 50_000 }, (_, n) => ({ n })));
    expect(text.slice(jsonOffset(text, "/49999/n"), jsonOffset(text, "/49999/n") + 9)).toBe('"n":49999');
  });
});

function placesOf(value: unknown, pointer = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[pointer, value]];
  return [
    [pointer, value],
    ...Object.entries(value).flatMap(([name, inner]) => placesOf(inner, joinPointer(pointer, name))),
  ];
}

function lastToken(pointer: string): string {
  return (pointer.split("/").at(-1) ?? "").replaceAll("~1", "/").replaceAll("~0", "~");
}
