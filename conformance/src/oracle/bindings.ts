// BIND-001: where outputs land in the input of a unit.
import type { TaskGraph } from "@krako/contracts";
import { type Json, type JsonObject, pointerTokens, valueAt } from "./json.ts";
import { NORMATIVE, type Readings } from "./readings.ts";
import type { Ending } from "./settled-unit.ts";
import type { WorkUnit } from "./spending.ts";

/** What a target sees of its source: `output` only if it was valid. */
const seenByTarget = (source: Ending): JsonObject => ({
  status: source.status,
  error_type: source.error_type,
  ...(source.output === undefined ? {} : { output: source.output }),
});

/** A copy of `holder` in which `value` stands at `path`; objects missing on the way are made, arrays grow by one. */
export const placed = (holder: Json | undefined, path: readonly string[], value: Json): Json => {
  const [token, ...rest] = path;
  if (token === undefined) return value;
  if (Array.isArray(holder)) {
    const index = token === "-" ? holder.length : Number(token);
    return [...holder.slice(0, index), placed(holder[index], rest, value), ...holder.slice(index + 1)];
  }
  const object = (holder ?? {}) as JsonObject;
  return { ...object, [token]: placed(Object.hasOwn(object, token) ? object[token] : undefined, rest, value) };
};

/** The resolved input, or null where a pointer names nothing. `effective` and `own` must be known for every unit bound from. */
export const inputOf = (
  graph: TaskGraph,
  unit: WorkUnit,
  effective: (id: string) => Ending,
  own: (id: string) => Ending,
  readings: Readings = NORMATIVE,
): JsonObject | null => {
  let input = unit.input as JsonObject;
  for (const binding of unit.bindings) {
    const source = graph.escalations.some((edge) => edge.from === binding.from && edge.to === unit.id);
    const document = source ? seenByTarget(own(binding.from)) : effective(binding.from).output;
    const found = document === undefined ? undefined : valueAt(document, binding.pointer);
    if (found === undefined && readings.unresolved === "fails") return null;
    input = placed(input, pointerTokens(binding.to), found ?? null) as JsonObject;
  }
  return input;
};
