import { confidenceBelow, GraphBuilder, type StandardOperations } from "@krako/kora/builder";

const VERDICT = {
  type: "object",
  required: ["label", "confidence"],
  properties: {
    label: { enum: ["invoice", "complaint", "other"] },
    confidence: { type: "number", minimum: 0, maximum: 1 },
    matched: { type: "array", items: { type: "string" } },
    truncated: { type: "boolean" },
  },
} as const;

/** Whose a mail is: by rules, and by an LLM only where they are not sure. One call of it is all that may happen. */
export function triageGraph(raw: string): GraphBuilder<StandardOperations> {
  const graph = new GraphBuilder<StandardOperations>("triage", {
    title: "Whose mail is it?",
    budget: { max_tokens: 2_000, max_llm_invocations: 1 },
  });
  const mail = graph.task("mail", { type: "deterministic", operation: "mail.parse@1", input: { raw } });
  const subject = graph.task("subject", {
    type: "deterministic",
    operation: "text.normalize@1",
    input: { text: mail.output.subject, case: "lower", whitespace: "collapse" },
  });
  const verdict = graph.ladder({
    schema: VERDICT,
    rungs: [
      {
        id: "by_rule",
        type: "deterministic",
        operation: "text.classify_rules@1",
        input: {
          text: subject.output.text,
          default_label: "other",
          rules: [
            { id: "bill", label: "invoice", keywords: ["invoice", "payment"], weight: 9 },
            { id: "anger", label: "complaint", keywords: ["complaint", "refund"], weight: 9 },
          ],
        },
        escalate_when: (output) => [confidenceBelow(output.confidence, 0.8)],
      },
      {
        id: "by_llm",
        type: "model",
        operation: "llm.generate@1",
        input: { prompt: "Is this subject an invoice, a complaint or something else?", data: subject.output.text },
        budget: { max_tokens: 1_000 },
        routing: { tier: "medium" },
      },
    ],
  });
  graph.output(verdict.output.label);
  return graph;
}
