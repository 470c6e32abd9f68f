import type { Binding } from "@krako/contracts";
import { DocumentWriter } from "../json/document-writer.ts";
import { joinPointer, readPointer, UNRESOLVED } from "../json/json-pointer.ts";
import type { JsonObject } from "../ports.ts";
import type { PlannedUnit } from "./plan.ts";
import type { PlannedBinding } from "./planned-bindings.ts";
import type { Session, UnitRun } from "./session.ts";

/** The input with every binding applied, or the first binding that does not resolve (BIND-001), as a pointer and a reason. */
export type ResolvedInput =
  | { readonly ok: true; readonly input: JsonObject }
  | { readonly ok: false; readonly pointer: string; readonly message: string };

/**
 * Applies a unit's bindings in order. Every dependency and source of the unit is resolved; nothing is copied but the way to each
 * place, and the copies are frozen.
 */
export function resolveInput(session: Session, planned: PlannedUnit): ResolvedInput {
  return planned.bindsFlatly ? resolveFlatly(session, planned) : resolveAnywhere(session, planned);
}

/** The usual case, without looking for the way: every value becomes a member of the input or is appended to a list that is one. */
function resolveFlatly(session: Session, { unit, bindings }: PlannedUnit): ResolvedInput {
  const own = unit.input as JsonObject;
  const input: { [name: string]: unknown } = { ...own };
  for (let i = 0; i < bindings.length; i += 1) {
    const { pointer, to } = bindings[i] as PlannedBinding;
    const value = readPointer(boundDocument(session, bindings[i] as PlannedBinding), pointer);
    if (value === UNRESOLVED) return unresolved(unit.bindings[i] as Binding, i, "pointer");
    const name = to[0] as string;
    if (to.length === 1) input[name] = value;
    else if (input[name] === own[name]) input[name] = [...(own[name] as unknown[]), value];
    else (input[name] as unknown[]).push(value);
  }
  for (const { to } of bindings) if (to.length > 1) Object.freeze(input[to[0] as string]);
  return { ok: true, input: Object.freeze(input) as JsonObject };
}

function resolveAnywhere(session: Session, { unit, bindings }: PlannedUnit): ResolvedInput {
  const writer = new DocumentWriter(unit.input);
  for (let i = 0; i < bindings.length; i += 1) {
    const binding = bindings[i] as PlannedBinding;
    const value = readPointer(boundDocument(session, binding), binding.pointer);
    if (value === UNRESOLVED) return unresolved(unit.bindings[i] as Binding, i, "pointer");
    if (!writer.write(binding.to, value)) return unresolved(unit.bindings[i] as Binding, i, "to");
  }
  return { ok: true, input: writer.freeze() as JsonObject };
}

function unresolved(binding: Binding, i: number, which: "pointer" | "to"): ResolvedInput {
  const message =
    which === "pointer"
      ? `"${binding.pointer}" does not resolve in the result of "${binding.from}".`
      : `"${binding.to}" cannot be set: the way there leads through a value that is not an object.`;
  return { ok: false, pointer: joinPointer("/bindings", i), message };
}

/** What a binding reads: the effective output of a dependency, or a source's own result as only its target sees it. */
function boundDocument(session: Session, { from, isSource }: PlannedBinding): unknown {
  const own = session.runs[from] as UnitRun;
  if (!isSource) return session.runs[own.effective]?.output;
  const seen = { status: own.state, error_type: own.error?.error_type ?? null };
  return own.output === undefined ? seen : { ...seen, output: own.output };
}
