// Every error report in a result and its records, however malformed the rest is.
import type { Observation } from "./observation.ts";

export interface FoundError {
  readonly where: string;
  readonly error: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const errorsIn = ({ end }: Observation): readonly FoundError[] => {
  const value: unknown = end.kind === "result" ? end.result : end.kind === "malformed" ? end.value : null;
  if (!isRecord(value)) return [];
  const found: FoundError[] = isRecord(value["error"]) ? [{ where: "the run", error: value["error"] }] : [];
  const bundle = value["telemetry_bundle"];
  const tasks = isRecord(bundle) && Array.isArray(bundle["tasks"]) ? bundle["tasks"] : [];
  for (const task of tasks)
    if (isRecord(task) && isRecord(task["error"]))
      found.push({ where: `"${String(task["task_id"])}"`, error: task["error"] });
  return found;
};
