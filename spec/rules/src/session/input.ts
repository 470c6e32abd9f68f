import type { Binding } from "@krako/contracts";
import { DocumentWriter } from "../json/document-writer.ts";
import { joinPointer, readPointer, UNRESOLVED } from "../json/json-pointer.ts";
import type { JsonObject } from "../ports.ts";
import type { PlannedUnit } from "./plan.ts";
import type { Session, UnitRun } from "./session.ts";

/** The input with every binding applied, or the first binding that does not resolve (BIND-001), as a pointer and a reason. */
export type ResolvedInput =
  | { readonly ok: true; readonly input: JsonObject }
  | { readonly ok: false; readonly pointer: string; readonly message: string };

/** Applies a unit's bindings in order. Every dependency and source of the unit is resolved; nothing is copied but the way to each place. */
export function resolveInput(session: Session, planned: PlannedUnit): ResolvedInput {
  const writer = new DocumentWriter(planned.unit.input);
  for (let i = 0; i < planned.unit.bindings.length; i += 1) {
    const binding = planned.unit.bindings[i] as Binding;
    const at = (reason: string): ResolvedInput => ({
      ok: false,
      pointer: joinPointer("/bindings", i),
      message: reason,
    });
    const value = readPointer(boundDocument(session, planned, binding.from), binding.pointer);
    if (value === UNRESOLVED) return at(`"${binding.pointer}" does not resolve in the result of "${binding.from}".`);
    if (!writer.write(binding.to, value))
      return at(`"${binding.to}" cannot be set: the way there leads through a value that is not an object.`);
  }
  return { ok: true, input: writer.document as JsonObject };
}

/** What a binding reads: the effective output of a dependency, or a source's own result as only its target sees it. */
function boundDocument(session: Session, planned: PlannedUnit, from: string): unknown {
  const rank = session.plan.rankOf.get(from) as number;
  const own = session.runs[rank] as UnitRun;
  if (!planned.dependencies.includes(rank)) {
    return {
      status: own.state,
      ...(own.output === undefined ? {} : { output: own.output }),
      error_type: own.error?.error_type ?? null,
    };
  }
  return session.runs[own.effective]?.output;
}
