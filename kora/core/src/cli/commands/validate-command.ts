import type { BackendCapabilities, BackendMode } from "@krako/contracts";
import { missingCapabilities, type OperationPlugin } from "@krako/rules";
import { checkWorkload } from "../../bench/check-workload.ts";
import type { LocatedViolation } from "../../document/position.ts";
import { operationsByName } from "../../govern/check-inputs.ts";
import { checkPlaybook } from "../../playbook/check-playbook.ts";
import type { OutputSchemas } from "../../task-ir/ladder-index.ts";
import { SAMPLE_FACTS } from "../../task-ir/sample-facts.ts";
import { connectionOf } from "../backend/choose-backend.ts";
import { composeBackend, type Equipment, loadEquipment } from "../backend/compose-backend.ts";
import { loadKrakoBackend } from "../backend/load-krako-backend.ts";
import { readConfig } from "../config/read-config.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { violationLines } from "../report/violation-lines.ts";
import { withWhereToGet } from "../report/where-to-get.ts";
import { prepareGraph } from "../source/prepare-graph.ts";
import { type DocumentKind, type ReadSource, readSource, type Source } from "../source/read-source.ts";
import { terminalOf } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** The options of `kora validate`, as they stand on the command line. */
export interface ValidateOptions {
  readonly backend?: BackendMode;
  readonly config?: string;
  readonly plugin?: readonly string[];
  readonly json?: boolean;
}

/** What was found in one file. */
interface Checked {
  readonly file: string;
  /** Null when the text could not be told to be either. */
  readonly kind: DocumentKind | null;
  readonly valid: boolean;
  readonly violations: readonly LocatedViolation[];
  /** Whether it was checked that a backend has the operations. */
  readonly operations_checked: boolean;
  /** Why the file could not be read. */
  readonly error?: string;
}

/** `kora validate`: everything that is wrong with each file, by the same code that every backend runs. Executes nothing. */
export async function validateCommand(files: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const equipment = await loadEquipment(options);
  const capabilities =
    options.backend === undefined ? undefined : await capabilitiesOf(options.backend, equipment, options.config);
  const checked: Checked[] = [];
  for (const file of files) checked.push(await check(file, equipment, capabilities));
  const terminal = terminalOf(process.stdout);
  const valid = checked.every((each) => each.valid);
  if (options.json) terminal.write(`${JSON.stringify({ valid, files: checked })}\n`);
  else
    for (const each of checked) {
      if (each.error !== undefined) process.stderr.write(`error: ${each.error}\n`);
      else terminal.write(each.valid ? validLine(each) : violationLines(each.file, each.violations, terminal));
    }
  if (checked.some(({ violations }) => violations.length > 0)) return EXIT.refused;
  return valid ? EXIT.success : EXIT.usage;
}

async function check(
  file: string,
  { outputSchemas, operations }: Equipment,
  capabilities: BackendCapabilities | undefined,
): Promise<Checked> {
  const unread = { file, kind: null, valid: false, violations: [], operations_checked: false };
  let source: Source;
  try {
    source = readSource(file);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { ...unread, error: error.message };
  }
  if (!source.ok) return { ...unread, violations: source.violations };
  if (source.kind === "playbook") return checkedPlaybook(file, source, outputSchemas, operations);
  if (source.kind === "workload") return checkedWorkload(file, source);
  const prepared = prepareGraph(source, {
    facts: SAMPLE_FACTS,
    outputSchemas,
    operations,
    ...(capabilities === undefined ? {} : { capabilities }),
  });
  const violations = !prepared.ok
    ? prepared.violations
    : capabilities === undefined
      ? []
      : prepared.inSource(
          await withWhereToGet(missingCapabilities(prepared.graph, capabilities), prepared.graph, capabilities),
        );
  return {
    file,
    kind: source.kind,
    valid: violations.length === 0,
    violations,
    operations_checked: capabilities !== undefined && prepared.ok,
  };
}

/** A playbook by itself is no graph that a backend could be asked about. */
function checkedPlaybook(
  file: string,
  { value, locate }: ReadSource,
  outputSchemas: OutputSchemas,
  operations: readonly OperationPlugin[],
): Checked {
  const checked = checkPlaybook(value, outputSchemas, operationsByName(operations));
  const violations = checked.ok ? [] : checked.violations.map((each) => ({ ...each, ...locate(each.pointer) }));
  return { file, kind: "playbook", valid: checked.ok, violations, operations_checked: false };
}

/** Only the workload itself: its playbook is a file of its own, and its module is not run. */
function checkedWorkload(file: string, { value, locate }: ReadSource): Checked {
  const checked = checkWorkload(value);
  const violations = checked.ok ? [] : checked.violations.map((each) => ({ ...each, ...locate(each.pointer) }));
  return { file, kind: "workload", valid: checked.ok, violations, operations_checked: false };
}

function validLine({ file, kind, operations_checked }: Checked): string {
  if (kind === "playbook" || kind === "workload") return `${file}: valid ${kind}\n`;
  const what = kind === "task_ir" ? "Task IR" : "task graph";
  return `${file}: valid ${what}${operations_checked ? "" : " (operations not checked; add --backend local)"}\n`;
}

/** What a backend says that it can do. Of a fabric only that is asked: no graph is sent. */
async function capabilitiesOf(
  name: BackendMode,
  equipment: Equipment,
  configured: string | undefined,
): Promise<BackendCapabilities> {
  if (name === "krako") {
    const config = await readConfig(configured, process.cwd());
    const krako = await loadKrakoBackend(connectionOf(config, process.env), config.folder, process.env);
    return await krako.capabilityDescriptor();
  }
  const backend = await composeBackend(equipment, {});
  try {
    return await backend.capabilityDescriptor();
  } finally {
    await backend.close();
  }
}
