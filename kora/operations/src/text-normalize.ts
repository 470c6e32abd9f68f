import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { loadHtmlText } from "./html-text.ts";
import { MAX_TEXT_CHARS } from "./limits.ts";
import { readChoice, readText } from "./read-input.ts";

/**
 * Combining marks that may follow one another. Putting a run of marks into canonical order takes time quadratic in its
 * length (80,000 marks: 2.4 s); no writing system needs more than a few (UAX 15 calls 30 the limit of streams).
 */
export const MAX_MARKS_IN_A_ROW = 256;

const FORMS = ["NFC", "NFD", "NFKC", "NFKD", "keep"] as const;
const CASES = ["keep", "lower", "upper"] as const;
const SPACES = ["keep", "collapse", "trim"] as const;
const MARKUP = ["keep", "strip"] as const;

/** Unicode normal form, case, white space and markup of one text. */
export const textNormalize: StandardOperation = defineOperation({
  name: "text.normalize@1",
  type: "deterministic",
  bound: "linear",
  library: { name: "htmlparser2", licence: "MIT" },
  description:
    `Brings a text of at most ${MAX_TEXT_CHARS} characters into one form: markup stripped, Unicode normal form, case, white ` +
    `space, in that order. At most ${MAX_MARKS_IN_A_ROW} combining marks may follow one another.`,
  inputSchema: {
    type: "object",
    properties: {
      text: { type: "string", maxLength: MAX_TEXT_CHARS },
      html: { enum: [...MARKUP], description: "strip keeps the readable text of HTML; absent: keep" },
      form: { enum: [...FORMS], description: "Unicode normal form; absent: NFC" },
      case: { enum: [...CASES], description: "independent of the locale; absent: keep" },
      whitespace: { enum: [...SPACES], description: "collapse also trims; absent: keep" },
    },
    required: ["text"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: { text: { type: "string" } },
    required: ["text"],
    additionalProperties: false,
  },
  example: {
    input: { text: "<p>Ｆｒｅｅ&nbsp;  Money</p>", html: "strip", form: "NFKC", case: "lower", whitespace: "collapse" },
    output: { text: "free money" },
  },
  run: (input) => {
    const text = readText(input, "text", MAX_TEXT_CHARS);
    if (readChoice(input, "html", MARKUP, "keep") === "keep") return normalize(text, input);
    return loadHtmlText().then((htmlText) => normalize(htmlText(text).text, input));
  },
});

function normalize(text: string, input: JsonObject): JsonValue {
  const form = readChoice(input, "form", FORMS, "NFC");
  let result = form === "keep" ? text : toNormalForm(text, form);
  const letters = readChoice(input, "case", CASES, "keep");
  if (letters !== "keep") result = letters === "lower" ? result.toLowerCase() : result.toUpperCase();
  const whitespace = readChoice(input, "whitespace", SPACES, "keep");
  if (whitespace === "collapse") result = result.replace(/\s+/gu, " ");
  return { text: whitespace === "keep" ? result : result.trim() };
}

function toNormalForm(text: string, form: Exclude<(typeof FORMS)[number], "keep">): string {
  for (const [marks] of text.matchAll(/\p{M}+/gu)) {
    if (marks.length <= MAX_MARKS_IN_A_ROW) continue;
    throw new OperationError(
      "too_many_marks",
      `The text has more than ${MAX_MARKS_IN_A_ROW} combining marks in a row; remove them, or use form "keep".`,
    );
  }
  return text.normalize(form);
}
