// What the digests hash, made from what was seen (DET-002, DET-003).
import type { Json } from "../oracle/json.ts";
import type { RunTrial } from "./trial.ts";

type UnitTrace = Readonly<Record<string, Json>>;

export const resultTraceOf = ({ order, units }: RunTrial): { readonly units: readonly UnitTrace[] } => ({
  units: order.flatMap((id) => {
    const seen = units.get(id)?.seen;
    if (seen === null || seen === undefined) return [];
    const { task } = seen;
    return [
      {
        work_unit_id: id,
        status: task.status,
        error_type: task.error?.error_type ?? null,
        dimension: task.error?.dimension ?? null,
        scope: task.error?.scope ?? null,
        escalation_index: task.escalation_index ?? null,
        attempts: seen.attempts.map(({ stages, error_type }) => ({ stages, error_type: error_type ?? null })),
        output: seen.ending.output ?? null,
      },
    ];
  }),
});

export const stageTraceOf = (trial: RunTrial): { readonly units: readonly UnitTrace[] } => ({
  units: resultTraceOf(trial).units.map(({ output: _, ...unit }) => unit),
});
