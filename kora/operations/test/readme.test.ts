import { plugin } from "@krako/operations";
import { expect, it } from "vitest";

const operation = plugin.operations.find(({ name }) => name === "text.classify_rules@1");
const answer = await operation?.run({
  text: { subject: "You are a WINNER", body: "Claim your prize of $1,000 now" },
  rules: [
    { id: "prize", label: "spam", keywords: ["winner", "prize"], weight: 2 },
    { id: "money", label: "spam", pattern: "\\$[0-9][0-9,]*" },
    { id: "list", label: "ham", field: "subject", pattern: "^\\[[a-z-]+\\]", weight: 4 },
  ],
});
// { label: "spam", confidence: 0.75, matched: ["prize", "money"], truncated: false }

it("answers as the README says", () => {
  expect(answer).toEqual({ label: "spam", confidence: 0.75, matched: ["prize", "money"], truncated: false });
});
