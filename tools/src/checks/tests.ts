import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Tally } from "../finding.ts";
import { root } from "../repository.ts";
import { runCommand } from "../run-command.ts";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The counts of a report. A file that could not be loaded, or an error outside every test, counts as one failure. */
export function tallyReport(report: Report, exitCode: number): Tally {
  const problems = report.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === "failed");
    const name = relative(root, file.name);
    if (failed.length > 0) return failed.map((test) => `${name}: ${test.fullName}`);
    return file.status === "failed" ? [`${name}: ${file.message || "the file could not be run"}`] : [];
  });
  const failed = Math.max(report.numFailedTests, problems.length);
  if (exitCode === 0 || failed > 0) return { passed: report.numPassedTests, failed, problems };
  const outside = "The tests ended with an error that belongs to no test; it is printed above.";
  return { passed: report.numPassedTests, failed: 1, problems: [outside] };
}

/** Runs the README's test command and counts each test. */
export async function tests(): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "krako-tests-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  try {
    const { code } = await runCommand("npm", ["test", "--silent", "--", ...reporters], { live: true });
    return tallyReport(JSON.parse(readFileSync(file, "utf8")) as Report, code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
