import { randomBytes } from "node:crypto";
import type { ExecutionContext, ExecutionEvent, ExecutionResult } from "@krako/contracts";
import { RefusalError } from "@krako/rules";
import { diffRuns } from "../../diff/diff-runs.ts";
import { uuidV7 } from "../../ids/uuid-v7.ts";
import { replayLog } from "../../replay/replay-log.ts";
import type { RunRecord } from "../../replay/run-record.ts";
import { composeBackend, loadEquipment } from "../backend/compose-backend.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { onInterrupt } from "../interrupt.ts";
import { compareJson } from "../record/compare-json.ts";
import { damaged, type KeptRun, readRun } from "../record/read-run.ts";
import { replayedModels } from "../record/replayed-models.ts";
import { diffReport } from "../report/diff-report.ts";
import { answerText } from "../report/run-report.ts";
import { openRunFiles } from "../run-files.ts";
import { terminalOf } from "../terminal.ts";

/** The options of `kora replay`, as they stand on the command line. */
export interface ReplayOptions {
  readonly plugin?: readonly string[];
  readonly prices?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `kora replay`: repeats a run without asking any model, and says whether it came out as it was recorded. */
export async function replayCommand(name: string, options: ReplayOptions): Promise<ExitCode> {
  const kept = readRun(name);
  const files = openRunFiles(kept.file, options);
  try {
    const replayed = kept.recording === null ? fold(kept) : await runAgain(kept, kept.recording, options);
    for (const event of replayed.events) files.add(event);
    const problems = files.end(replayed.graph, replayed.result);
    const code = await tell(kept, replayed, options);
    for (const problem of problems) process.stderr.write(`error: ${problem}\n`);
    return problems.length === 0 ? code : EXIT.output;
  } finally {
    files.leave();
  }
}

/** What the recorded events lead to. */
function fold({ file, record }: KeptRun): RunRecord {
  try {
    return { ...record, result: replayLog(record) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw damaged(file, `Its events are not those of its graph: ${error.message}`);
  }
}

/** Runs the graph again in this process, with models that answer what was recorded. */
async function runAgain({ record, file }: KeptRun, folder: string, options: ReplayOptions): Promise<RunRecord> {
  const models = await replayedModels(folder);
  const backend = await composeBackend({ ...(await loadEquipment(options)), models }, {});
  const interrupt = onInterrupt();
  const events: ExecutionEvent[] = [];
  const now = Date.now();
  const context: ExecutionContext = {
    run_id: uuidV7(now, randomBytes(10)),
    trace_id: randomBytes(16).toString("hex"),
    backend_mode: "local",
  };
  try {
    const result = await backend.executeTaskgraph(record.graph, context, {
      signal: interrupt.signal,
      onEvent: (event) => events.push(event),
    });
    return { ...record, result, events };
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const [first] = error.problem.violations ?? [];
    throw damaged(file, `Its graph cannot be run here: ${first?.message ?? error.message} ${first?.mend ?? ""}`.trim());
  } finally {
    interrupt.release();
    await backend.close();
  }
}

async function tell(kept: KeptRun, replayed: RunRecord, { json, quiet }: ReplayOptions): Promise<ExitCode> {
  const { record } = kept;
  const diff = diffRuns(record, replayed, await compareJson());
  const same = diff.same && haveEqualDigests(record.result, replayed.result);
  const terminal = terminalOf(process.stdout);
  if (json) terminal.write(`${JSON.stringify({ same, provider_requests: 0, diff, result: replayed.result })}\n`);
  else if (quiet) terminal.write(`${answerText(replayed.result.final_output)}\n`);
  else {
    const { status, telemetry_bundle: telemetry, execution_metadata: metadata } = replayed.result;
    const how = kept.recording === null ? "folded again from its events" : "run again from the recording";
    const calls = `${telemetry.model_invocation_count} model calls answered, 0 requests made`;
    terminal.write(`${kept.file}: ${how}; ${status}, ${calls}\n`);
    terminal.write(`  stage_digest  ${metadata.stage_digest}\n  result_digest ${metadata.result_digest}\n`);
    terminal.write(same ? terminal.style("green", "It came out as recorded.\n") : diffReport(diff, terminal));
  }
  if (!same) process.stderr.write("error: The replay did not come out as recorded.\n");
  return same ? EXIT.success : EXIT.failed;
}

function haveEqualDigests(
  { execution_metadata: one }: ExecutionResult,
  { execution_metadata: other }: ExecutionResult,
): boolean {
  return one.stage_digest === other.stage_digest && one.result_digest === other.result_digest;
}
