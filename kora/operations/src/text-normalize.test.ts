import { expect, it } from "vitest";
import { failureOf, runOperation } from "../test/run-operation.ts";
import { MAX_TEXT_CHARS } from "./limits.ts";
import { MAX_MARKS_IN_A_ROW } from "./text-normalize.ts";

const normalize = (text: string, options = {}) => runOperation("text.normalize@1", { text, ...options });

it("composes by default and keeps case and white space", async () => {
  expect(await normalize(" Cafe\u0301 ")).toEqual({ text: " Caf\u00e9 " });
});

it.each([
  ["NFD", "e\u0301"],
  ["NFKC", "\u00e9"],
  ["keep", "\u00e9"],
])("uses the form %s that it is told", async (form, text) => {
  expect(await normalize("\u00e9", { form })).toEqual({ text });
});

it("changes case without a locale", async () => {
  expect(await normalize("İI", { case: "lower" })).toEqual({ text: "i̇i" });
  expect(await normalize("ß", { case: "upper" })).toEqual({ text: "SS" });
});

it("collapses every kind of white space, and trims", async () => {
  expect(await normalize("\u00a0a \t\r\n\u2003b ", { whitespace: "collapse" })).toEqual({ text: "a b" });
  expect(await normalize(" a  b ", { whitespace: "trim" })).toEqual({ text: "a  b" });
});

it("strips markup but not what only looks like it", async () => {
  const html = "a < b<br>c<script>alert(1)</script><style>p{}</style><!-- d -->&lt;e&gt;";
  expect(await normalize(html, { html: "strip" })).toEqual({ text: "a < b\nc<e>" });
  expect(await normalize(html)).toEqual({ text: html });
});

it("refuses a run of marks that would take quadratic time to order, at the limit and not below", async () => {
  const marks = (count: number) => `a${"\u0301".repeat(count)}`;
  expect(await normalize(marks(MAX_MARKS_IN_A_ROW))).toBeTruthy();
  expect(await failureOf("text.normalize@1", { text: marks(MAX_MARKS_IN_A_ROW + 1) })).toMatchObject({
    code: "too_many_marks",
    retryable: false,
  });
  expect(await normalize(marks(MAX_MARKS_IN_A_ROW + 1), { form: "keep" })).toBeTruthy();
});

it("takes a text up to its limit", async () => {
  expect(await normalize("a".repeat(MAX_TEXT_CHARS))).toBeTruthy();
  expect((await failureOf("text.normalize@1", { text: "a".repeat(MAX_TEXT_CHARS + 1) })).message).toBe(
    `The input at "/text" must be a string of at most ${MAX_TEXT_CHARS} characters.`,
  );
});

it("refuses options it does not have", async () => {
  expect(await failureOf("text.normalize@1", { text: "a", form: "NFX" })).toMatchObject({ code: "invalid_input" });
});
