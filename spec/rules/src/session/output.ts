import type { OutputSelector } from "@krako/contracts";
import { readPointer, UNRESOLVED } from "../json/json-pointer.ts";
import type { JsonValue } from "../ports.ts";
import type { Session, UnitRun } from "./session.ts";

/** The run's answer: the first listed output whose unit has an effective success, or why there is none (OUT-001). */
export type SelectedOutput =
  | { readonly ok: true; readonly work_unit_id: string; readonly value: JsonValue }
  | { readonly ok: false; readonly message: string };

/** Selects the answer of a session in which every unit has settled. */
export function selectOutput(session: Session): SelectedOutput {
  for (const selector of session.plan.graph.output) {
    const result = effectiveRun(session, selector);
    if (result?.state !== "succeeded") continue;
    const value = readPointer(result.output, selector.pointer);
    if (value !== UNRESOLVED) return { ok: true, work_unit_id: selector.work_unit_id, value: value as JsonValue };
    return {
      ok: false,
      message: `The output "${selector.pointer}" of unit "${selector.work_unit_id}" does not resolve in its result.`,
    };
  }
  return { ok: false, message: "No unit listed under output has a result." };
}

function effectiveRun(session: Session, selector: OutputSelector): UnitRun | undefined {
  const run = session.runs[session.plan.rankOf.get(selector.work_unit_id) as number];
  return run === undefined || run.effective < 0 ? undefined : session.runs[run.effective];
}
