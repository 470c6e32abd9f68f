import type { BackendCapabilities } from "@krako/contracts";
import { missingCapabilities } from "@krako/rules";
import type { LocatedViolation } from "../../document/position.ts";
import { composeBackend, type Equipment, loadEquipment } from "../backend/compose-backend.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { violationLines } from "../report/violation-lines.ts";
import { prepareGraph } from "../source/prepare-graph.ts";
import { type DocumentKind, readSource } from "../source/read-source.ts";
import { terminalOf } from "../terminal.ts";

/** The options of `kora validate`, as they stand on the command line. */
export interface ValidateOptions {
  readonly backend?: string;
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
}

/** `kora validate`: everything that is wrong with each file, by the same code that every backend runs. Executes nothing. */
export async function validateCommand(files: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const equipment = await loadEquipment(options);
  const capabilities = options.backend === undefined ? undefined : await capabilitiesOf(equipment);
  const checked = files.map((file) => check(file, equipment, capabilities));
  const terminal = terminalOf(process.stdout);
  const valid = checked.every((each) => each.valid);
  if (options.json) terminal.write(`${JSON.stringify({ valid, files: checked })}\n`);
  else
    for (const { file, kind, violations } of checked)
      terminal.write(
        violations.length === 0
          ? `${file}: valid ${kind === "task_ir" ? "Task IR" : "task graph"}\n`
          : violationLines(file, violations, terminal),
      );
  return valid ? EXIT.success : EXIT.refused;
}

function check(file: string, { outputSchemas }: Equipment, capabilities: BackendCapabilities | undefined): Checked {
  const source = readSource(file);
  if (!source.ok) return { file, kind: null, valid: false, violations: source.violations };
  const prepared = prepareGraph(source, {
    facts: SAMPLE_FACTS,
    outputSchemas,
    ...(capabilities === undefined ? {} : { capabilities }),
  });
  const violations = !prepared.ok
    ? prepared.violations
    : capabilities === undefined
      ? []
      : prepared.inSource(missingCapabilities(prepared.graph, capabilities));
  return { file, kind: source.kind, valid: violations.length === 0, violations };
}

/** Ids and a time of the right form: nothing is kept of the graph. */
const SAMPLE_FACTS = {
  graph_id: "00000000-0000-7000-8000-000000000000",
  request_id: "00000000-0000-7000-8000-000000000000",
  tenant_id: "local",
  created_at: "1970-01-01T00:00:00.000Z",
} as const;

async function capabilitiesOf(equipment: Equipment): Promise<BackendCapabilities> {
  const backend = await composeBackend(equipment, {});
  try {
    return await backend.capabilityDescriptor();
  } finally {
    await backend.close();
  }
}
