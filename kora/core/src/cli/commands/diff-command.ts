import { diffRuns } from "../../diff/diff-runs.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { compareJson } from "../record/compare-json.ts";
import { readRun } from "../record/read-run.ts";
import { diffReport } from "../report/diff-report.ts";
import { terminalOf } from "../terminal.ts";

/** `kora diff`: how the second run differs from the first. */
export async function diffCommand(
  before: string,
  after: string,
  { json }: { readonly json?: boolean },
): Promise<ExitCode> {
  const [one, other] = [readRun(before), readRun(after)];
  const diff = diffRuns(one.record, other.record, await compareJson());
  const terminal = terminalOf(process.stdout);
  if (json) terminal.write(`${JSON.stringify({ before: one.file, after: other.file, ...diff })}\n`);
  else terminal.write(diffReport(diff, terminal));
  return diff.same ? EXIT.success : EXIT.failed;
}
