import type { ExecutionEvent, JsonObject, TaskGraph, UnitId } from "@krako/contracts";
import { isKnownEvent } from "@krako/contracts/known-event";
import { compilePlan, rebuild, resolvedInput } from "@krako/rules";

/** What a unit was given: its input with every binding applied, or why that cannot be said. */
export type UnitInput =
  | { readonly ok: true; readonly input: JsonObject }
  | { readonly ok: false; readonly message: string };

/** The input of a unit as the executor saw it: by the same rules, from the same events. No event holds an input, so it is found again. */
export function unitInput(graph: TaskGraph, events: readonly ExecutionEvent[], unit: UnitId): UnitInput {
  try {
    // The rules go by events of sessions only; a log has no others among those it knows.
    const known = events.filter(isKnownEvent) as Parameters<typeof rebuild>[1];
    return { ok: true, input: resolvedInput(rebuild(compilePlan(graph), known), unit) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, message: error.message };
  }
}
