import { randomBytes } from "node:crypto";
import type { ExecutionContext, ExecutionResult } from "@krako/contracts";
import { observeRun } from "../../telemetry/telemetry-sink.ts";
import type { WorkbenchRun } from "../../workbench.ts";
import { BackendLost } from "../backend/backend-lost.ts";
import { watchLimits } from "../instruments/watch-limits.ts";
import type { RunPlan } from "../source/plan-run.ts";
import { lostOn } from "./refused-work.ts";

/** Runs a plan, and closes its backend whatever comes of it. @throws RefusalError */
export async function runPlanned(
  { chosen, prepared: { graph } }: RunPlan,
  deadlineMs: number | undefined,
  { runId, signal, onEvent, onTelemetry }: WorkbenchRun,
  say: (text: string) => void,
): Promise<ExecutionResult> {
  const { mode, config, backend } = chosen;
  const context: ExecutionContext = {
    run_id: runId,
    trace_id: randomBytes(16).toString("hex"),
    backend_mode: mode,
    ...(deadlineMs === undefined ? {} : { deadline: new Date(Date.now() + deadlineMs).toISOString() }),
  };
  const limits = mode === "local" ? watchLimits(config.config.local_limits, backend, say) : null;
  const observe = observeRun(graph, context, [{ take: onTelemetry }, ...(limits === null ? [] : [limits])]);
  try {
    return await backend.executeTaskgraph(graph, context, {
      signal,
      onEvent: (event) => {
        onEvent(event);
        observe(event);
      },
    });
  } catch (error) {
    throw error instanceof BackendLost ? lostOn(error) : error;
  } finally {
    limits?.end();
    await chosen.close();
  }
}
