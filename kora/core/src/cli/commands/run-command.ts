import { randomBytes } from "node:crypto";
import type { ExecutionContext, ExecutionResult, Problem, RunStatus, TaskGraph } from "@krako/contracts";
import { missingCapabilities, RefusalError } from "@krako/rules";
import type { LocatedViolation } from "../../document/position.ts";
import { BudgetAlarm } from "../../govern/budget-alarm.ts";
import { uuidV7 } from "../../ids/uuid-v7.ts";
import { limitsOfRefusal } from "../../limits/limits-of-refusal.ts";
import { readTraceParent } from "../../telemetry/trace-parent.ts";
import { type ChoiceOptions, type ChosenBackend, routeLine } from "../backend/choose-backend.ts";
import { loadEquipment } from "../backend/compose-backend.ts";
import { deadlineOf } from "../deadline.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { type InstrumentOptions, type Instruments, startInstruments } from "../instruments/instruments.ts";
import { noticeText, watchLimits } from "../instruments/watch-limits.ts";
import { onInterrupt } from "../interrupt.ts";
import type { FaultyFile, PlaybookFile } from "../playbook/read-playbooks.ts";
import { warningLine } from "../report/budget-warning.ts";
import { answerText, failureLines, runReport } from "../report/run-report.ts";
import { violationLines } from "../report/violation-lines.ts";
import { withWhereToGet } from "../report/where-to-get.ts";
import { openRunFiles, type RunFileOptions } from "../run-files.ts";
import { documentProblem, MOST_VIOLATIONS } from "../source/document-problem.ts";
import { budgetMoney } from "../source/limit-cost.ts";
import { planRun } from "../source/plan-run.ts";
import type { PreparedGraph } from "../source/prepare-graph.ts";
import { readWork, type WorkOptions } from "../source/read-work.ts";
import { type Terminal, terminalOf } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { liveView } from "../views/live-view.ts";
import { plainView } from "../views/plain-view.ts";
import { type RunView, SILENT } from "../views/run-view.ts";
import { tellEstimate } from "./dry-run.ts";

/** The options of `kora run`, as they stand on the command line. */
export interface RunOptions extends ChoiceOptions, InstrumentOptions, RunFileOptions, WorkOptions {
  readonly deadline?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly maxCost?: string;
  readonly dryRun?: boolean;
  readonly warnAt?: readonly number[];
}

/** Per cent of a declared budget at which a run says so, where nothing else is asked for. */
const WARN_AT_PERCENT = 80;

/** `kora run`: reads a document, makes the graph it means for this backend, runs it, and says what came of it. */
export async function runCommand(named: string | undefined, options: RunOptions): Promise<ExitCode> {
  const now = Date.now();
  const deadline = options.deadline === undefined ? undefined : deadlineOf(options.deadline, now);
  const maxCost = options.maxCost === undefined ? undefined : budgetMoney(options.maxCost);
  const brought = await loadEquipment(options);
  const work = readWork(named, options, brought);
  if (!work.ok) return refuseAll(work.faulty, options);
  const { source } = work;
  const { file } = source;
  const newId = (): string => uuidV7(now, randomBytes(10));
  const instruments = await startInstruments(brought, options, process.cwd(), process.env);
  let chosen: ChosenBackend | undefined;
  try {
    const plan = await planRun({
      source,
      equipment: instruments.equipment,
      options,
      facts: { graph_id: newId(), request_id: newId(), created_at: new Date(now).toISOString() },
      ...(maxCost === undefined ? {} : { maxCost: { usd: maxCost, askedBy: "--max-cost" } }),
      folder: process.cwd(),
      environment: process.env,
      accept: ({ mode }) => {
        if (options.record !== undefined && mode !== "local")
          throw new UsageError("--record keeps calls of models, and a fabric makes them itself; add --backend local.");
      },
    });
    if (!plan.ok) return refuse(file, plan.violations, options);
    const { prepared, capabilities } = plan;
    chosen = plan.chosen;
    if (!options.quiet) process.stderr.write(`${playbookLine(work.from)}${routeLine(chosen)}`);
    if (options.dryRun) {
      const missing = missingCapabilities(prepared.graph, capabilities);
      if (missing.length > 0)
        return refuse(file, prepared.inSource(await withWhereToGet(missing, prepared.graph, capabilities)), options);
      tellEstimate(prepared, capabilities, options.json === true, terminalOf(process.stdout));
      return EXIT.success;
    }
    const context: ExecutionContext = {
      run_id: newId(),
      trace_id: readTraceParent(process.env["TRACEPARENT"])?.traceId ?? randomBytes(16).toString("hex"),
      backend_mode: chosen.mode,
      ...(deadline === undefined ? {} : { deadline }),
    };
    const ended = await execute(named ?? file, chosen, prepared, context, options, instruments);
    if (ended instanceof RefusalError) {
      const { violations = [] } = ended.problem;
      const told = prepared.inSource(await withWhereToGet(violations, prepared.graph, capabilities));
      const code = refuse(file, told, options, ended.problem);
      if (chosen.mode === "local")
        for (const notice of limitsOfRefusal(violations)) process.stderr.write(noticeText(notice));
      return code;
    }
    const code = tell(prepared, ended.result, options);
    for (const problem of ended.problems) process.stderr.write(`error: ${problem}\n`);
    return ended.problems.length === 0 ? code : EXIT.output;
  } finally {
    await chosen?.close();
    await instruments.end();
  }
}

/** A run that has ended, and what of it could not be kept in files. */
interface Ended {
  readonly result: ExecutionResult;
  readonly problems: readonly string[];
}

/** Runs the graph with a view of it, unless the backend refuses it. */
async function execute(
  file: string,
  { backend, mode, config }: ChosenBackend,
  { graph }: PreparedGraph,
  context: ExecutionContext,
  options: RunOptions,
  instruments: Instruments,
): Promise<Ended | RefusalError> {
  const files = openRunFiles(file, options);
  const alarm = new BudgetAlarm(
    graph.budget,
    (options.warnAt ?? [WARN_AT_PERCENT]).map((percent) => percent / 100),
  );
  const terminal = terminalOf(process.stdout);
  const view = viewOf(graph, options, terminal);
  // What is drawn over must not be written into.
  const held: string[] = [];
  const warn = (line: string): void =>
    void (view !== SILENT && terminal.isLive ? held.push(line) : process.stderr.write(line));
  const limits = mode === "local" && !options.quiet ? watchLimits(config.config.local_limits, backend, warn) : null;
  const sinks = [options.telemetry === undefined ? null : files, limits].filter((sink) => sink !== null);
  const observe = instruments.follow(graph, context, sinks);
  const interrupt = onInterrupt();
  try {
    const result = await backend.executeTaskgraph(graph, context, {
      signal: interrupt.signal,
      onEvent: (event) => {
        files.add(event);
        observe(event);
        view.add(event);
        if (!options.quiet) for (const warning of alarm.add(event)) warn(`${warningLine(warning)}\n`);
      },
    });
    return { result, problems: files.end(graph, result) };
  } catch (error) {
    if (error instanceof RefusalError) return error;
    throw error;
  } finally {
    limits?.end();
    files.leave();
    view.end();
    process.stderr.write(held.join(""));
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

/** The playbook that a graph was made by. */
function playbookLine(from: PlaybookFile | null): string {
  return from === null ? "" : `Playbook "${from.playbook.id}" (${from.file}).\n`;
}

/** Says what is wrong with each of several files; the last one is what programs are told. */
function refuseAll(faulty: readonly FaultyFile[], options: RunOptions): ExitCode {
  const errors = terminalOf(process.stderr);
  for (const { file, violations } of faulty.slice(0, -1)) errors.write(violationLines(file, violations, errors));
  const last = faulty.at(-1);
  return last === undefined ? EXIT.internal : refuse(last.file, last.violations, options);
}

/** Says why nothing was run: in prose for people, with `--json` also as a problem document for programs. */
function refuse(
  file: string,
  violations: readonly LocatedViolation[],
  { json }: RunOptions,
  problem: Problem = documentProblem(violations),
): ExitCode {
  const errors = terminalOf(process.stderr);
  const why =
    violations.length === 0 ? `${problem.title} ${problem.detail ?? ""}\n` : violationLines(file, violations, errors);
  errors.write(`${why}Nothing was executed; charged: $0.000000.\n`);
  if (json) {
    const plain = violations.map(({ line: _, column: __, ...violation }) => violation);
    terminalOf(process.stdout).write(
      `${JSON.stringify({ ...problem, violations: plain.slice(0, MOST_VIOLATIONS) })}\n`,
    );
  }
  return EXIT.refused;
}
