import { expect, test } from "vitest";
import { visibleJson, visibleLine, visibleText } from "./visible-text.ts";

test("text that a screen would obey is shown as an escape", () => {
  expect(visibleText("\u001b[31mred\u001b[0m")).toBe("\\u{1b}[31mred\\u{1b}[0m");
  expect(visibleText("safe\u202Etxt.exe\u2066\u200B\uFEFF")).toBe("safe\\u{202e}txt.exe\\u{2066}\\u{200b}\\u{feff}");
  expect(visibleText("a\u2028b\u2029c\r\0\uFFFE")).toBe("a\\u{2028}b\\u{2029}c\\u{d}\\u{0}\\u{fffe}");
});

test("lone surrogates are shown, pairs stay", () => {
  expect(visibleText("a\uD800b\uDC00c😀")).toBe("a\\u{d800}b\\u{dc00}c😀");
});

test("lines and tabs stay in text and become escapes in a line", () => {
  expect(visibleText("a\n\tb")).toBe("a\n\tb");
  expect(visibleLine("a\n\tb")).toBe("a\\n\\tb");
});

test("long text is cut with a note, never inside a character", () => {
  expect(visibleText("x".repeat(100_000), 10)).toBe(`${"x".repeat(10)}… (99,990 characters more)`);
  expect(visibleText("ab😀cd", 3)).toBe("ab… (4 characters more)");
  expect(visibleText("ab😀cd", 4)).toBe("ab😀… (2 characters more)");
});

test("what is no JSON is said, not thrown", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  expect(visibleJson(circle)).toMatch(/^\(cannot be shown: /);
  expect(visibleJson(undefined)).toBe("undefined");
  expect(visibleJson({ a: "\u202E" })).toBe('{\n  "a": "\\u{202e}"\n}');
});
