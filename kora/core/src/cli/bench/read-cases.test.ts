import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkCases, MAX_CASES, readCases } from "./read-cases.ts";

const folder = mkdtempSync(join(tmpdir(), "kora-cases-"));

function file(text: string | Uint8Array): string {
  const path = join(folder, "cases.jsonl");
  writeFileSync(path, text);
  return path;
}

describe("a file of cases", () => {
  it("has one a line, and empty lines are nothing", () => {
    const text = '{"id":"a","request":{"text":"x"},"expected":null}\r\n\n{"id":"b","request":{}}\n';
    expect(readCases(file(text))).toEqual([
      { id: "a", request: { text: "x" }, expected: null },
      { id: "b", request: {} },
    ]);
  });

  it("is refused with the line that is none, and without what stands there", () => {
    expect(() => readCases(file('{"id":"a","request":{}}\n{"id":"b","secret":"hunter2"\n'))).toThrow(
      /cases\.jsonl:2 is no JSON/,
    );
    expect(() => readCases(file('{"id":"a","request":"hunter2"}'))).toThrow(
      /^(?!.*hunter2).*cases\.jsonl:1 is no case at \/request/,
    );
    expect(() => readCases(file(""))).toThrow("has no case");
    expect(() => readCases(file(new Uint8Array([0xff, 0xfe])))).toThrow("cannot be read");
    expect(() => readCases(join(folder, "none.jsonl"))).toThrow("cannot be read");
  });

  it("holds as many as can be measured at once, and not one more", () => {
    const cases = Array.from({ length: MAX_CASES }, (_, index) => ({ id: String(index), request: {} }));
    expect(checkCases(cases, "here")).toHaveLength(MAX_CASES);
    expect(() => checkCases([...cases, { id: "more", request: {} }], "here")).toThrow("at most 100000 can be measured");
  });
});
