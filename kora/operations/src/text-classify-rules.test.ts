import { expect, it } from "vitest";
import { failureOf, runOperation } from "../test/run-operation.ts";
import { MAX_SET_INSTRUCTIONS } from "./rule-patterns.ts";
import { MAX_RULE_TEXT_CHARS, MAX_RULES } from "./text-classify-rules.ts";

const NAME = "text.classify_rules@1";
const classify = (text: unknown, rules: object[], options = {}) =>
  runOperation(NAME, { text, rules, ...options } as never);

it("finds keywords as words only, whatever their case", async () => {
  const rules = [{ label: "spam", keywords: ["free", "$$$"] }];
  expect(await classify("It is FREE.", rules)).toMatchObject({ label: "spam", confidence: 0.5, matched: ["0"] });
  expect(await classify("carefree", rules)).toMatchObject({ label: null });
  expect(await classify("freedom", rules)).toMatchObject({ label: null, confidence: 0, matched: [] });
  expect(await classify("win$$$now", rules)).toMatchObject({ label: "spam" });
});

it("minds case when it is told to", async () => {
  const rules = [{ label: "x", keywords: ["Free"], case_sensitive: true }];
  expect(await classify("free", rules)).toMatchObject({ label: null });
  expect(await classify("Free", rules)).toMatchObject({ label: "x" });
});

it("takes keywords literally", async () => {
  expect(await classify("aXc", [{ label: "x", keywords: ["a.c"] }])).toMatchObject({ label: null });
});

it("looks at the field a rule names, and at every field otherwise", async () => {
  const text = { subject: "hello", body: "offer" };
  expect(await classify(text, [{ label: "x", field: "subject", keywords: ["offer"] }])).toMatchObject({ label: null });
  expect(await classify(text, [{ label: "x", keywords: ["offer"] }])).toMatchObject({ label: "x" });
});

it("weighs rules, lowers confidence when they disagree, and gives ties to the label named first", async () => {
  const ham = { id: "h", label: "ham", keywords: ["list"], weight: 3 };
  const spam = { id: "s", label: "spam", keywords: ["offer"], weight: 9 };
  expect(await classify("offer", [ham, spam])).toMatchObject({ label: "spam", confidence: 0.9 });
  expect(await classify("offer list", [ham, spam])).toMatchObject({
    label: "spam",
    confidence: 0.692308,
    matched: ["h", "s"],
  });
  expect(await classify("offer list", [{ ...ham, weight: 9 }, spam])).toMatchObject({ label: "ham" });
});

it("falls back to the default label with confidence 0", async () => {
  expect(await classify("nothing", [], { default_label: "other" })).toMatchObject({ label: "other", confidence: 0 });
});

it("reads the first characters of a long text and says so", async () => {
  const rules = [{ label: "x", keywords: ["end"] }];
  const filler = " ".repeat(MAX_RULE_TEXT_CHARS - 3);
  expect(await classify(`${filler}end`, rules)).toMatchObject({ label: "x", truncated: false });
  expect(await classify(`${filler} end`, rules)).toMatchObject({ label: null, truncated: true });
});

it("refuses rules beyond its limits, naming the place", async () => {
  const failure = (...rules: object[]) => failureOf(NAME, { text: "a", rules: rules as never });
  expect(await failure({ label: "x" })).toMatchObject({
    message: 'The rule at "/rules/0" needs keywords or a pattern.',
  });
  expect(await failure({ label: "x", pattern: "(?=a)" })).toMatchObject({ code: "invalid_pattern" });
  expect(await failure({ label: "x", pattern: "a)(" })).toMatchObject({ code: "invalid_pattern" });
  expect(await failure({ label: "x", pattern: "a", weight: 0 })).toMatchObject({ code: "invalid_input" });
  expect(await failure({ label: "x", keywords: [""] })).toMatchObject({ code: "invalid_input" });
  expect((await failure({ label: "x", pattern: "a" }, { label: "x", pattern: "[ab].{998}.{998}" })).message).toContain(
    'From "/rules/1" on the rules are too large together',
  );
  expect(MAX_SET_INSTRUCTIONS).toBe(2_000);
  const many = Array.from({ length: MAX_RULES + 1 }, () => ({ label: "x", pattern: "a" }));
  expect(await failure(...many)).toMatchObject({ code: "invalid_input" });
});

it("answers the same for the same rules when others were used in between", async () => {
  const rules = [{ label: "x", pattern: "a+b" }];
  const first = await classify("aab", rules);
  for (let i = 0; i < 40; i += 1) await classify("aab", [{ label: "y", pattern: `a+b{${i}}` }]);
  expect(await classify("aab", rules)).toEqual(first);
});
