// Documents for tests: a valid graph in which only that is said which a test is about, and what is wrong with a document in short.
import type { TaskGraph, Violation } from "@krako/contracts";
import { isViolation } from "@krako/contracts/validators";
import { step, told } from "../laws/small-graphs.ts";
import { checkTaskGraph } from "../src/index.ts";

export type WorkUnit = TaskGraph["work_units"][number];

/** A valid graph of these units; `more` replaces whole fields. */
export const graphOf = (units: readonly WorkUnit[], more: Partial<TaskGraph> = {}): TaskGraph => ({
  ...told({ units }).graph,
  ...more,
});

/** A valid graph of one unit. */
export const smallGraph = (more: Partial<TaskGraph> = {}): TaskGraph => graphOf([step("a")], more);

/** A graph of one unit that has this output schema. */
export const graphWithSchema = (output_schema: object): TaskGraph =>
  graphOf([step("a", { output_schema: output_schema as WorkUnit["output_schema"] })]);

/** Every violation in short, `RULE pointer`. Each must be one of the contract, in a sentence, and say how to mend it. */
export const inShort = (violations: readonly Violation[]): string[] =>
  violations.map((violation) => {
    const { rule, pointer, message, mend } = violation;
    const isSentence = /^["A-Z\d][\s\S]*[.…]$/.test(message) && /^[A-Z][\s\S]*\.$/.test(mend);
    if (!isViolation(violation) || !isSentence || /"undefined"|\[object /.test(message))
      throw new Error(`This helps nobody: ${JSON.stringify(violation)}`);
    return `${rule} ${pointer}`;
  });

/** What is wrong with a document that should be a graph, in short; nothing if it is one. */
export const faultsOf = (document: unknown): string[] => {
  const checked = checkTaskGraph(document);
  return checked.ok ? [] : inShort(checked.violations);
};
