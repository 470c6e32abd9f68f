import type { DefectListener, Registry, WorkerPool } from "@krako/attempts";
import type { BackendCapabilities } from "@krako/contracts";
import type { Clock, Ids } from "@krako/rules";
import type { Slots } from "./slots.ts";

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
