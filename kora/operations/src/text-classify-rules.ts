import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { MAX_PATTERN_CHARS } from "./limits.ts";
import {
  invalidInput,
  isJsonArray,
  isJsonObject,
  member,
  readArray,
  readFlag,
  readOptionalText,
  readText,
} from "./read-input.ts";
import { MAX_SET_INSTRUCTIONS, matchingRules, type RulePattern } from "./rule-patterns.ts";

/** Rules of one call. */
export const MAX_RULES = 64;

/** Keywords of one rule. */
export const MAX_KEYWORDS = 64;

/** Characters that are read of each field; what follows is not looked at, and the output says so. */
export const MAX_RULE_TEXT_CHARS = 65_536;

const NAME_CHARS = 128;
const MAX_FIELDS = 16;
const MAX_WEIGHT = 1_000;

/** The whole `text`, when the input gives one text and not fields. */
const TEXT_FIELD = "text";

interface Rule {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
  readonly pattern: RulePattern;
}

/** A label by keywords and patterns with weights: what can be decided without a model. */
export const textClassifyRules: StandardOperation = defineOperation({
  name: "text.classify_rules@1",
  type: "deterministic",
  bound: "linear",
  library: { name: "re2js", licence: "MIT" },
  description:
    `Classifies a text, or an object of named texts, by up to ${MAX_RULES} rules. A rule holds when one of its keywords stands in ` +
    `the text as a word, or its pattern (RE2 syntax) matches. The label whose rules weigh most wins; confidence is its weight over ` +
    `the weight of all rules that hold plus 1, so that one rule of weight 1 gives 0.5, weight 9 gives 0.9, and disagreement lowers ` +
    `it. Ties go to the label named first. The first ${MAX_RULE_TEXT_CHARS} characters of each text are read; all patterns together ` +
    `compile to at most ${MAX_SET_INSTRUCTIONS} instructions.`,
  inputSchema: {
    type: "object",
    properties: {
      text: {
        description: "one text, or texts by name",
        oneOf: [
          { type: "string" },
          { type: "object", maxProperties: MAX_FIELDS, additionalProperties: { type: "string" } },
        ],
      },
      rules: {
        type: "array",
        maxItems: MAX_RULES,
        items: {
          type: "object",
          properties: {
            id: {
              type: "string",
              maxLength: NAME_CHARS,
              description: "named in matched; absent: the position, from 0",
            },
            label: { type: "string", maxLength: NAME_CHARS },
            field: { type: "string", maxLength: NAME_CHARS, description: "absent: every field" },
            keywords: { type: "array", minItems: 1, maxItems: MAX_KEYWORDS, items: { type: "string" } },
            pattern: { type: "string", maxLength: MAX_PATTERN_CHARS },
            case_sensitive: { type: "boolean", description: "absent: false" },
            weight: { type: "number", exclusiveMinimum: 0, maximum: MAX_WEIGHT, description: "absent: 1" },
          },
          required: ["label"],
          additionalProperties: false,
        },
      },
      default_label: {
        type: "string",
        maxLength: NAME_CHARS,
        description: "label with confidence 0 when no rule holds",
      },
    },
    required: ["text", "rules"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      label: { type: ["string", "null"] },
      confidence: { type: "number", minimum: 0, maximum: 1 },
      matched: { type: "array", items: { type: "string" }, description: "ids of the rules that hold, in their order" },
      truncated: { type: "boolean", description: "whether a text was longer than what is read" },
    },
    required: ["label", "confidence", "matched", "truncated"],
    additionalProperties: false,
  },
  example: {
    input: {
      text: { subject: "You are a WINNER", body: "Claim $1,000 now" },
      rules: [
        { id: "prize", label: "spam", field: "subject", keywords: ["winner", "prize"], weight: 2 },
        { id: "money", label: "spam", pattern: "\\$[0-9][0-9,]*", weight: 1 },
        { id: "list", label: "ham", field: "subject", pattern: "^\\[[a-z-]+\\]", weight: 4 },
      ],
    },
    output: { label: "spam", confidence: 0.75, matched: ["prize", "money"], truncated: false },
  },
  run: (input) => {
    const texts = readTexts(input);
    const rules = readRules(input);
    const fallback = readOptionalText(input, "default_label", NAME_CHARS) ?? null;
    const holding = matchingRules(
      rules.map((rule) => rule.pattern),
      texts.byName,
    );
    return { ...decide(rules, holding, fallback), truncated: texts.truncated };
  },
});

function decide(rules: readonly Rule[], holding: ReadonlySet<number>, fallback: string | null): JsonObject {
  const weights = new Map<string, number>();
  const matched: string[] = [];
  let all = 0;
  rules.forEach((rule, index) => {
    if (!holding.has(index)) return;
    matched.push(rule.id);
    weights.set(rule.label, (weights.get(rule.label) ?? 0) + rule.weight);
    all += rule.weight;
  });
  let label = fallback;
  let best = 0;
  for (const rule of rules) {
    const weight = weights.get(rule.label) ?? 0;
    if (weight > best) {
      label = rule.label;
      best = weight;
    }
  }
  return { label, confidence: Math.round((best / (all + 1)) * 1e6) / 1e6, matched };
}

interface Texts {
  readonly byName: ReadonlyMap<string, string>;
  readonly truncated: boolean;
}

function readTexts(input: JsonObject): Texts {
  const text = member(input, "text");
  const byName = new Map<string, string>();
  let truncated = false;
  const add = (name: string, value: JsonValue, at: string): void => {
    if (typeof value !== "string") throw invalidInput(at, "a string");
    if (value.length > MAX_RULE_TEXT_CHARS) truncated = true;
    byName.set(name, value.slice(0, MAX_RULE_TEXT_CHARS));
  };
  if (isJsonObject(text)) {
    const entries = Object.entries(text);
    if (entries.length > MAX_FIELDS)
      throw invalidInput("/text", `a string or an object of at most ${MAX_FIELDS} strings`);
    for (const [name, value] of entries) add(name, value, "/text");
  } else add(TEXT_FIELD, text ?? null, "/text");
  return { byName, truncated };
}

function readRules(input: JsonObject): Rule[] {
  return readArray(input, "rules", { min: 0, max: MAX_RULES }).map((rule, index) => {
    const at = `/rules/${index}`;
    if (!isJsonObject(rule)) throw invalidInput(at, "an object");
    const weight = member(rule, "weight") ?? 1;
    if (typeof weight !== "number" || !(weight > 0 && weight <= MAX_WEIGHT))
      throw invalidInput(`${at}/weight`, `a number above 0 and at most ${MAX_WEIGHT}`);
    return {
      id: readOptionalText(rule, "id", NAME_CHARS, at) ?? String(index),
      label: readText(rule, "label", NAME_CHARS, at),
      weight,
      pattern: {
        at,
        field: readOptionalText(rule, "field", NAME_CHARS, at),
        keywords: readKeywords(rule, at),
        pattern: readOptionalText(rule, "pattern", MAX_PATTERN_CHARS, at),
        caseSensitive: readFlag(rule, "case_sensitive", false, at),
      },
    };
  });
}

function readKeywords(rule: JsonObject, at: string): readonly string[] {
  const keywords = member(rule, "keywords");
  if (keywords === undefined) {
    if (member(rule, "pattern") !== undefined) return [];
    throw new OperationError("invalid_input", `The rule at "${at}" needs keywords or a pattern.`);
  }
  const expected = `an array of 1 to ${MAX_KEYWORDS} strings of 1 to ${MAX_PATTERN_CHARS} characters`;
  if (!isJsonArray(keywords) || keywords.length < 1 || keywords.length > MAX_KEYWORDS)
    throw invalidInput(`${at}/keywords`, expected);
  return keywords.map((keyword) => {
    if (typeof keyword !== "string" || keyword === "" || keyword.length > MAX_PATTERN_CHARS)
      throw invalidInput(`${at}/keywords`, expected);
    return keyword;
  });
}
