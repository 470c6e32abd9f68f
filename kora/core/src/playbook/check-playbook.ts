import type { Playbook, TaskIr, Violation } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isPlaybook } from "@krako/contracts/validators";
import { joinPointer, readPointer, UNRESOLVED } from "@krako/rules";
import type { KnownOperations } from "../govern/check-inputs.ts";
import { versionMismatch } from "../govern/version-mismatch.ts";
import type { OutputSchemas } from "../task-ir/ladder-index.ts";
import { readReference } from "../task-ir/reference.ts";
import { checkMatchers } from "./check-matchers.ts";
import { checkTemplate } from "./check-template.ts";
import { placesOf } from "./fill-playbook.ts";
import { REQUEST } from "./request.ts";
import { shapeViolation } from "./shape-violation.ts";

/** The version of the playbook format that is read here: documents of its major and a minor up to its own. */
export const PLAYBOOK_VERSION = "1.0";

/** Tasks of a playbook's graph: one less than of any graph, since the request takes the place of one. */
export const MAX_PLAYBOOK_TASKS = 9_999;

/** A playbook that can be chosen and filled, or everything that is wrong with it, with pointers into it. */
export type CheckedPlaybook =
  | { readonly ok: true; readonly playbook: Playbook }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/**
 * Checks a value against the playbook format: its version, its shape, its conditions, then its graph by every rule of Task IR, as if
 * the request were a task; with `operations` also what they would refuse of the inputs that are written. A playbook that is valid can be filled from every request that it matches. Changes nothing.
 */
export function checkPlaybook(
  value: unknown,
  outputSchemas: OutputSchemas = new Map(),
  operations: KnownOperations = new Map(),
): CheckedPlaybook {
  const mismatch = versionMismatch("/version", (value as { version?: unknown } | null)?.version, [PLAYBOOK_VERSION]);
  if (mismatch !== null) return { ok: false, violations: mismatch.problem.violations ?? [] };
  if (!isPlaybook(value)) return { ok: false, violations: explain(isPlaybook.errors, value).map(shapeViolation) };
  const violations = [
    ...checkMatchers(value),
    ...checkRequestUse(value.graph),
    ...checkPlaces(value),
    ...checkPlanner(value),
  ];
  if (violations.length === 0) violations.push(...checkTemplate(value.graph, outputSchemas, operations));
  return violations.length === 0 ? { ok: true, playbook: value } : { ok: false, violations };
}

/** The request is there before anything runs: it can be bound to, and nothing else. */
function checkRequestUse({ tasks, ladders = [], escalations = [], output = [] }: TaskIr): Violation[] {
  const places = [
    ...tasks.flatMap((task, t) => (task.dependencies ?? []).map((id, d) => [id, `/tasks/${t}/dependencies/${d}`])),
    ...ladders.flatMap(({ rungs }, l) => rungs.map(({ task }, r) => [task, `/ladders/${l}/rungs/${r}/task`])),
    ...escalations.flatMap(({ from, to }, e) => [
      [from, `/escalations/${e}/from`],
      [to, `/escalations/${e}/to`],
    ]),
    ...output.map((reference, o) => [readReference(reference).id, `/output/${o}`]),
  ];
  const uses = places.flatMap(([id, pointer]) => (id === REQUEST ? [onlyBound(`/graph${pointer}`)] : []));
  const taken = tasks.flatMap(({ id }, t) => (id === REQUEST ? [nameTaken(`/graph/tasks/${t}/id`)] : []));
  const many: Violation[] =
    tasks.length > MAX_PLAYBOOK_TASKS
      ? [
          {
            rule: "GRAPH-008",
            pointer: "/graph/tasks",
            message: `The graph of a playbook has at most ${MAX_PLAYBOOK_TASKS} tasks.`,
            mend: "Split the work into several playbooks.",
          },
        ]
      : [];
  return [...taken, ...uses, ...many];
}

function onlyBound(pointer: string): Violation {
  return {
    rule: "GRAPH-003",
    pointer,
    message: `"${REQUEST}" is no task here: it is what the playbook is filled with.`,
    mend: `Bind to it: "bind": {"/text": "${REQUEST}#/text"}.`,
  };
}

function nameTaken(pointer: string): Violation {
  return {
    rule: "GRAPH-002",
    pointer,
    message: `No task of a playbook is called "${REQUEST}": bindings from that name are places to fill.`,
    mend: "Give the task another id.",
  };
}

/** What a request that matches may lack must stand in the playbook. */
function checkPlaces({ requires = {}, graph }: Playbook): Violation[] {
  return graph.tasks.flatMap((task, t) =>
    placesOf(task).flatMap(({ at, from, to }) =>
      from === "" || Object.hasOwn(requires, from) || readPointer(task.input ?? {}, to) !== UNRESOLVED
        ? []
        : [
            {
              rule: "GRAPH-003",
              pointer: `/graph/tasks/${t}${at}`,
              message: `A request need not have "${from}", and there is nothing else to put at "${to}".`,
              mend: `Add ${JSON.stringify(from)} to "requires", or write a value at ${JSON.stringify(to)} in "input" that is taken instead.`,
            },
          ],
    ),
  );
}

/** Planning by a model is a unit with a budget, or it is none. */
function checkPlanner({ planned_by, graph }: Playbook): Violation[] {
  if (planned_by === undefined) return [];
  const fault = (pointer: string, message: string, mend: string): Violation[] => [
    { rule: "GRAPH-006", pointer, message, mend },
  ];
  const t = graph.tasks.findIndex(({ id }) => id === planned_by);
  const task = graph.tasks[t];
  if (task === undefined)
    return [
      {
        rule: "GRAPH-003",
        pointer: "/planned_by",
        message: `There is no task "${planned_by}".`,
        mend: "Name a task of this graph, or add the task.",
      },
    ];
  if (task.type !== "model")
    return fault(
      "/planned_by",
      `Task "${planned_by}" calls no model.`,
      "Name the model task that plans, or leave it out.",
    );
  const { max_tokens, max_llm_invocations } = graph.budget ?? {};
  return [
    ...(task.budget?.max_tokens === undefined
      ? fault(
          `/graph${joinPointer("/tasks", t)}`,
          `Task "${planned_by}" plans by a model and has no token budget of its own.`,
          'Write "budget": {"max_tokens": …} in the task.',
        )
      : []),
    ...(max_tokens === undefined || max_llm_invocations === undefined
      ? fault(
          "/graph",
          "A model plans here, and the graph does not say what all of it may spend.",
          'Write "budget": {"max_tokens": …, "max_llm_invocations": …} in the graph.',
        )
      : []),
  ];
}
