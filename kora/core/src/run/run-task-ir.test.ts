import type { ExecutionEvent } from "@krako/contracts";
import { type Operation, RefusalError } from "@krako/rules";
import { expect, it } from "vitest";
import { confidenceBelow, GraphBuilder } from "../builder.ts";
import { runTaskIr } from "./run-task-ir.ts";

function triage(text: string): GraphBuilder {
  const graph = new GraphBuilder("triage", { budget: { max_tokens: 2_000, max_llm_invocations: 1 } });
  const verdict = graph.ladder({
    schema: {
      type: "object",
      required: ["label", "confidence"],
      properties: {
        label: { enum: ["spam", "unknown"] },
        confidence: { type: "number" },
        matched: { type: "array", items: { type: "string" } },
        truncated: { type: "boolean" },
      },
    },
    rungs: [
      {
        id: "by_rule",
        type: "deterministic",
        operation: "text.classify_rules@1",
        input: {
          text,
          default_label: "unknown",
          rules: [{ id: "prize", label: "spam", keywords: ["lottery"], weight: 9 }],
        },
        escalate_when: (output) => [confidenceBelow(output.confidence, 0.8)],
      },
      { id: "by_llm", type: "model", operation: "llm.generate@1", input: { text }, budget: { max_tokens: 1_000 } },
    ],
  });
  graph.output(verdict.output.label);
  return graph;
}

it("runs what a builder made, and asks no model where a rule is sure", async () => {
  const events: ExecutionEvent[] = [];
  const result = await runTaskIr(triage("You won the lottery").taskIr(), { onEvent: (event) => events.push(event) });
  expect([result.status, result.final_output]).toEqual(["succeeded", "spam"]);
  expect(result.budget.llm_invocations.debited).toBe(0);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
});

it("ends undecided where nobody is sure and no model was brought", async () => {
  const { status, error, budget } = await runTaskIr(triage("Dinner on Friday?").taskIr());
  expect([status, error?.code, budget.llm_invocations.debited]).toEqual(["failed", "undecided", 0]);
});

it("runs operations of one's own", async () => {
  const half: Operation = {
    name: "acme.half@1",
    type: "deterministic",
    description: "Half of a number.",
    bound: "linear",
    outputSchema: { type: "number" },
    example: { input: { of: 9 }, output: 4.5 },
    run: ({ of }) => Number(of) / 2,
  };
  const task = { id: "a", type: "deterministic", operation: half.name, input: { of: 9 } };
  const operations = [{ module: import.meta.url, operations: [half] }];
  const { final_output } = await runTaskIr({ version: "1.0", id: "halves", tasks: [task] }, { operations });
  expect(final_output).toBe(4.5);
});

it("says everything that is wrong with a document, and runs nothing", async () => {
  const document = { version: "1.0", id: "x", tasks: [{ id: "a", type: "deterministic" }, { id: "a" }] };
  const refused = runTaskIr(document);
  await expect(refused).rejects.toBeInstanceOf(RefusalError);
  await expect(refused).rejects.toThrow(/Nothing was executed/);
});

it("says what an operation would refuse of its input before anything runs, with its place in the document", async () => {
  const graph = new GraphBuilder("typo");
  graph.task("first", { type: "deterministic", operation: "text.normalize@1", input: { text: "x", csae: "lower" } });
  await expect(runTaskIr(graph.taskIr())).rejects.toMatchObject({
    problem: { violations: expect.arrayContaining([expect.objectContaining({ pointer: "/tasks/0/input/csae" })]) },
  });
});

it("is cancelled by its caller", async () => {
  const { status } = await runTaskIr(triage("Dinner").taskIr(), { signal: AbortSignal.abort() });
  expect(status).toBe("cancelled");
});
