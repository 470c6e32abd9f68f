import type { TaskTelemetry } from "@krako/contracts";
import { changedBackend, type Mutant, type SourceFile } from "./mutant.ts";

const FOLD: SourceFile = "rules/src/telemetry/telemetry-fold.ts";
const RESULT: SourceFile = "rules/src/session/execution-result.ts";
const ORDER: SourceFile = "rules/src/order/canonical-order.ts";

const BUNDLE = "return { tasks, total_tokens, total_latency_ms, model_invocation_count, deterministic_task_count };";

/** What every unit is said to have done, in the same words. */
const constantRecord = ({ task_id, task_type }: TaskTelemetry): TaskTelemetry => ({
  task_id,
  task_type,
  status: "succeeded",
  stop_reason: "success",
  duration_ms: 1,
  tokens_in: 0,
  tokens_out: 0,
  retry_count: 0,
  validation_status: "passed",
  attempts: [],
});

/** What is told of a run afterwards: records, totals, stages, digests, and the order of it all. */
export const telemetry: readonly Mutant[] = [
  {
    id: "constant-telemetry",
    sentence: "Telemetry says of every unit that it succeeded at once and used nothing.",
    kills: "TEL-001",
    profile: "core",
    wrap: (inner) =>
      changedBackend(inner, {
        async executeTaskgraph(graph, context, options) {
          const result = await inner.executeTaskgraph(graph, context, options);
          const tasks = result.telemetry_bundle.tasks.map(constantRecord);
          return {
            ...result,
            telemetry_bundle: {
              tasks,
              total_tokens: 0,
              total_latency_ms: tasks.length,
              model_invocation_count: 0,
              deterministic_task_count: 0,
            },
          };
        },
      }),
  },
  {
    id: "no-record-of-what-was-skipped",
    sentence: "Units that were skipped have no record.",
    kills: "TEL-001",
    profile: "core",
    patches: [
      {
        file: FOLD,
        find: BUNDLE,
        replace: BUNDLE.replace("tasks,", 'tasks: tasks.filter(({ status }) => status !== "skipped"),'),
      },
    ],
  },
  {
    id: "records-sorted-by-id",
    sentence: "Records come in the order of their ids, not in canonical order.",
    kills: "TEL-001",
    profile: "core",
    patches: [
      {
        file: FOLD,
        find: BUNDLE,
        replace: BUNDLE.replace("tasks,", "tasks: tasks.sort((a, b) => (a.task_id < b.task_id ? -1 : 1)),"),
      },
    ],
  },
  {
    id: "only-the-last-attempt-recorded",
    sentence: "A record holds the last attempt of its unit only.",
    kills: "TEL-001",
    profile: "core",
    patches: [
      { file: FOLD, find: "else task.attempts.push(attempt);", replace: "else task.attempts = [attempt];" },
      {
        file: FOLD,
        find: "task.retry_count = task.attempts.length - 1;",
        replace: "task.retry_count = attempt.attempt_index - 1;",
      },
    ],
  },
  {
    id: "total-tokens-without-input",
    sentence: "The total of tokens counts output only.",
    kills: "TEL-002",
    profile: "core",
    patches: [
      {
        file: FOLD,
        find: "total_tokens += task.tokens_in + task.tokens_out;",
        replace: "total_tokens += task.tokens_out;",
      },
    ],
  },
  {
    id: "failed-invocations-not-counted",
    sentence: "The number of model invocations leaves out those that failed.",
    kills: "TEL-002",
    profile: "core",
    patches: [
      {
        file: FOLD,
        find: "if (attempt.invoked_model) model_invocation_count += 1;",
        replace: 'if (attempt.invoked_model && attempt.stop_reason === "success") model_invocation_count += 1;',
      },
    ],
  },
  {
    id: "small-models-not-counted",
    sentence: "The number of model invocations leaves out small models.",
    kills: "TEL-002",
    profile: "core",
    patches: [
      {
        file: FOLD,
        find: "if (attempt.invoked_model) model_invocation_count += 1;",
        replace: 'if (attempt.invoked_model && planned.unit.type === "llm") model_invocation_count += 1;',
      },
    ],
  },
  {
    id: "tasks-that-never-ran-counted",
    sentence: "The number of deterministic tasks counts those that never ran.",
    kills: "TEL-002",
    profile: "core",
    patches: [
      {
        file: FOLD,
        find: "if (!isModelType(planned.unit.type) && task.attempts.length > 0)",
        replace: "if (!isModelType(planned.unit.type))",
      },
    ],
  },
  {
    id: "validation-stage-missing",
    sentence: "An attempt whose output was rejected does not show the stage in which it was.",
    kills: "TEL-004",
    profile: "core",
    patches: [
      {
        file: "rules/src/session/trace.ts",
        find: 'rejected: [first, "SCHEMA_VALIDATION", "TASK_FAILED"],',
        replace: 'rejected: [first, "TASK_FAILED"],',
      },
    ],
  },
  {
    id: "failed-validation-recorded-as-passed",
    sentence: "A record says that validation passed where it failed.",
    kills: "TEL-004",
    profile: "core",
    patches: [{ file: FOLD, find: 'event.payload.valid ? "passed" : "failed"', replace: '"passed"' }],
  },
  {
    id: "stage-digest-of-the-moment",
    sentence: "Two runs that went the same way have different stage digests.",
    kills: "DET-002",
    profile: "core",
    patches: [
      {
        file: RESULT,
        find: "stages ??= stageDigest(session);",
        replace: "stages ??= stageDigest(session).slice(0, 52) + context.run_id.slice(-12);",
      },
    ],
  },
  {
    id: "result-digest-of-the-run",
    sentence: "Two runs with the same outputs have different result digests.",
    kills: "DET-003",
    profile: "core",
    patches: [
      {
        file: RESULT,
        find: "results ??= resultDigest(session);",
        replace: "results ??= resultDigest(session).slice(0, 52) + context.run_id.slice(-12);",
      },
    ],
  },
  {
    id: "result-digest-constant",
    sentence: "All runs have the same result digest, whatever came out.",
    kills: "DET-003",
    profile: "core",
    patches: [{ file: RESULT, find: "results ??= resultDigest(session);", replace: 'results ??= "0".repeat(64);' }],
  },
  {
    id: "ties-by-arrival",
    sentence: "Among units that are free the one listed first comes first, not the one with the least id.",
    kills: "DET-001",
    profile: "core",
    patches: [{ file: ORDER, find: "positions.sort((a, b) => (id(a) < id(b) ? -1 : 1));", replace: "void id;" }],
  },
  {
    id: "ids-compared-as-words",
    sentence: "Ids are ordered as a dictionary would, not by code points.",
    kills: "DET-001",
    profile: "core",
    patches: [{ file: ORDER, find: "(id(a) < id(b) ? -1 : 1)", replace: 'id(a).localeCompare(id(b), "en")' }],
  },
  {
    id: "order-level-by-level",
    sentence: "Units are ranked level by level: all that were free before any that became free.",
    kills: "DET-001",
    profile: "core",
    patches: [
      {
        file: ORDER,
        find: "const virtual: number[] = [];",
        replace: "const virtual: number[] = [];\n  const later: number[] = [];",
      },
      { file: ORDER, find: "free.push(placeOf[node] as number);", replace: "later.push(placeOf[node] as number);" },
      {
        file: ORDER,
        find: "const place = free.pop();",
        replace:
          "if (free.size === 0) for (const each of later.splice(0)) free.push(each);\n      const place = free.pop();",
      },
    ],
  },
  {
    id: "order-without-stand-ins",
    sentence: "A dependant may be ranked before what can stand in for its dependency.",
    kills: "DET-001",
    profile: "core",
    patches: [
      {
        file: ORDER,
        find: `export function canonicalOrder(graph: Precedence, indexOf: ReadonlyMap<string, number>): CanonicalOrder {
  const arcs = precedenceArcs(graph, indexOf);`,
        replace: `export function canonicalOrder(graph, indexOf) {
  const order = orderOf(graph, indexOf, true);
  return order.ok ? orderOf(graph, indexOf, false) : order;
}

function orderOf(graph, indexOf, withStandIns) {
  const arcs = precedenceArcs(graph, indexOf, withStandIns);`,
      },
      {
        file: ORDER,
        find: "function precedenceArcs(graph: Precedence, indexOf: ReadonlyMap<string, number>): Arcs {",
        replace: "function precedenceArcs(graph, indexOf, withStandIns) {",
      },
      {
        file: ORDER,
        find: "(exists[unit] ? n + unit : unit)",
        replace: "(withStandIns && exists[unit] ? n + unit : unit)",
      },
    ],
  },
];
