import type { TaskTelemetry } from "@krako/contracts";
import type { WorkUnit } from "../oracle/spending.ts";

export interface UnitTrial {
  readonly unit: WorkUnit;
  readonly seen: TaskTelemetry | null;
}
