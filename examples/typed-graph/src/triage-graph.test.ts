import { execFileSync } from "node:child_process";
import { runTaskIr } from "@krako/kora";
import { expect, it } from "vitest";
import { triageGraph } from "./triage-graph.ts";

const mail = (subject: string): string => `From: a@example.com\nSubject: ${subject}\n\nHello.\n`;

it("is decided by a rule where one is sure", async () => {
  const { status, final_output, budget } = await runTaskIr(triageGraph(mail("REFUND, please")).taskIr());
  expect([status, final_output, budget.llm_invocations.debited]).toEqual(["succeeded", "complaint", 0]);
});

it("ends undecided where none is, as there is no model here to ask", async () => {
  const { status, error } = await runTaskIr(triageGraph(mail("Lunch?")).taskIr());
  expect([status, error?.code]).toEqual(["failed", "undecided"]);
});

it("becomes escalation edges, and nothing else", () => {
  const { tasks, ladders, output } = triageGraph(mail("x")).taskIr();
  expect(tasks.map(({ id, bind }) => [id, bind])).toEqual([
    ["mail", undefined],
    ["subject", { "/text": "mail#/subject" }],
    ["by_rule", { "/text": "subject#/text" }],
    ["by_llm", { "/data": "subject#/text" }],
  ]);
  expect(ladders).toEqual([
    {
      rungs: [
        { task: "by_rule", escalate_when: [{ type: "confidence_below", pointer: "/confidence", threshold: 0.8 }] },
        { task: "by_llm" },
      ],
    },
  ]);
  expect(output).toEqual(["by_rule#/label"]);
});

it("runs as the README says", () => {
  const main = new URL("main.ts", import.meta.url).pathname;
  const printed = execFileSync(process.execPath, ["--conditions=@krako/source", main], { encoding: "utf8" });
  expect(printed).toBe('succeeded: "invoice"; calls of an LLM: 0\n');
});
