import type { ExecutionEvent } from "@krako/contracts";

/** The output of every unit that succeeded in a run, by its id. */
export function runOutputs(events: readonly ExecutionEvent[]): ReadonlyMap<string, unknown> {
  const outputs = new Map<string, unknown>();
  for (const event of events)
    if (event.event_type === "workunit.completed") outputs.set(event.work_unit_id, event.payload.output);
  return outputs;
}
