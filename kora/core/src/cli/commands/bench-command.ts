import type { WorkloadCase } from "@krako/contracts";
import { sha256Hex } from "@krako/rules";
import type { BenchReport } from "../../bench/bench-report.ts";
import { type ChoiceOptions, connectionOf } from "../backend/choose-backend.ts";
import { composeBackend, type Equipment, loadEquipment } from "../backend/compose-backend.ts";
import { loadKrakoBackend } from "../backend/load-krako-backend.ts";
import { benchText } from "../bench/bench-text.ts";
import { CaseFault, graphMaker } from "../bench/graph-maker.ts";
import { measureCurve } from "../bench/measure-curve.ts";
import { type MeasureWorkload, measureWorkload, type NamedBackend } from "../bench/measure-workload.ts";
import { type OutcomeFile, outcomeFile } from "../bench/outcome-file.ts";
import { prepareWorkload, withOwn } from "../bench/prepare-workload.ts";
import { digestOfFiles, readWorkload, type WorkloadFile } from "../bench/read-workload.ts";
import { reportOf } from "../bench/report-of.ts";
import { checkPage, writePage } from "../bench/write-page.ts";
import { readConfig } from "../config/read-config.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { onInterrupt } from "../interrupt.ts";
import { violationLines } from "../report/violation-lines.ts";
import { terminalOf } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** The options of `kora bench`, as they stand on the command line. */
export interface BenchOptions extends ChoiceOptions {
  readonly seed?: number;
  readonly limit?: number;
  readonly inFlight?: number;
  readonly out?: string;
  readonly page?: string;
  readonly json?: boolean;
}

/** Workloads of one command line. */
export const MAX_WORKLOADS = 16;

const DEFAULT_SEED = 1;

/** `kora bench`: measures workloads, one after another. What is measured before one of them fails is told. */
export async function benchCommand(files: readonly string[], options: BenchOptions): Promise<ExitCode> {
  if (files.length > MAX_WORKLOADS)
    throw new UsageError(`${files.length} workloads are too many; at most ${MAX_WORKLOADS} can be measured at once.`);
  const equipment = await loadEquipment(options);
  const read = files.map((file) => readWorkload(file, equipment.outputSchemas));
  const errors = terminalOf(process.stderr);
  const faulty = read.flatMap((each) => (each.ok ? [] : each.faulty));
  for (const { file, violations } of faulty) errors.write(violationLines(file, violations, errors));
  if (faulty.length > 0) {
    errors.write("Nothing was executed.\n");
    return EXIT.refused;
  }
  if (options.page !== undefined) checkPage(options.page);
  const out = outcomeFile(options.out);
  const interrupt = onInterrupt();
  const reports: BenchReport[] = [];
  try {
    for (const each of read) {
      if (!each.ok || interrupt.signal.aborted) continue;
      const report = await benchOne(each.workload, equipment, options, interrupt.signal, out);
      reports.push(report);
      out.add({ report });
      if (!options.json) terminalOf(process.stdout).write(`${benchText(report, terminalOf(process.stdout))}\n`);
    }
  } catch (error) {
    if (!(error instanceof CaseFault)) throw error;
    errors.write(`error: ${error.message}\n${keptLine(options)}`);
    return EXIT.refused;
  } finally {
    out.close();
    interrupt.release();
    if (options.json) terminalOf(process.stdout).write(`${JSON.stringify({ reports })}\n`);
  }
  if (interrupt.signal.aborted) {
    errors.write(`Cancelled. The figures are of the cases that had ended. ${keptLine(options)}`);
    return EXIT.cancelled;
  }
  for (const { workload, problems } of reports)
    for (const problem of problems) errors.write(`error: ${workload.id}: ${problem}\n`);
  if (reports.some(({ problems }) => problems.length > 0)) return EXIT.failed;
  if (options.page !== undefined) writePage(options.page, reports);
  return EXIT.success;
}

function keptLine({ out }: BenchOptions): string {
  return out === undefined
    ? "Outcomes were not kept; --out <file> keeps them.\n"
    : `The outcomes so far are in ${out}.\n`;
}

async function benchOne(
  file: WorkloadFile,
  equipment: Equipment,
  options: BenchOptions,
  signal: AbortSignal,
  out: OutcomeFile,
): Promise<BenchReport> {
  const { workload } = file;
  const seed = options.seed ?? workload.seed ?? DEFAULT_SEED;
  const say = (line: string): void => void process.stderr.write(`${workload.id}: ${line}\n`);
  const began = performance.now();
  const prepared = await prepareWorkload(file, { seed, signal, say, outputSchemas: equipment.outputSchemas });
  const setupMs = performance.now() - began;
  const { operations = [], models = [] } = prepared;
  const outputSchemas = withOwn(equipment.outputSchemas, prepared);
  const all: Equipment = {
    ...equipment,
    operations: [...equipment.operations, ...operations],
    // Of two models that answer the same, the workload's own is asked.
    models: [...models, ...equipment.models],
    outputSchemas,
  };
  const backend = await composeBackend(all, options);
  try {
    const local: NamedBackend = { name: "local", backend, capabilities: await backend.capabilityDescriptor() };
    const { second, tenant } = await secondBackend(options);
    const cases = drawn(prepared.cases, seed, options.limit);
    const playbook = prepared.playbook ?? file.playbook.playbook;
    const measure: MeasureWorkload = {
      playbook,
      cases,
      score: workload.score ?? "equal",
      outputSchemas,
      local,
      second,
      tenant,
      inFlight: options.inFlight ?? 1,
      signal,
      onOutcome: (outcome) => out.add({ workload: workload.id, ...outcome }),
    };
    say(`running ${cases.length} cases in both ways`);
    const measured = await measureWorkload(measure);
    if (workload.sweep !== undefined) say("asking the rungs before the model about every case");
    const curve =
      workload.sweep === undefined
        ? null
        : await measureCurve({
            ...measure,
            planned: measured.planned,
            models: measured.modes.models,
            outcomes: measured.outcomes,
            swept: workload.sweep,
            make: graphMaker(playbook, outputSchemas, tenant),
          });
    const digest = digestOfFiles(file);
    return reportOf({ workload, digest, seed, notes: prepared.notes ?? [], cases, setupMs, curve }, measured);
  } finally {
    await backend.close();
  }
}

const TENANT = "local";

/** The backend whose digests are compared: only one that the command line names, whatever the configuration says. */
async function secondBackend(options: BenchOptions): Promise<{ second: NamedBackend | null; tenant: string }> {
  if (options.backend !== "krako") return { second: null, tenant: TENANT };
  const config = await readConfig(options.config, process.cwd());
  const connection = connectionOf(config, process.env);
  const backend = await loadKrakoBackend(connection, config.folder, process.env);
  const capabilities = await backend.capabilityDescriptor();
  return { second: { name: "krako", backend, capabilities }, tenant: connection.tenant };
}

/** So many cases in an order that the seed draws, so that any number of them is a fair sample; all of them as they come. */
function drawn(cases: readonly WorkloadCase[], seed: number, limit: number | undefined): readonly WorkloadCase[] {
  if (limit === undefined || limit >= cases.length) return cases;
  return cases
    .map((each) => ({ each, draw: sha256Hex(`${seed}:${each.id}`) }))
    .sort((a, b) => (a.draw < b.draw ? -1 : 1))
    .slice(0, limit)
    .map(({ each }) => each);
}
