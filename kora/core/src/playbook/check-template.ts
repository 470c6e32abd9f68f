import type { TaskIr, Violation } from "@krako/contracts";
import { checkInputs, type KnownOperations } from "../govern/check-inputs.ts";
import { withSuggestions } from "../govern/suggest.ts";
import { checkTaskIr } from "../task-ir/check-task-ir.ts";
import type { OutputSchemas } from "../task-ir/ladder-index.ts";
import { lower } from "../task-ir/lower.ts";
import { SAMPLE_FACTS } from "../task-ir/sample-facts.ts";
import { sourcePointer } from "../task-ir/source-pointer.ts";
import { REQUEST } from "./request.ts";

/**
 * What is wrong with the graph of a playbook by the rules of Task IR, with the request as a task that everything may bind to; then what
 * operations would refuse of the inputs that are written. Pointers lead into the playbook.
 */
export function checkTemplate(graph: TaskIr, outputSchemas: OutputSchemas, operations: KnownOperations): Violation[] {
  const last = graph.tasks.at(-1)?.id ?? REQUEST;
  const whole: TaskIr = { ...graph, tasks: [...graph.tasks, REQUEST_TASK], output: graph.output ?? [last] };
  const checked = checkTaskIr(whole, outputSchemas);
  const found = checked.ok ? inputFaults(checked.taskIr, outputSchemas, operations) : checked.violations;
  return withSuggestions(found, graph, [...operations.keys()]).map((each) => ({
    ...each,
    pointer: `/graph${each.pointer}`,
  }));
}

const REQUEST_TASK: TaskIr["tasks"][number] = {
  id: REQUEST,
  type: "deterministic",
  operation: "kora.request@1",
  schema: { type: "object", additionalProperties: false },
  routing: { privacy: "allow_remote" },
};

function inputFaults(taskIr: TaskIr, outputSchemas: OutputSchemas, operations: KnownOperations): Violation[] {
  if (operations.size === 0) return [];
  const back = sourcePointer(taskIr, outputSchemas);
  return checkInputs(lower(taskIr, { ...SAMPLE_FACTS, outputSchemas }), operations).map((each) => ({
    ...each,
    pointer: back(each.pointer),
  }));
}
