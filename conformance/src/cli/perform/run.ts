import { existsSync } from "node:fs";
import { diagnose } from "../../backend/doctor.ts";
import { LAWS } from "../../laws/all-laws.ts";
import { BACKEND_PROFILES, isFabricProfile, PROFILES, type Profile } from "../../laws/profiles.ts";
import { certificateText, makeCertificate } from "../../report/certificate.ts";
import { jsonReport } from "../../report/json-report.ts";
import { applyKnownFailures } from "../../report/known-failures.ts";
import { type KnownFailure, readKnownFailures } from "../../report/known-failures-file.ts";
import type { CheckReport, ConformanceReport } from "../../report/run-report.ts";
import { terminalReport } from "../../report/terminal-report.ts";
import { visibleLine } from "../../report/visible-text.ts";
import type { Bench } from "../../run/execute.ts";
import { benchOf, NoDescriptorError } from "../../run/kit.ts";
import { adapterFaults } from "../../run/preflight.ts";
import { runKit } from "../../run/run-kit.ts";
import { incidentsText, withIncidents } from "../../run/with-incidents.ts";
import { reportWithoutDescriptor } from "../../run/without-descriptor.ts";
import { type BackendOptions, sourceArguments, sourceOf } from "../backend-options.ts";
import { CliError } from "../cli-error.ts";
import { EXIT, type ExitCode, exitCodeOf } from "../exit-codes.ts";
import { type Interrupt, onInterrupt } from "../interrupt.ts";
import { type OpenBackend, openBackend } from "../open-backend.ts";
import { fileText, freshSeed, type ReportKind } from "../options.ts";
import { type Output, openOutput } from "../output.ts";
import { progressLines } from "../progress.ts";
import { prepareFolder, writeCases, writeFile, writeReports } from "../write-reports.ts";
import { findingLines } from "./doctor.ts";

export interface RunOptions extends BackendOptions {
  readonly profile?: readonly Profile[];
  readonly seed?: number;
  readonly cases: number;
  readonly report?: readonly ReportKind[];
  readonly out: string;
  readonly certificate?: string;
  readonly knownFailures?: string;
  readonly json?: boolean;
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** A step of the doctor that takes longer is not waited for: the checks will tell. */
const DOCTOR_STEP_MS = 5_000;

const knownFailuresIn = (path: string | undefined): readonly KnownFailure[] => {
  if (path === undefined) return [];
  const read = readKnownFailures(fileText(path, "--known-failures"), LAWS);
  if (read.ok) return read.entries;
  throw new CliError({
    what: `The list of known failures is not as it must be:\n${read.faults.map(({ line, pointer, message }) => `  line ${line}, ${pointer || "the whole"}: ${message}`).join("\n")}`,
    where: `--known-failures ${path}`,
    mend: "Mend every line that is named.",
  });
};

export const run = async (options: RunOptions): Promise<ExitCode> => {
  const output = openOutput(options.color);
  const source = sourceOf(options);
  const known = knownFailuresIn(options.knownFailures);
  prepareFolder(options.out, "--out");
  const open = await openBackend(source, options);
  const interrupt = onInterrupt(() => output.tell("\nStopping; what was found is kept. Ctrl-C again ends at once.\n"));
  try {
    const judged = await judge(options, open, known, interrupt, output);
    if (judged === null) return EXIT.fault;
    const report = writeCases(judged, options.out, sourceArguments(source, "--against"));
    for (const remark of open.backend.remarks()) output.tell(`odd but harmless: ${visibleLine(remark, 300)}\n`);
    return conclude(report, options, output);
  } finally {
    await open.close();
    interrupt.release();
  }
};

/** null: nothing can be said, and why has been told. */
const judge = async (
  { profile, seed = freshSeed(), cases, quiet = false }: RunOptions,
  open: OpenBackend,
  known: readonly KnownFailure[],
  { signal }: Interrupt,
  output: Output,
): Promise<ConformanceReport | null> => {
  const profiles = profile ?? (open.backend.fabric === undefined ? BACKEND_PROFILES : PROFILES);
  const tell = (text: string): void => (quiet ? undefined : output.tell(text));
  tell(`seed ${seed}, ${cases} cases per profile\n`);
  let bench: Bench;
  try {
    bench = await benchOf(open.ground, open.backend, open.caseLimitMs);
  } catch (error) {
    if (!(error instanceof NoDescriptorError)) throw error;
    return reportWithoutDescriptor({ ...open, laws: LAWS, profiles, seed, cases, because: error.message });
  }
  // The doctor runs graphs; profiles for fabrics bring nodes of their own.
  const runsGraphs = !profiles.every(isFabricProfile);
  if (runsGraphs && !signal.aborted && !(await isAdapterFit(open, output))) return null;
  const progress = quiet ? null : progressLines(output);
  const report = await runKit({
    bench,
    laws: LAWS,
    profiles,
    seed,
    cases,
    signal,
    onProgress: (step) => progress?.update(step),
    onShrink: (check, nth, of) => progress?.note(`shrinking ${nth} of ${of}: ${check}`),
    adjust: (checks) => adjusted(checks, open, known, output),
  });
  progress?.end();
  return report;
};

/** Incidents in this process, and failures that are known. */
const adjusted = (
  checks: readonly CheckReport[],
  open: OpenBackend,
  known: readonly KnownFailure[],
  output: Output,
): readonly CheckReport[] => {
  const [incidents, count] = [open.incidents(), open.incidentCount()];
  if (count > 0) output.tell(`\nWARNING: ${visibleLine(incidentsText(incidents, count), 1_000)}\n`);
  const today = new Date().toISOString().slice(0, 10);
  return applyKnownFailures(withIncidents(checks, incidents, count), known, today);
};

const isAdapterFit = async ({ backend, ground, caseLimitMs }: OpenBackend, output: Output): Promise<boolean> => {
  const wallMs = Math.min(DOCTOR_STEP_MS, caseLimitMs);
  const faults = adapterFaults(await diagnose(backend, ground.environment, { model: ground.model, wallMs }));
  if (faults.length === 0) return true;
  output.tell(
    `error: The adapter is at fault, not the backend: nothing was judged.\n${findingLines(faults)}  where: ${visibleLine(backend.source, 300)}\n  mend:  krako-conformance doctor shows everything it found.\n`,
  );
  return false;
};

const conclude = (report: ConformanceReport, options: RunOptions, output: Output): ExitCode => {
  const kinds = options.report ?? (["html", "json"] as const);
  const written = [...writeReports(report, kinds, options.out), ...certify(report, options, output)];
  if (options.json === true) output.print(jsonReport(report));
  else output.print(terminalReport(shown(report, options), output));
  const files = `written: ${written.join(", ")}\n`;
  if (options.json === true || options.quiet === true) output.tell(files);
  else output.print(files);
  return exitCodeOf(report.verdict);
};

/** Quiet: nothing of what passed. */
const shown = (report: ConformanceReport, { quiet }: RunOptions): ConformanceReport =>
  quiet === true ? { ...report, checks: report.checks.filter(({ verdict }) => verdict !== "passed") } : report;

const certify = (report: ConformanceReport, { certificate: path }: RunOptions, output: Output): readonly string[] => {
  if (path === undefined) return [];
  const made = makeCertificate(report);
  if (made.ok) {
    writeFile(path, certificateText(made.statement));
    return [path];
  }
  const old = existsSync(path) ? " The file that is there is of an earlier run." : "";
  output.tell(`No certificate was written to ${path}: ${made.reasons.join(" ")}${old}\n`);
  return [];
};
