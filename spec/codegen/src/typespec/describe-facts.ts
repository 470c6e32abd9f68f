import type { Program } from "@typespec/compiler";
import { describePatterns } from "./describe-patterns.ts";
import { describePorts, type Port } from "./describe-ports.ts";
import { elementName } from "./element-name.ts";
import { type FieldMapping, factsOf, type Requirement, type Row } from "./facts.ts";

/** What the library found out, as data: the schemas have no place for it. */
export interface ContractFacts {
  readonly requirements: readonly Requirement[];
  readonly exclusions: readonly { readonly id: string; readonly reason: string }[];
  readonly rows: readonly Row[];
  readonly mappings: readonly FieldMapping[];
  readonly ports: readonly Port[];
  /** What a string has to be, by the pattern that says so. */
  readonly patterns: Readonly<Record<string, string>>;
}

export function describeFacts(program: Program): ContractFacts {
  const { requirements, exclusions, rows, mappings } = factsOf(program);
  const fields = new Map<string, FieldMapping>();
  for (const [target, { from, how }] of mappings) {
    const to = elementName(target);
    fields.set(to, { from: elementName(from), to, how });
  }
  return {
    requirements: [...requirements.values()].map(({ target, ...rest }) => ({ ...rest, element: elementName(target) })),
    exclusions: [...exclusions.values()].map(({ id, reason }) => ({ id, reason })),
    rows: [...rows.values()],
    mappings: [...fields.values()],
    ports: describePorts(program),
    patterns: describePatterns(program),
  };
}
