import type { BackendCapabilities, ExecutionContext, ExecutionMetadata, ExecutionResult } from "@krako/contracts";
import {
  CONTRACT_VERSION,
  capabilitiesDigest,
  graphDigest,
  INTERFACE_VERSION,
  resultDigest,
  runView,
  type Session,
  stageDigest,
  type TelemetryFold,
  timestamp,
  withDuration,
} from "@krako/rules";
import { BACKEND } from "./capabilities.ts";

/** Everything the result of an ended run is made from; times in milliseconds since 1970. */
export interface EndedRun {
  readonly session: Session;
  readonly telemetry: TelemetryFold;
  readonly context: ExecutionContext;
  readonly capabilities: BackendCapabilities;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** The result of a run. Its digests are computed when they are first read, since they cost more than most runs. */
export function buildResult(run: EndedRun): ExecutionResult {
  const view = runView(run.session);
  const telemetry_bundle = run.telemetry.bundle();
  return {
    contract_version: CONTRACT_VERSION,
    status: view.status,
    stop_reason: view.stop_reason,
    final_output: view.final_output,
    ...(view.output_work_unit_id === null ? {} : { output_work_unit_id: view.output_work_unit_id }),
    ...(view.error === null ? {} : { error: view.error }),
    telemetry_bundle,
    budget: withDuration(view.budget, Math.round(run.endedAt - run.startedAt)),
    execution_metadata: metadata(run),
  };
}

function metadata({ session, context, capabilities, startedAt, endedAt }: EndedRun): ExecutionMetadata {
  const { graph, priceList } = session.plan;
  let stages: string | undefined;
  let results: string | undefined;
  return {
    backend: BACKEND.name,
    backend_version: BACKEND.version,
    interface_version: INTERFACE_VERSION,
    contract_version: CONTRACT_VERSION,
    graph_id: graph.graph_id,
    request_id: graph.request_id,
    run_id: context.run_id,
    trace_id: context.trace_id,
    // Members like any other to whoever reads, copies or serialises the object.
    get graph_digest() {
      return graphDigest(graph);
    },
    get stage_digest() {
      stages ??= stageDigest(session);
      return stages;
    },
    get result_digest() {
      results ??= resultDigest(session);
      return results;
    },
    get capabilities_digest() {
      return capabilitiesDigest(capabilities);
    },
    started_at: timestamp(startedAt),
    completed_at: timestamp(endedAt),
    ...(priceList === undefined ? {} : { price_list_version: priceList.version }),
  };
}
