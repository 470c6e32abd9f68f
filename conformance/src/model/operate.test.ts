import { describe, expect, it } from "vitest";
import { MAX_SEEN_CHARACTERS, operate, seenText } from "./operate.ts";

describe("operate", () => {
  it("answers what the input says, whatever it is", () => {
    for (const answer of [null, 0, "text", [1], { a: 1 }])
      expect(operate({ answer })).toEqual({ kind: "output", output: answer });
  });

  it("shows what it was given to see in an answer that is an object", () => {
    expect(operate({ answer: { label: "x" }, seen: { b: [1, null], a: "é" } })).toEqual({
      kind: "output",
      output: { label: "x", seen: '{"a":"é","b":[1,null]}' },
    });
    expect(operate({ answer: { seen: "mine" }, seen: null })).toEqual({ kind: "output", output: { seen: "null" } });
    expect(operate({ answer: [1], seen: 1 })).toEqual({ kind: "output", output: [1] });
  });

  it("shows the digest of what is too long to be shown", () => {
    const longest = "x".repeat(MAX_SEEN_CHARACTERS - 2);
    expect(seenText(longest)).toBe(`"${longest}"`);
    expect(seenText(`${longest}x`)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(seenText("x".repeat(299))).toBe("sha256:44803f0c9cf3839792fd9efd373592299bb46143409256343fe645e56713a013");
  });

  it("fails as the input says", () => {
    expect(operate({ answer: 1, fault: { code: "busy", retryable: true } })).toEqual({
      kind: "error",
      code: "busy",
      retryable: true,
    });
    expect(operate({ fault: { code: "bad", retryable: false } })).toMatchObject({ code: "bad", retryable: false });
  });

  it("hangs before anything else", () => {
    expect(operate({ answer: 1, fault: { code: "busy", retryable: true }, hang: true })).toEqual({ kind: "hang" });
    expect(operate({ answer: 1, hang: false })).toMatchObject({ kind: "output" });
  });

  it("fails for good without an answer, also when only the prototype of objects has the member", () => {
    expect(operate({})).toEqual({ kind: "error", code: "answer_missing", retryable: false });
    expect(operate({ toString: 1 })).toMatchObject({ code: "answer_missing" });
  });

  it("keeps a member named __proto__ as plain data", () => {
    const answer = JSON.parse('{"__proto__": {"a": 1}}');
    expect(JSON.stringify(operate({ answer, seen: 1 }))).toContain('"__proto__":{"a":1}');
  });
});
