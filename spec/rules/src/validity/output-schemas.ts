import type { Limits, Violation, WorkUnit } from "@krako/contracts";
import { violation } from "../violation.ts";
import type { GraphIndex } from "./graph-index.ts";
import { checkOutputSchema } from "./output-schema-subset.ts";

/** One distinct output schema and what has been found out about it; the same object for equal texts, as long as it is remembered. */
export interface OutputSchema {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** What is wrong with it under the default limits, with pointers into the schema. */
  readonly violations: readonly Violation[];
  /** Its compiled form, put here by whoever compiles it. */
  compiled?: unknown;
}

/** Distinct schemas remembered in each of two generations. */
const GENERATION = 2_000;
let young = new Map<string, OutputSchema>();
let old = new Map<string, OutputSchema>();

/** What is known of a schema; found out once for each distinct text, since checking and compiling cost a thousand times a look-up. */
export function outputSchemaOf(schema: Readonly<Record<string, unknown>>, limits: Limits): OutputSchema {
  const text = JSON.stringify(schema);
  let known = young.get(text);
  if (known !== undefined) return known;
  known = old.get(text) ?? {
    schema: JSON.parse(text) as OutputSchema["schema"],
    text,
    violations: violationsOf(schema, text, limits),
  };
  if (young.size >= GENERATION) {
    old = young;
    young = new Map();
  }
  young.set(text, known);
  return known;
}

function violationsOf(schema: unknown, text: string, limits: Limits): Violation[] {
  const violations = checkOutputSchema(schema, limits, "");
  const most = limits.max_output_schema_bytes;
  if (text.length > most || new TextEncoder().encode(text).length > most)
    violations.unshift(
      violation("SAFE-001", "", `The schema is longer than ${most} bytes.`, "Move parts of the output to other units."),
    );
  return violations;
}

/** SAFE-001 and SAFE-003 for every unit; the schemas by position in `work_units`. Each distinct schema is reported once. */
export function checkOutputSchemas(
  { graph }: GraphIndex,
  limits: Limits,
): { schemas: OutputSchema[]; violations: Violation[] } {
  const violations: Violation[] = [];
  const reported = new Set<OutputSchema>();
  const schemas = graph.work_units.map(({ output_schema }: WorkUnit, u) => {
    const known = outputSchemaOf(output_schema as OutputSchema["schema"], limits);
    if (known.violations.length > 0 && !reported.has(known)) {
      reported.add(known);
      for (const each of known.violations)
        violations.push({ ...each, pointer: `/work_units/${u}/output_schema${each.pointer}` });
    }
    return known;
  });
  return { schemas, violations };
}
