import { randomBytes } from "node:crypto";
import type { ExecutionContext, ExecutionResult, RunStatus, TaskGraph } from "@krako/contracts";
import { type ExecutionBackend, RefusalError } from "@krako/rules";
import type { LocatedViolation } from "../../document/position.ts";
import { uuidV7 } from "../../ids/uuid-v7.ts";
import { type BackendOptions, composeBackend, loadEquipment } from "../backend/compose-backend.ts";
import { deadlineOf } from "../deadline.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { onInterrupt } from "../interrupt.ts";
import { answerText, failureLines, runReport } from "../report/run-report.ts";
import { violationLines } from "../report/violation-lines.ts";
import { openRunFiles } from "../run-files.ts";
import { type PreparedGraph, prepareGraph } from "../source/prepare-graph.ts";
import { readSource } from "../source/read-source.ts";
import { type Terminal, terminalOf } from "../terminal.ts";
import { liveView } from "../views/live-view.ts";
import { plainView } from "../views/plain-view.ts";
import { type RunView, SILENT } from "../views/run-view.ts";

/** The options of `kora run`, as they stand on the command line. */
export interface RunOptions extends BackendOptions {
  readonly deadline?: string;
  readonly out?: string;
  readonly events?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** The tenant that graphs made on the command line belong to. */
const TENANT = "local";

/** `kora run`: reads a document, makes the graph it means for this backend, runs it, and says what came of it. */
export async function runCommand(file: string, options: RunOptions): Promise<ExitCode> {
  const now = Date.now();
  const deadline = options.deadline === undefined ? undefined : deadlineOf(options.deadline, now);
  const source = readSource(file);
  if (!source.ok) return refuse(file, source.violations);
  const equipment = await loadEquipment(options);
  const backend = await composeBackend(equipment, options);
  try {
    const newId = (): string => uuidV7(now, randomBytes(10));
    const prepared = prepareGraph(source, {
      facts: { graph_id: newId(), request_id: newId(), tenant_id: TENANT, created_at: new Date(now).toISOString() },
      outputSchemas: equipment.outputSchemas,
      capabilities: await backend.capabilityDescriptor(),
    });
    if (!prepared.ok) return refuse(file, prepared.violations);
    const context: ExecutionContext = {
      run_id: newId(),
      trace_id: randomBytes(16).toString("hex"),
      backend_mode: "local",
      ...(deadline === undefined ? {} : { deadline }),
    };
    const result = await execute(backend, prepared, context, options);
    return result instanceof RefusalError
      ? refuse(file, prepared.inSource(result.problem.violations ?? []))
      : tell(prepared, result, options);
  } finally {
    await backend.close();
  }
}

/** Runs the graph with a view of it, unless the backend refuses it. */
async function execute(
  backend: ExecutionBackend,
  { graph }: PreparedGraph,
  context: ExecutionContext,
  options: RunOptions,
): Promise<ExecutionResult | RefusalError> {
  const files = openRunFiles(options);
  const view = viewOf(graph, options, terminalOf(process.stdout));
  const interrupt = onInterrupt();
  try {
    const result = await backend.executeTaskgraph(graph, context, {
      signal: interrupt.signal,
      onEvent: (event) => {
        files.add(event);
        view.add(event);
      },
    });
    files.end(graph, result);
    return result;
  } catch (error) {
    if (error instanceof RefusalError) return error;
    throw error;
  } finally {
    view.end();
    interrupt.release();
  }
}

function viewOf(graph: TaskGraph, { json, quiet }: RunOptions, terminal: Terminal): RunView {
  if (json || quiet) return SILENT;
  return terminal.isLive ? liveView(graph, terminal) : plainView(graph, terminal);
}

function tell({ graph, leftOut }: PreparedGraph, result: ExecutionResult, { json, quiet }: RunOptions): ExitCode {
  const terminal = terminalOf(process.stdout);
  if (json) terminal.write(`${JSON.stringify(result)}\n`);
  else if (quiet) {
    if (result.output_work_unit_id !== undefined) terminal.write(`${answerText(result.final_output)}\n`);
    const errors = terminalOf(process.stderr);
    if (result.error !== undefined) errors.write(`${failureLines(result.error, result.budget, errors).join("\n")}\n`);
  } else terminal.write(runReport(graph, result, leftOut, terminal));
  return EXIT_OF[result.status];
}

const EXIT_OF: Readonly<Record<RunStatus, ExitCode>> = {
  succeeded: EXIT.success,
  failed: EXIT.failed,
  cancelled: EXIT.cancelled,
};

function refuse(file: string, violations: readonly LocatedViolation[]): ExitCode {
  const errors = terminalOf(process.stderr);
  errors.write(`${violationLines(file, violations, errors)}Nothing was executed; charged: $0.000000.\n`);
  return EXIT.refused;
}
