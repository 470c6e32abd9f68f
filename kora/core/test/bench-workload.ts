import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A playbook whose rule knows "yes" and "no" and whose model, `test.answer@1`, knows how long the text is. */
export const PLAYBOOK = {
  version: "1.0",
  id: "answers",
  requires: { "/text": "string" },
  match: [{ type: "present", pointer: "/text" }],
  graph: {
    version: "1.0",
    id: "answers",
    budget: { max_tokens: 1_000, max_llm_invocations: 0 },
    tasks: [
      { id: "clean", type: "deterministic", operation: "text.normalize@1", bind: { "/text": "request#/text" } },
      {
        id: "by_rule",
        type: "deterministic",
        operation: "text.classify_rules@1",
        input: {
          rules: [
            { id: "y", label: "yes", keywords: ["yes"], weight: 9 },
            { id: "n", label: "no", keywords: ["no"], weight: 9 },
          ],
        },
        bind: { "/text": "clean#/text" },
        schema: {
          type: "object",
          required: ["label", "confidence"],
          properties: {
            label: { enum: ["yes", "no", null] },
            confidence: { type: "number" },
            matched: { type: "array", items: { type: "string" } },
            truncated: { type: "boolean" },
          },
        },
      },
      {
        id: "by_model",
        type: "model",
        operation: "test.answer@1",
        bind: { "/text": "clean#/text" },
        budget: { max_retries: 0 },
        routing: { tier: "small", max_input_tokens: 100, max_output_tokens: 10 },
      },
    ],
    ladders: [
      {
        rungs: [
          { task: "by_rule", escalate_when: [{ type: "confidence_below", pointer: "/confidence", threshold: 0.8 }] },
          { task: "by_model" },
        ],
      },
    ],
    output: ["by_rule#/label"],
  },
} as const;

/** The module of the workload; its model answers "yes" to everything that it is asked. */
const MODULE = `
export const models = [{
  name: "test", operations: ["test.answer@1"], unitType: "small_model", tiers: ["small"], local: true, contextWindow: 1000,
  countTokens: () => 2,
  invoke: async () => ({ output: { label: "yes", confidence: 0.6, matched: [], truncated: false }, usage: { tokensIn: 2, tokensOut: 1 }, model: "test", provider: "test" }),
}];
export const prepare = () => ({ cases: CASES, models, notes: ["Written for a test."] });
`;

/** Cases: four of them a rule decides, one of those wrongly; two are the model's. */
export const CASES: readonly { readonly id: string; readonly request: object; readonly expected?: string }[] = [
  { id: "1", request: { text: "yes please" }, expected: "yes" },
  { id: "2", request: { text: "no thanks" }, expected: "no" },
  { id: "3", request: { text: "oh yes" }, expected: "yes" },
  { id: "4", request: { text: "no problem" }, expected: "yes" },
  { id: "5", request: { text: "gladly" }, expected: "yes" },
  { id: "6", request: { text: "rather not" }, expected: "no" },
];

/** Writes a workload into a folder of its own; returns its path. */
export function writeWorkload(
  cases: readonly object[] = CASES,
  workload: object = {},
  playbook: object = PLAYBOOK,
): string {
  const folder = mkdtempSync(join(tmpdir(), "kora-bench-"));
  writeFileSync(join(folder, "playbook.json"), JSON.stringify(playbook));
  writeFileSync(join(folder, "workload.mjs"), MODULE.replace("CASES", JSON.stringify(cases)));
  const whole = { version: "1.0", id: "answers", playbook: "playbook.json", module: "workload.mjs", ...workload };
  writeFileSync(join(folder, "workload.json"), JSON.stringify(whole));
  return join(folder, "workload.json");
}
