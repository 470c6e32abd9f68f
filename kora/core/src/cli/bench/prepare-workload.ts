import { pathToFileURL } from "node:url";
import type { PreparedWorkload, PrepareWorkload } from "../../bench/workload-source.ts";
import { checkPlaybook } from "../../playbook/check-playbook.ts";
import { type OutputSchemas, outputSchemasOf } from "../../task-ir/ladder-index.ts";
import { UsageError } from "../usage-error.ts";
import { checkCases, readCase, readCases } from "./read-cases.ts";
import type { WorkloadFile } from "./read-workload.ts";

/** What preparing needs besides the workload. */
export interface Preparing {
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  /** Of the operations that are there without the workload's own. */
  readonly outputSchemas: OutputSchemas;
}

/** Brings the cases of a workload, by its file or by its module. @throws UsageError when they cannot be had or are none. */
export async function prepareWorkload(
  { file, playbook, cases, module }: WorkloadFile,
  { seed, signal, say, outputSchemas }: Preparing,
): Promise<PreparedWorkload> {
  if (module === null) return { cases: readCases(cases ?? "") };
  const prepare = await prepareOf(module);
  const prepared = await prepare({ seed, signal, say, playbook: playbook.playbook });
  if (!Array.isArray(prepared?.cases)) throw new UsageError(`${module} brought no list of cases for ${file}.`);
  const checked = checkCases(
    prepared.cases.map((each, index) => readCase(each, `${module}, case ${index + 1},`)),
    module,
  );
  if (prepared.playbook !== undefined) checkAgain(prepared.playbook, module, withOwn(outputSchemas, prepared));
  return { ...prepared, cases: checked };
}

async function prepareOf(module: string): Promise<PrepareWorkload> {
  let loaded: { readonly prepare?: unknown };
  try {
    loaded = (await import(pathToFileURL(module).href)) as typeof loaded;
  } catch (error) {
    throw new UsageError(`${module} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof loaded.prepare === "function") return loaded.prepare as PrepareWorkload;
  throw new UsageError(`${module} exports no function "prepare".`);
}

/** Output schemas with those of the operations that a workload brings itself. */
export function withOwn(
  outputSchemas: OutputSchemas,
  { operations = [] }: Pick<PreparedWorkload, "operations">,
): OutputSchemas {
  return new Map([...outputSchemas, ...outputSchemasOf(operations)]);
}

function checkAgain(playbook: unknown, module: string, outputSchemas: OutputSchemas): void {
  const checked = checkPlaybook(playbook, outputSchemas);
  if (checked.ok) return;
  const [first] = checked.violations;
  throw new UsageError(
    `The playbook that ${module} made is not valid: ${first?.pointer}: ${first?.message} ${first?.mend}`,
  );
}
