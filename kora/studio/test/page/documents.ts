/** A rule that is not sure of a message, and a model that may be asked three times. */
export const LADDER = `version: "1.0"
id: ladder
budget: { max_tokens: 9000, max_llm_invocations: 3, max_retries: 2 }
tasks:
  - id: message
    type: deterministic
    operation: text.normalize@1
    input: { text: "The AGENDA for Monday: who gets the team prize?", case: lower }
  - id: by_rule
    type: deterministic
    operation: text.classify_rules@1
    bind: { /text: "message#/text" }
    input:
      default_label: unknown
      rules:
        - { id: prize, label: spam, keywords: [winner, prize, lottery], weight: 9 }
        - { id: meeting, label: ham, keywords: [meeting, agenda, regards], weight: 4 }
    schema:
      type: object
      required: [label, confidence]
      properties:
        label: { enum: [spam, ham, unknown] }
        confidence: { type: number, minimum: 0, maximum: 1 }
        matched: { type: array, items: { type: string } }
        truncated: { type: boolean }
  - id: by_llm
    type: model
    operation: llm.generate@1
    input: { prompt: Is it spam or ham? }
    bind: { /data: "message#/text" }
    budget: { max_tokens: 3000, max_retries: 2 }
    routing: { tier: medium }
ladders:
  - rungs:
      - task: by_rule
        escalate_when: [{ type: confidence_below, pointer: /confidence, threshold: 0.8 }]
      - task: by_llm
output: ["by_rule#/label"]
`;

/** What is wrong with it stands in line 8, from column 5. */
export const MISSPELT = `version: "1.0"
id: misspelt
tasks:
  - id: a
    type: deterministic
    operation: text.normalize@1
    input: { text: hello }
    bugdet: { max_retries: 1 }
`;

/** As many units as the page has to be smooth with, each after one of the layer before. */
export function wideDocument(units: number): string {
  const tasks = Array.from({ length: units }, (_, at) => ({
    id: `unit_${at}`,
    type: "deterministic",
    operation: "text.normalize@1",
    input: { text: `hello ${at}` },
    dependencies: at < 50 ? [] : [`unit_${at - 50}`],
  }));
  return JSON.stringify({ version: "1.0", id: "wide", tasks, output: [`unit_${units - 1}#/text`] });
}
