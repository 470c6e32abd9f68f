import { VirtualClock } from "@krako/attempts/testing";
import type { PriceList, TaskGraph } from "@krako/contracts";
import type { ExecutionBackend, ModelAdapter, Operation } from "@krako/rules";
import { expect, onTestFinished } from "vitest";
import { ObservedRun } from "../observed-run.ts";
import { type ModelScript, ScriptedModel } from "../scripted-model.ts";
import { plainOperations, pluginOf } from "../test-operations.ts";
import { plugin as workerPlugin } from "../worker-operations.ts";

/** What the suite asks an implementation to make a backend of. */
export interface BackendSettings {
  /** Time, virtual. */
  readonly clock: VirtualClock;
  readonly operations: readonly (typeof workerPlugin)[];
  readonly models: readonly ModelAdapter[];
  /** Most attempts at once. */
  readonly concurrency: number;
  readonly priceList?: PriceList | undefined;
  readonly supportedExtensions: readonly string[];
}

/** Where implementations may differ. */
export interface Traits {
  /**
   * It runs graphs elsewhere: what is cancelled has gone on meanwhile, slots and time are those of several machines, timers of its own are
   * always set, models for `llm` units are never local, and a graph that comes twice is the same run.
   */
  readonly isRemote: boolean;
}

export interface TestedBackend {
  readonly backend: ExecutionBackend;
  close(): Promise<void>;
}

export type MakeBackend = (settings: BackendSettings) => TestedBackend | Promise<TestedBackend>;

/** What a single test says about its backend; the rest is plain. */
export interface Wishes {
  /** Inline operations besides the plain ones. */
  readonly operations?: readonly Operation[];
  /** What the one `llm` model answers. */
  readonly script?: ModelScript;
  /** Other models in its place. */
  readonly models?: (clock: VirtualClock) => readonly ScriptedModel[];
  readonly concurrency?: number;
  readonly priceList?: PriceList;
  readonly supportedExtensions?: readonly string[];
}

export interface Setting {
  readonly clock: VirtualClock;
  readonly backend: ExecutionBackend;
  /** The first model. */
  readonly model: ScriptedModel;
  /** Begins a run. */
  begin(graph: TaskGraph, observation?: ConstructorParameters<typeof ObservedRun>[2]): ObservedRun;
  /** Runs a graph to its end, letting virtual time pass as needed. */
  run(graph: TaskGraph, observation?: ConstructorParameters<typeof ObservedRun>[2]): ReturnType<typeof runToEnd>;
}

/** A backend of one test on a clock of its own; closed when the test is over. */
export async function settingOf(make: MakeBackend, wishes: Wishes = {}): Promise<Setting> {
  const clock = new VirtualClock();
  const models = wishes.models?.(clock) ?? [new ScriptedModel(clock, wishes.script ? { script: wishes.script } : {})];
  const { priceList } = wishes;
  const { backend, close } = await make({
    clock,
    operations: [pluginOf(...plainOperations, ...(wishes.operations ?? [])), workerPlugin],
    models,
    concurrency: wishes.concurrency ?? 16,
    priceList,
    supportedExtensions: wishes.supportedExtensions ?? [],
  });
  onTestFinished(async () => {
    // Every test sees its runs to their end: whatever a run occupied is free again, neither less nor more.
    const { running, queued } = (await backend.healthCheck()).capacity_summary;
    await close();
    expect([running, queued]).toEqual([0, 0]);
  });
  const fresh = freshGraphs();
  const begin: Setting["begin"] = (graph, observation) =>
    new ObservedRun(backend, observation?.keepsIds ? graph : fresh(graph), { priceList, ...observation });
  return {
    clock,
    backend,
    model: models[0] as ScriptedModel,
    begin,
    run: (graph, observation) => runToEnd(clock, begin(graph, observation)),
  };
}

/** A graph that comes twice may be one run: every run but the first of the same ids gets ids of its own. */
function freshGraphs(): (graph: TaskGraph) => TaskGraph {
  const used = new Set<string>();
  return (graph) => {
    const id = (end: string, n: number): string => `${end.slice(0, -12)}${n.toString(16).padStart(12, "f")}`;
    const { graph_id, request_id } = graph;
    const n = used.size;
    if (!used.has(graph_id)) {
      used.add(graph_id);
      return graph;
    }
    const own = { ...graph, graph_id: id(graph_id, 2 * n), request_id: id(request_id, 2 * n + 1) };
    used.add(own.graph_id);
    return own;
  };
}

async function runToEnd(clock: VirtualClock, run: ObservedRun) {
  const result = await clock.untilSettled(run.result);
  return { result, events: run.events, run };
}
