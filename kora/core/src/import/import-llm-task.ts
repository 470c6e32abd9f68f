import type { JsonObject, JsonSchemaDocument, ModelTier, TaskIrTask, V01LlmRun } from "@krako/contracts";
import { type ImportedTask, importedBudget, importedMetadata, type TaskInGraph, v01BudgetOf } from "./imported-task.ts";
import { v01OutputSchema } from "./v01-output-schema.ts";

const TIERS: ReadonlyMap<string, ModelTier> = new Map([
  ["openai", "medium"],
  ["openai_mini", "small"],
  ["openai_full", "large"],
]);

/** Tokens that a prompt may have besides one for each of its bytes: marks and words that adapters add. */
const ADDED_TOKENS = 512;

/** A task that asks a model; with `skip_if`, a task that says whether it has to be asked, which it then stands in for. */
export function importLlmTask(inGraph: TaskInGraph, { spec }: V01LlmRun): ImportedTask {
  const { task, ids, at, note } = inGraph;
  const id = ids.idOf(task.id);
  const { skip_if, ...asked } = spec.input ?? {};
  const skip = skipOf(inGraph, skip_if);
  const own = v01OutputSchema(task, at, { properties: {}, rest: "closed" }, note) ?? {};
  const schema = skip === null ? own : eitherOf(own);
  const dependencies = [...new Set((task.deps ?? []).map(ids.idOf))];
  const ownId = skip === null ? id : ids.beside(id, "model");
  const model =
    spec.adapter === "mock"
      ? mockTask(inGraph, ownId, asked, schema)
      : modelTask(inGraph, ownId, spec.adapter, asked, schema, skip !== null);
  if (skip === null)
    return { tasks: [{ ...model, ...(dependencies.length === 0 ? {} : { dependencies }) }], ladders: [] };
  const gate: TaskIrTask = {
    id,
    type: "deterministic",
    operation: "v01.skip_if@1",
    input: { task_id: task.id, ...skip, outputs: dependencies.map(() => null) },
    bind: Object.fromEntries(dependencies.map((from, d) => [`/outputs/${d}`, from])),
    schema,
    ...(model.metadata === undefined ? {} : { metadata: model.metadata }),
  };
  const { metadata: _, schema: __, ...target } = model;
  const isAsked = { type: "field_equals", pointer: "/skipped", value: false } as const;
  note(
    `${at}/run/spec/input/skip_if`,
    `Whether the model is asked is decided by "${id}"; the model's task is "${model.id}".`,
  );
  return { tasks: [gate, target], ladders: [{ rungs: [{ task: id, escalate_when: [isAsked] }, { task: model.id }] }] };
}

function modelTask(
  inGraph: TaskInGraph,
  id: string,
  adapter: string,
  asked: JsonObject,
  schema: JsonSchemaDocument,
  mayBeSkipped: boolean,
): TaskIrTask {
  const { task, at, note } = inGraph;
  const tier = TIERS.get(adapter);
  if (tier === undefined)
    note(`${at}/run/spec/adapter`, "This adapter is not known; a model of the medium tier is asked.");
  const input = inputOf(task.id, asked, mayBeSkipped);
  const { max_tokens } = v01BudgetOf(inGraph);
  const bytes = new TextEncoder().encode(JSON.stringify([input, schema])).length;
  return {
    id,
    type: "model",
    operation: "llm.generate@1",
    input,
    schema,
    budget: importedBudget(inGraph),
    routing: {
      unit_type: "llm",
      tier: tier ?? "medium",
      max_input_tokens: bytes + ADDED_TOKENS,
      max_output_tokens: max_tokens,
    },
    ...importedMetadata(inGraph),
  };
}

/** The adapter that asked nobody: an operation. */
function mockTask(inGraph: TaskInGraph, id: string, { question }: JsonObject, schema: JsonSchemaDocument): TaskIrTask {
  const { task, at, note } = inGraph;
  note(
    `${at}/run/spec/adapter`,
    "The mock asked no model, nor does the operation that it became. Name llm.generate@1 to ask one.",
  );
  return {
    id,
    type: "deterministic",
    operation: "v01.mock@1",
    input: { task_id: task.id, ...(question === undefined ? {} : { question }) },
    schema,
    budget: importedBudget(inGraph),
    ...importedMetadata(inGraph),
  };
}

/** What v0.1 told its models: the question, or all that was written; and the id that it wanted back. */
function inputOf(taskId: string, asked: JsonObject, mayBeSkipped: boolean): JsonObject {
  const { question, ...rest } = asked;
  const isQuestion = typeof question === "string" && question !== "";
  const data = isQuestion ? rest : asked;
  const form = mayBeSkipped ? " Answer the question; never say that it was skipped." : "";
  return {
    system: `You are a strict JSON engine. Where the answer has a status it is "ok", and where it has a task_id it is ${JSON.stringify(taskId)}.${form}`,
    prompt: isQuestion ? question : "Answer what the data asks.",
    ...(Object.keys(data).length === 0 ? {} : { data }),
  };
}

/** The member that is looked at and what it has to equal; null where v0.1 would never have skipped. */
function skipOf(
  { task, at, note }: TaskInGraph,
  skipIf: unknown,
): { readonly key: string; readonly equals: unknown } | null {
  if (skipIf === undefined) return null;
  const { path, equals = null } = (typeof skipIf === "object" ? (skipIf ?? {}) : {}) as {
    path?: unknown;
    equals?: unknown;
  };
  const written = String(path ?? "");
  const key = written.startsWith("$.") ? written.slice(2) : written;
  if (key !== "" && (task.deps ?? []).length > 0) return { key, equals };
  note(
    `${at}/run/spec/input/skip_if`,
    "It looks at no member of no task, so nothing was ever skipped; it was left out.",
  );
  return null;
}

/** What the model gives, or what stands there when it is not asked; the rungs of a ladder share their schema (GRAPH-011). */
function eitherOf({ $defs, ...own }: JsonSchemaDocument): JsonSchemaDocument {
  const skipped = {
    type: "object",
    required: ["status", "task_id", "skipped", "message"],
    properties: {
      status: { const: "ok" },
      task_id: { type: "string" },
      skipped: { type: "boolean" },
      message: { type: "string" },
    },
  };
  return { anyOf: [own, skipped], ...($defs === undefined ? {} : { $defs }) };
}
