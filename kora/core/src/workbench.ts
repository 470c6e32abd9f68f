/** @krako/kora/workbench: what a page on this machine may ask of KORA. Types only; `kora studio` brings the one that works. */
import type {
  BackendCapabilities,
  BackendMode,
  BackendRouting,
  ExecutionEvent,
  ExecutionResult,
  HealthStatus,
  ModelTier,
  Problem,
  StudioWork,
  TaskGraph,
  UnitType,
} from "@krako/contracts";
import type { CompareJson } from "./diff/diff-runs.ts";
import type { Estimate } from "./estimate/estimate-run.ts";
import type { LeftOut } from "./plan/plan-for-capabilities.ts";
import type { TelemetryRecord } from "./telemetry/telemetry-record.ts";

export type { CompareJson, RunDiff } from "./diff/diff-runs.ts";
export type { Estimate } from "./estimate/estimate-run.ts";
export type { LeftOut } from "./plan/plan-for-capabilities.ts";
export type { TelemetryRecord } from "./telemetry/telemetry-record.ts";

/** A place in a text, both from 1. */
export interface WorkbenchPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Why work cannot be run, with the places of its violations in the text, one for each and in their order; none where they stand
 * elsewhere, such as in a playbook.
 */
export interface RefusedWork {
  readonly ok: false;
  readonly problem: Problem;
  readonly positions: readonly WorkbenchPosition[];
}

/** Work that is ready to run. It is run at most once, or let go. */
export interface PlannedWork {
  readonly ok: true;
  /** The beginning of the request, or the name of the document. */
  readonly title: string;
  readonly graph: TaskGraph;
  /** The playbook that the graph was made by; null where it was a document. */
  readonly playbook: string | null;
  readonly leftOut: readonly LeftOut[];
  readonly estimate: Estimate;
  readonly mode: BackendMode;
  /** Why the backend was chosen; null where there was no choice. */
  readonly route: string | null;
  /**
   * Runs it. A refusal of the backend, or one that is lost on the way, is a `RefusalError`; any other way it can end is a result. The
   * backend is closed afterwards.
   * @throws RefusalError
   */
  run(options: WorkbenchRun): Promise<ExecutionResult>;
  /** Closes what was opened for it, where it is not run. */
  leave(): Promise<void>;
}

/** How one run is followed. */
export interface WorkbenchRun {
  /** UUID of the run. */
  readonly runId: string;
  readonly signal: AbortSignal;
  readonly onEvent: (event: ExecutionEvent) => void;
  /** What sinks are told of the run; never an input, an output or a prompt. */
  readonly onTelemetry: (record: TelemetryRecord) => void;
}

/** A backend, as far as it can be asked. */
export interface SeenBackend {
  readonly name: BackendMode;
  /** Whether graphs go there as things are. */
  readonly chosen: boolean;
  /** Null where it is not installed, not configured, or does not answer; `message` then says which and how to mend it. */
  readonly status: HealthStatus | null;
  readonly url: string | null;
  readonly message: string | null;
  readonly capabilities: BackendCapabilities | null;
}

/** Every backend by name, and which graphs go to the one that is not local; `routing` is null where that is none. */
export interface SeenBackends {
  readonly routing: BackendRouting | null;
  readonly backends: readonly SeenBackend[];
}

/** A model that units may name by their type and tier. */
export interface SeenModel {
  readonly backend: BackendMode;
  readonly unit_type: Extract<UnitType, "small_model" | "llm">;
  readonly tier: ModelTier;
}

/** A playbook of the folder, or why its file is none. */
export interface SeenPlaybook {
  readonly file: string;
  readonly id: string | null;
  readonly title: string | null;
  /** Null where it can be used. */
  readonly message: string | null;
}

/** What a page may ask. Every answer is of now: files and configuration are read when they are asked for. */
export interface Workbench {
  /** The folder whose configuration, playbooks and plugins it works with, absolute. */
  readonly folder: string;
  /** Makes the graph that the work means, for the backend that it would run on. Nothing runs. */
  plan(work: StudioWork): Promise<PlannedWork | RefusedWork>;
  backends(): Promise<SeenBackends>;
  models(): Promise<readonly SeenModel[]>;
  playbooks(): Promise<readonly SeenPlaybook[]>;
}

/** What whoever serves the page is given. */
export interface StudioServing {
  readonly workbench: Workbench;
  /** The folder that keeps the runs, absolute; it is made where it is not there. */
  readonly runsFolder: string;
  /** Of 127.0.0.1; 0: any that is free. */
  readonly port: number;
  /** What every question to the API has to bring. */
  readonly token: string;
  readonly compareJson: CompareJson;
  /** Told in a sentence what could not be done, such as keeping a run. Never an input, an output or a prompt. */
  readonly onTrouble: (sentence: string) => void;
}

/** A page that is being served. */
export interface ServedStudio {
  /** `http://127.0.0.1:7790` */
  readonly url: string;
  /** Opens the page, token and all: the token stands after `#`, which a browser sends nowhere. */
  readonly link: string;
  /** How to have the page, where it was not built; null where it is there. */
  readonly pageMissing: string | null;
  /** Cancels what runs, keeps it, and ends. May be called again. */
  close(): Promise<void>;
}

/** What `@krako/studio` exports as `serveStudio`. @throws Error with the code of Node where the port cannot be had. */
export type ServeStudio = (serving: StudioServing) => Promise<ServedStudio>;
