/** What the local API of `kora studio` answers. What it is sent is in the contract: `StudioWork`, and the file of a run. */
import type { ExecutionResult, StudioRun, TaskGraph, Version } from "@krako/contracts";
import type { RunDiff } from "@krako/kora/runs";
import type {
  Estimate,
  LeftOut,
  SeenBackends,
  SeenModel,
  SeenPlaybook,
  TelemetryRecord,
  WorkbenchPosition,
} from "@krako/kora/workbench";

/** `GET /health`. */
export interface StudioHealth extends SeenBackends {
  readonly studio_version: string;
  readonly contract_version: Version;
  /** The folder it works in, absolute. */
  readonly folder: string;
  /** The folder that keeps the runs, absolute. */
  readonly runs_folder: string;
}

/** `GET /models`. */
export interface StudioModels {
  readonly models: readonly SeenModel[];
}

/** `GET /playbooks`. */
export interface StudioPlaybooks {
  readonly playbooks: readonly SeenPlaybook[];
}

/** `POST /plan`: what would run, and what it may come to. `POST /execute` begins it and answers 202 with a `StudioRun`. */
export interface StudioPlan {
  readonly title: string;
  readonly graph: TaskGraph;
  readonly playbook: string | null;
  readonly left_out: readonly LeftOut[];
  readonly estimate: Estimate;
  readonly backend_mode: "local" | "krako";
  readonly route: string | null;
}

/** `GET /runs/{run_id}`: a run without its events, which `GET /runs/{run_id}/events` streams. */
export interface StudioRunDetail {
  readonly run: StudioRun;
  readonly graph: TaskGraph;
  /** Null until it has ended. */
  readonly result: ExecutionResult | null;
}

/** `GET /runs/{run_id}/diff/{other}`. */
export type StudioDiff = RunDiff;

/** `GET /telemetry/{run_id}`. */
export interface StudioTelemetry {
  readonly records: readonly TelemetryRecord[];
}

/**
 * What every refusal is answered with: an RFC 9457 problem document. Where the work came as text, `positions` has the line and the
 * column of each of its violations, in their order.
 */
export interface StudioProblemExtension {
  readonly positions?: readonly WorkbenchPosition[];
}
