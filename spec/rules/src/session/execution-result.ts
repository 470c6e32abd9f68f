import type { BackendCapabilities, ExecutionContext, ExecutionMetadata, ExecutionResult } from "@krako/contracts";
import { CONTRACT_VERSION, INTERFACE_VERSION } from "../admission/versions.ts";
import { capabilitiesDigest, graphDigest } from "../graph-digest.ts";
import type { TelemetryFold } from "../telemetry/telemetry-fold.ts";
import { timestamp } from "../telemetry/timestamp.ts";
import { withDuration } from "./budget-report.ts";
import type { Session } from "./session.ts";
import { resultDigest, stageDigest } from "./trace.ts";
import { runView } from "./views.ts";

/** Everything the result of an ended run is made from; times in milliseconds since 1970. */
export interface EndedRun {
  readonly session: Session;
  readonly telemetry: TelemetryFold;
  readonly context: ExecutionContext;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Who ran it. */
  readonly backend: { readonly name: string; readonly version: string };
  /** The capabilities that were in force when the run was admitted, or their digest (CAP-003). */
  readonly capabilities: BackendCapabilities | { readonly digest: string };
  /** What a fabric adds (TEL-003). */
  readonly cloud?: Pick<ExecutionMetadata, "execution_session_id" | "region" | "billing_id" | "routing">;
}

/** The result of a run. Its digests are computed when they are first read, since they cost more than most runs. */
export function executionResult(run: EndedRun): ExecutionResult {
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

function metadata({
  session,
  context,
  capabilities,
  backend,
  startedAt,
  endedAt,
  cloud = {},
}: EndedRun): ExecutionMetadata {
  const { graph, priceList } = session.plan;
  let stages: string | undefined;
  let results: string | undefined;
  return {
    backend: backend.name,
    backend_version: backend.version,
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
      return "digest" in capabilities ? capabilities.digest : capabilitiesDigest(capabilities);
    },
    started_at: timestamp(startedAt),
    completed_at: timestamp(endedAt),
    ...(priceList === undefined ? {} : { price_list_version: priceList.version }),
    ...cloud,
  };
}
