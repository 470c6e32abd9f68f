import { expect, test } from "vitest";
import { chordOf, type Pressed } from "./key-chords.ts";

function press(key: string, change: Partial<Pressed> = {}): Pressed {
  return { key, isCommand: false, isTyping: false, ...change };
}

test("a key alone is its chord; g waits for a second", () => {
  expect(chordOf(null, press("?"))).toEqual({ chord: "?", waiting: null });
  expect(chordOf(null, press("g"))).toEqual({ chord: null, waiting: "g" });
  expect(chordOf("g", press("t"))).toEqual({ chord: "g t", waiting: null });
  expect(chordOf("g", press("g"))).toEqual({ chord: "g g", waiting: null });
});

test("what is typed into a field is text, but Escape leaves it", () => {
  expect(chordOf(null, press("n", { isTyping: true })).chord).toBeNull();
  expect(chordOf(null, press("Escape", { isTyping: true })).chord).toBe("Escape");
});

test("keys of the browser are left to it, and end a chord", () => {
  expect(chordOf("g", press("r", { isCommand: true }))).toEqual({ chord: null, waiting: null });
});

test("a key without a character, such as Shift, is no second half", () => {
  expect(chordOf("g", press("Shift")).chord).toBe("Shift");
});
