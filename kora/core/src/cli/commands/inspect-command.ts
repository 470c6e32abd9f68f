import { randomBytes } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import type { ExecutionContext } from "@krako/contracts";
import { uuidV7 } from "../../ids/uuid-v7.ts";
import { type Inspection, Inspector } from "../../inspect/inspector.ts";
import { type Tally, TallyFold } from "../../inspect/tally.ts";
import { composeBackend, loadEquipment } from "../backend/compose-backend.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { type FaultyFile, type PlaybookFile, readPlaybooks } from "../playbook/read-playbooks.ts";
import { type FoundRequest, readRequests } from "../playbook/read-requests.ts";
import { inspectionReport } from "../report/inspection-report.ts";
import { violationLines } from "../report/violation-lines.ts";
import { terminalOf } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** The options of `kora inspect`, as they stand on the command line. */
export interface InspectOptions {
  readonly playbook?: readonly string[];
  readonly plugin?: readonly string[];
  readonly details?: string;
  readonly json?: boolean;
}

/** Requests that are looked at together; what is found is told in the order in which they were read. */
const BATCH = 256;

/** Names of requests that are listed of those no playbook could be found for, or that failed. */
const MOST_LISTED = 10;

/** `kora inspect`: which requests need no model. Models of plugins are not used. */
export async function inspectCommand(paths: readonly string[], options: InspectOptions): Promise<ExitCode> {
  const equipment = { ...(await loadEquipment(pluginsOf(options))), models: [] };
  const playbooks = readPlaybooks(options.playbook, equipment.outputSchemas, equipment.operations);
  if (!playbooks.ok) return refuse(playbooks.faulty);
  const backend = await composeBackend(equipment, {});
  // Where rules are not sure, their run ends by an error: there are as many as such requests, and nobody reads their stacks.
  Error.stackTraceLimit = 0;
  try {
    const now = Date.now();
    const newId = (): string => uuidV7(now, randomBytes(10));
    const inspector = new Inspector(
      playbooks.files.map(({ playbook }) => playbook),
      {
        backend,
        capabilities: await backend.capabilityDescriptor(),
        facts: {
          graph_id: newId(),
          request_id: newId(),
          tenant_id: "local",
          created_at: new Date(now).toISOString(),
          outputSchemas: equipment.outputSchemas,
        },
        newContext: contexts(newId()),
      },
    );
    const lacking = inspector.missing.map(({ playbook, missing }) => faultyFile(playbooks.files, playbook.id, missing));
    if (lacking.length > 0) return refuse(lacking);
    return await inspectAll(paths, inspector, playbooks.files, options);
  } finally {
    Error.stackTraceLimit = STACK_LINES;
    await backend.close();
  }
}

/** Lines of a stack, as Node has them. */
const STACK_LINES = 10;

function pluginsOf({ plugin }: InspectOptions): { plugin?: readonly string[] } {
  return plugin === undefined ? {} : { plugin };
}

/** Contexts of runs that nobody sees: one trace, and ids that count on from the first. */
function contexts(first: string): () => ExecutionContext {
  const trace_id = randomBytes(16).toString("hex");
  let run = 0;
  return () => {
    run += 1;
    return { run_id: first.slice(0, -12) + run.toString(16).padStart(12, "0"), trace_id, backend_mode: "local" };
  };
}

async function inspectAll(
  paths: readonly string[],
  inspector: Inspector,
  files: readonly PlaybookFile[],
  { details, json }: InspectOptions,
): Promise<ExitCode> {
  const began = performance.now();
  const fold = new TallyFold(files.map(({ playbook }) => playbook.id));
  const examples: Record<string, string[]> = {};
  const detailsFile = details === undefined ? null : openDetails(details);
  try {
    for await (const batch of batches(readRequests(paths), BATCH)) {
      const found = await Promise.all(
        batch.map(async (each) => ("request" in each ? await inspector.inspect(each.request) : each.problem)),
      );
      const lines: string[] = [];
      batch.forEach(({ name }, index) => {
        const inspection = found[index];
        if (inspection === undefined) return;
        if (typeof inspection === "string") fold.addUnreadable();
        else fold.add(inspection);
        if (detailsFile !== null) lines.push(detailLine(name, inspection));
        keepExample(examples, typeof inspection === "string" ? "unreadable" : inspection.needs, name);
      });
      if (detailsFile !== null) writeSync(detailsFile, lines.join(""));
    }
  } finally {
    if (detailsFile !== null) closeSync(detailsFile);
  }
  tell(fold.tally, examples, (performance.now() - began) / 1_000, json === true);
  return EXIT.success;
}

function tell(
  tally: Tally,
  examples: Readonly<Record<string, readonly string[]>>,
  seconds: number,
  json: boolean,
): void {
  const terminal = terminalOf(process.stdout);
  terminal.write(
    json
      ? `${JSON.stringify({ ...tally, seconds, examples })}\n`
      : inspectionReport(tally, examples, seconds, terminal),
  );
}

function detailLine(name: string, inspection: Inspection | string): string {
  return typeof inspection === "string"
    ? `${JSON.stringify({ request: name, needs: "unreadable", evidence: [inspection] })}\n`
    : `${JSON.stringify({ request: name, ...inspection })}\n`;
}

/** A few names for each kind that somebody has to look at. */
function keepExample(examples: Record<string, string[]>, needs: string, name: string): void {
  if (needs === "no_model" || needs === "small_model" || needs === "llm") return;
  examples[needs] ??= [];
  if (examples[needs].length < MOST_LISTED) examples[needs].push(name);
}

function openDetails(file: string): number {
  try {
    return openSync(file, "w");
  } catch (error) {
    throw new UsageError(
      `--details ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

async function* batches(requests: AsyncIterable<FoundRequest>, size: number): AsyncGenerator<FoundRequest[]> {
  let batch: FoundRequest[] = [];
  for await (const request of requests) {
    batch.push(request);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function faultyFile(
  files: readonly PlaybookFile[],
  id: string,
  missing: readonly {
    readonly rule: string;
    readonly pointer: string;
    readonly message: string;
    readonly mend: string;
  }[],
): FaultyFile {
  const own = files.find(({ playbook }) => playbook.id === id);
  const pointerOf = (pointer: string): string => pointer.replace(/^\/work_units\//, "/graph/tasks/");
  const violations = missing.map((each) => {
    const pointer = pointerOf(each.pointer);
    return { ...each, pointer, ...(own?.locate(pointer) ?? { line: 1, column: 1 }) };
  });
  return { file: own?.file ?? id, violations };
}

function refuse(faulty: readonly FaultyFile[]): ExitCode {
  const errors = terminalOf(process.stderr);
  for (const { file, violations } of faulty) errors.write(violationLines(file, violations, errors));
  errors.write("Nothing was inspected.\n");
  return EXIT.refused;
}
