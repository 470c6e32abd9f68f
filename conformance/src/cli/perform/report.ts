import { dirname } from "node:path";
import { readReport } from "../../report/json-report.ts";
import type { ConformanceReport } from "../../report/run-report.ts";
import { visibleLine } from "../../report/visible-text.ts";
import { CliError } from "../cli-error.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { fileText, type ReportKind } from "../options.ts";
import { openOutput } from "../output.ts";
import { prepareFolder, writeReports } from "../write-reports.ts";

const MOST_FAULTS = 10;

/** @throws CliError if the file is no report. */
export const savedReport = (path: string, option: string): ConformanceReport => {
  const read = readReport(fileText(path, option));
  if (read.ok) return read.report;
  const faults = read.faults
    .slice(0, MOST_FAULTS)
    .map(({ pointer, message }) => `  ${visibleLine(`${pointer || "It"} ${message}`, 300)}`);
  throw new CliError({
    what: `The file is no report of this kit:\n${faults.join("\n")}`,
    where: `${option} ${path}`,
    mend: "Give a report.json that `krako-conformance run` wrote, as it was written.",
  });
};

export const report = (
  file: string,
  { to, out = dirname(file) }: { readonly to: readonly ReportKind[]; readonly out?: string },
): ExitCode => {
  const output = openOutput();
  const saved = savedReport(file, "report");
  prepareFolder(out, "--out");
  for (const path of writeReports(saved, to, out)) output.print(`${path}\n`);
  return EXIT.conformant;
};
