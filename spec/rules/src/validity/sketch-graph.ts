import type { Binding, Condition, TaskGraph } from "@krako/contracts";
import { UNIT_TYPE_TABLE } from "@krako/contracts/tables";

/**
 * As much of a malformed graph as can be made out, so that what is wrong with its meaning can be reported together with what is wrong
 * with its shape: entries of the wrong kind are replaced by harmless ones, keeping every position. Null if there are no units at all.
 */
export function sketchGraph(value: unknown): TaskGraph | null {
  const source = record(value);
  if (source === null || !Array.isArray(source.work_units)) return null;
  const budget = record(source.budget) ?? {};
  return {
    ...source,
    budget: { ...count(budget, "max_tokens"), ...count(budget, "max_llm_invocations") },
    policy: {
      failure_policy: "fail_fast",
      privacy_default: "allow_remote",
      priority: "p2",
      logging: "off",
      ...record(source.policy),
    },
    work_units: source.work_units.map(sketchUnit),
    escalations: allOrNone(source.escalations, isEdge).map((edge) => ({
      ...edge,
      when: allOrNone(edge.when, isCondition),
    })),
    output: allOrNone(source.output, isSelector),
  } as unknown as TaskGraph;
}

function sketchUnit(value: unknown, position: number): unknown {
  const unit = record(value) ?? {};
  const budget = record(unit.budget) ?? {};
  const retries = record(unit.retries) ?? {};
  const isKnownType = typeof unit.type === "string" && Object.hasOwn(UNIT_TYPE_TABLE, unit.type);
  const model = isKnownType ? record(unit.model) : null;
  return {
    ...unit,
    id: typeof unit.id === "string" ? unit.id : `#${position}`,
    type: isKnownType ? unit.type : "deterministic",
    dependencies: allOrNone(unit.dependencies, isText),
    input: record(unit.input) ?? {},
    bindings: allOrNone(unit.bindings, isBinding),
    output_schema: record(unit.output_schema) ?? { const: null },
    budget: count(budget, "max_tokens"),
    retries: { max_attempts: typeof retries.max_attempts === "number" ? retries.max_attempts : 1, backoff_ms: 0 },
    model:
      model === null
        ? undefined
        : {
            ...model,
            max_input_tokens: Number(model.max_input_tokens) || 0,
            max_output_tokens: Number(model.max_output_tokens) || 0,
          },
    constraints: record(unit.constraints) ?? undefined,
    critical: unit.critical === true,
  };
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** The entries of a list that are all of one kind; none of them otherwise, since positions must stay what they are. */
function allOrNone<T>(value: unknown, is: (entry: unknown) => entry is T): readonly T[] {
  return Array.isArray(value) && value.every(is) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isEdge(value: unknown): value is { from: string; to: string; when: unknown } {
  return isText(record(value)?.from) && isText(record(value)?.to);
}

function isSelector(value: unknown): value is TaskGraph["output"][number] {
  return isText(record(value)?.work_unit_id);
}

function isBinding(value: unknown): value is Binding {
  const { from, to } = record(value) ?? {};
  return isText(from) && isText(to) && to.startsWith("/");
}

function isCondition(value: unknown): value is Condition {
  return isText(record(value)?.type);
}

function count(fields: Fields, name: string): Fields {
  return typeof fields[name] === "number" ? { [name]: fields[name] } : {};
}
