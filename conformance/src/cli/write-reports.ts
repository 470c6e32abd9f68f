// The files a run leaves behind.
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { htmlReport } from "../report/html-report.ts";
import { jsonReport } from "../report/json-report.ts";
import { junitReport } from "../report/junit-report.ts";
import { markdownReport } from "../report/markdown-report.ts";
import type { ConformanceReport } from "../report/run-report.ts";
import { caseFile, caseText } from "../run/case-file.ts";
import { CliError } from "./cli-error.ts";
import type { ReportKind } from "./options.ts";
import { shellWord } from "./shell-word.ts";

const MADE: Readonly<
  Record<ReportKind, { readonly file: string; readonly make: (report: ConformanceReport) => string }>
> = {
  html: { file: "report.html", make: (report) => htmlReport(report) },
  json: { file: "report.json", make: jsonReport },
  junit: { file: "junit.xml", make: (report) => junitReport(report) },
  markdown: { file: "report.md", make: (report) => markdownReport(report) },
};

const cannotWrite = (cause: unknown, path: string): CliError =>
  new CliError({
    what: `It cannot be written: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}.`,
    where: path,
    mend: "Give a folder that can be written to, and make room on its disk.",
    cause,
  });

/** Makes the folder now, so that a run of minutes does not end in vain. */
export const prepareFolder = (folder: string, option: string): void => {
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new CliError({ what: "It is a file, not a folder.", where: `${option} ${folder}`, mend: "Give a folder." });
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.krako-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw cannotWrite(cause, `${option} ${folder}`);
  }
};

export const writeFile = (path: string, text: string): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (cause) {
    throw cannotWrite(cause, path);
  }
};

/** Paths of what was written. */
export const writeReports = (
  report: ConformanceReport,
  kinds: readonly ReportKind[],
  folder: string,
): readonly string[] =>
  kinds.map((kind) => {
    const { file, make } = MADE[kind];
    const path = join(folder, file);
    writeFile(path, make(report));
    return path;
  });

/** Every witness as a case file; the report then says where it is and how to run it again. */
export const writeCases = (report: ConformanceReport, folder: string, against: string): ConformanceReport => ({
  ...report,
  checks: report.checks.map((check) => {
    const { witness, id, requirements } = check;
    if (witness === null) return check;
    const file = join(folder, "cases", `${id}-${report.seed}.case.json`);
    writeFile(
      file,
      caseText(
        caseFile({
          checks: [id],
          requirement: requirements[0] ?? null,
          seed: report.seed,
          message: witness.message,
          case: witness.case,
        }),
      ),
    );
    return {
      ...check,
      witness: { ...witness, file, replay: `krako-conformance replay ${shellWord(file)} ${against}` },
    };
  }),
});
