import type { BackendCapabilities } from "@krako/contracts";
import type { Clock, Ids } from "@krako/rules";
import type { DefectListener } from "./defect.ts";
import type { Registry } from "./registry.ts";
import type { Slots } from "./slots.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** What all runs of one backend share. */
export interface Substrate {
  readonly registry: Registry;
  readonly capabilities: BackendCapabilities;
  readonly slots: Slots;
  readonly workers: WorkerPool;
  /** Threads for checking outputs, apart from those that operations may hold for hours. */
  readonly validators: WorkerPool;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onDefect: DefectListener | undefined;
}
