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

/**
 * Files whose process died before any of their tests could say anything: no message, no result. A file that cannot be loaded has a
 * message, and a test that failed has a result; neither is among them.
 */
export function diedUnheard({ testResults }: Report): readonly string[] {
  return testResults
    .filter(
      ({ status, message, assertionResults }) => status === "failed" && message === "" && assertionResults.length === 0,
    )
    .map(({ name }) => relative(root, name));
}

/** Most files that are run once more; if more died it is no accident. */
const MOST_AGAIN = 3;

/** The tally of a run in which some files died unheard, with what came of running just these once more. */
export function withAnother(first: Report, again: Tally): Tally {
  const without = {
    ...first,
    testResults: first.testResults.filter(({ name }) => !diedUnheard(first).includes(relative(root, name))),
  };
  const rest = tallyReport(without, 0);
  return {
    passed: rest.passed + again.passed,
    failed: rest.failed + again.failed,
    problems: [...rest.problems, ...again.problems],
  };
}

/**
 * Runs the README's test command and counts each test. A file whose process died is run once more, and said: it was seen once, with a
 * segmentation fault, and its cause is not known. An error outside every test in the same run is then not seen either.
 */
export async function tests(): Promise<Tally> {
  const first = await run([]);
  const died = diedUnheard(first.report);
  if (died.length === 0 || died.length > MOST_AGAIN) return tallyReport(first.report, first.code);
  console.log(`The process of these files died; they are run once more: ${died.join(", ")}`);
  const again = await run(died);
  return withAnother(first.report, tallyReport(again.report, again.code));
}

async function run(files: readonly string[]): Promise<{ readonly report: Report; readonly code: number }> {
  const folder = mkdtempSync(join(tmpdir(), "krako-tests-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  try {
    const { code } = await runCommand("npm", ["test", "--silent", "--", ...files, ...reporters], { live: true });
    return { report: JSON.parse(readFileSync(file, "utf8")) as Report, code };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
