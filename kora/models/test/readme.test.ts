import { textClassifierAdapter, trainTextClassifier } from "@krako/models";
import { expect, it } from "vitest";

const model = trainTextClassifier(
  [
    { text: "cheap pills, best offer", label: "spam" },
    { text: "you have won a prize", label: "spam" },
    { text: "meeting notes attached", label: "ham" },
    { text: "see you at the meeting", label: "ham" },
  ],
  { seed: 1, epochs: 20 },
);
const adapter = textClassifierAdapter(model, { name: "mail-classifier" });
const answer = await adapter.invoke(
  {
    operation: "classify.text@1",
    unitType: "small_model",
    tier: "small",
    input: { text: "notes of the meeting" },
    outputSchema: { type: "object" },
    maxInputTokens: 1_000,
    maxOutputTokens: 1,
    workUnitId: "triage",
    attemptIndex: 1,
    runId: "0199b1c4-5d2e-7000-8000-000000000001",
  },
  new AbortController().signal,
);
// answer.output: { label: "ham", confidence: … }, answer.usage: { tokensIn: 4, tokensOut: 1 }

it("answers as the README says", () => {
  expect(answer).toMatchObject({ output: { label: "ham" }, usage: { tokensIn: 4, tokensOut: 1 } });
});
