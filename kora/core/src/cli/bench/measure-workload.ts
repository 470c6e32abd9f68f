import type { BackendCapabilities, Playbook, TaskGraph, TaskIr, WorkloadCase, WorkloadScore } from "@krako/contracts";
import type { ExecutionBackend } from "@krako/rules";
import type { DigestComparison } from "../../bench/bench-report.ts";
import { type CaseOutcome, type CaseRun, caseOutcome } from "../../bench/case-outcome.ts";
import { type BothModes, bothModes, type ComparedModel, MODES, type Mode } from "../../bench/modes.ts";
import { type LeftOut, planForCapabilities } from "../../plan/plan-for-capabilities.ts";
import { isLocalOnly } from "../../routing/route-graph.ts";
import type { OutputSchemas } from "../../task-ir/ladder-index.ts";
import { UsageError } from "../usage-error.ts";
import { CaseFault, graphMaker, newId } from "./graph-maker.ts";
import { inFlight } from "./in-flight.ts";

/** Cases at the beginning whose times are not told, since nothing is compiled yet; never more than a tenth. */
const MOST_WARM_UP = 20;

/** A backend by name, with what it says of itself. */
export interface NamedBackend {
  readonly name: "local" | "krako";
  readonly backend: ExecutionBackend;
  readonly capabilities: BackendCapabilities;
}

/** What is measured, and by what. */
export interface MeasureWorkload {
  readonly playbook: Playbook;
  readonly cases: readonly WorkloadCase[];
  readonly score: WorkloadScore;
  readonly outputSchemas: OutputSchemas;
  readonly local: NamedBackend;
  /** Where each graph is run once more, to compare digests. */
  readonly second: NamedBackend | null;
  readonly tenant: string;
  readonly inFlight: number;
  readonly signal: AbortSignal;
  /** Hears of every outcome at once, so that nothing is lost if the rest comes to nothing. */
  readonly onOutcome: (outcome: CaseOutcome) => void;
}

/** What the runs gave. */
export interface MeasuredWorkload {
  readonly modes: BothModes;
  readonly planned: TaskIr;
  readonly absent: readonly ComparedModel[];
  readonly outcomes: readonly CaseOutcome[];
  readonly digests: DigestComparison | null;
}

/**
 * Runs every case in both ways, one after the other, and which way is first alternates from case to case: a machine that slows down
 * slows both, and what one way leaves in caches helps the other one's times nowhere, since they are told of the first only.
 * @throws CaseFault when a case makes no graph; UsageError when the playbook has no model to compare with.
 */
export async function measureWorkload(measure: MeasureWorkload): Promise<MeasuredWorkload> {
  const { playbook, cases, outputSchemas, local, second, signal } = measure;
  const { planned, leftOut } = planForBoth(playbook.graph, local, second);
  const modes = bothModes(planned, outputSchemas);
  if (modes === null)
    throw new UsageError(
      `The playbook "${playbook.id}" has no ladder with a model that this backend has, so there is nothing to compare with. Name an endpoint with --model-url, or bring a model by --plugin or the workload's module.`,
    );
  const make = graphMaker(playbook, outputSchemas, measure.tenant);
  const warmUp = Math.min(MOST_WARM_UP, Math.floor(cases.length / 10));
  const outcomes: CaseOutcome[] = [];
  const different: string[] = [];
  let compared = 0;
  await inFlight(
    cases,
    measure.inFlight,
    async (each, index) => {
      const order: readonly Mode[] = index % 2 === 0 ? MODES : MODES.toReversed();
      for (const [turn, mode] of order.entries()) {
        const graph = make(modes.documents[mode], each);
        const run = await runOnce(local, graph, signal);
        const outcome = caseOutcome(
          each,
          { mode, wasFirst: turn === 0 && index >= warmUp, ...run },
          modes.models,
          measure.score,
        );
        outcomes.push(outcome);
        measure.onOutcome(outcome);
        if (second === null || mode !== "deterministic_first" || outcome.end === "cancelled") continue;
        if (isLocalOnly(graph)) throw new CaseFault(`Case "${each.id}" has local_only units, which are sent nowhere.`);
        const again = await runOnce(second, graph, signal);
        compared += 1;
        if (!sameDigests(run.result, again.result)) different.push(each.id);
      }
    },
    signal,
  );
  return {
    modes,
    planned,
    absent: leftOut.map(({ task, unit_type, tier }) => ({ task, unit_type, tier })),
    outcomes,
    digests: second === null ? null : { backend: second.name, compared, different },
  };
}

/** Digests can only be compared of what both backends can run. */
function planForBoth(
  graph: TaskIr,
  local: NamedBackend,
  second: NamedBackend | null,
): { planned: TaskIr; leftOut: readonly LeftOut[] } {
  const here = planForCapabilities(graph, local.capabilities);
  if (second === null) return { planned: here.taskIr, leftOut: here.leftOut };
  const there = planForCapabilities(here.taskIr, second.capabilities);
  return { planned: there.taskIr, leftOut: [...here.leftOut, ...there.leftOut] };
}

/** One run of one graph, with how long it took by the clock. */
export async function runOnce(
  { backend, name }: NamedBackend,
  graph: TaskGraph,
  signal: AbortSignal,
): Promise<Pick<CaseRun, "graph" | "result" | "wallMs">> {
  const runId = newId(Date.now());
  const context = { run_id: runId, trace_id: runId.replaceAll("-", ""), backend_mode: name } as const;
  const began = performance.now();
  const result = await backend.executeTaskgraph(graph, context, { signal });
  return { graph, result, wallMs: performance.now() - began };
}

function sameDigests(a: CaseRun["result"], b: CaseRun["result"]): boolean {
  const [here, there] = [a.execution_metadata, b.execution_metadata];
  return (
    here.graph_digest === there.graph_digest &&
    here.stage_digest === there.stage_digest &&
    here.result_digest === there.result_digest
  );
}
