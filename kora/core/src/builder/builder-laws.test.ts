import type { TaskIr, TaskIrTask } from "@krako/contracts";
import { checkTaskGraph } from "@krako/rules";
import fc from "fast-check";
import { expect, it } from "vitest";
import { taskIrArbitrary } from "../../test/task-ir-arbitrary.ts";
import { lower } from "../task-ir/lower.ts";
import { SAMPLE_FACTS } from "../task-ir/sample-facts.ts";
import { GraphBuilder } from "./graph-builder.ts";
import type { SchemaLiteral } from "./schema-type.ts";
import type { Task } from "./task-parts.ts";

interface Output {
  readonly value: number;
}

/** The same document by calls of the builder: each task, its bindings as places, and the ladder in one call. */
function rebuilt(taskIr: TaskIr): TaskIr {
  const { budget } = taskIr;
  const graph = new GraphBuilder(taskIr.id, budget === undefined ? {} : { budget });
  const built = new Map<string, Task<Output>>();
  const parts = ({
    id: _,
    bind = {},
    dependencies = [],
    input: __,
    schema: ___,
    bindings: ____,
    ...rest
  }: TaskIrTask) => ({
    ...rest,
    dependencies: dependencies.map((id) => built.get(id) as Task<Output>),
    input: Object.fromEntries(
      Object.entries(bind).map(([to, from]) => [
        to.slice(1),
        (built.get(from.split("#")[0] as string) as Task<Output>).output.value,
      ]),
    ),
  });
  const rungs = taskIr.ladders?.[0]?.rungs ?? [];
  const onLadder = new Map(rungs.map((rung) => [rung.task, rung]));
  for (const task of taskIr.tasks)
    if (!onLadder.has(task.id))
      built.set(task.id, graph.task(task.id, { ...parts(task), schema: task.schema as SchemaLiteral }) as Task<Output>);
  const members = taskIr.tasks.filter(({ id }) => onLadder.has(id));
  if (members.length > 0)
    graph.ladder({
      schema: members[0]?.schema as SchemaLiteral,
      rungs: members.map((task) => {
        const when = onLadder.get(task.id)?.escalate_when;
        return { ...parts(task), id: task.id, ...(when === undefined ? {} : { escalate_when: when }) };
      }) as never,
    });
  return graph.taskIr();
}

it("means by calls what a document means that is written out", () => {
  fc.assert(
    fc.property(taskIrArbitrary, (taskIr) => {
      const byCalls = lower(rebuilt(taskIr), SAMPLE_FACTS);
      const written = lower(taskIr, SAMPLE_FACTS);
      const sorted = (units: typeof written.work_units) => units.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted(byCalls.work_units)).toEqual(sorted(written.work_units));
      expect(byCalls.escalations).toEqual(written.escalations);
      expect(byCalls.budget).toEqual(written.budget);
      expect(checkTaskGraph(byCalls)).toMatchObject({ ok: true });
    }),
  );
});
