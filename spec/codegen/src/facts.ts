/** What the TypeSpec library writes beside the schemas. */
import type { Port } from "./typespec/describe-ports.ts";
import type { FieldMapping, Requirement, Row } from "./typespec/facts.ts";

export interface ContractFacts {
  readonly requirements: readonly Requirement[];
  readonly exclusions: readonly { readonly id: string; readonly reason: string }[];
  readonly rows: readonly Row[];
  readonly mappings: readonly FieldMapping[];
  readonly ports: readonly Port[];
  readonly patterns: Readonly<Record<string, string>>;
}
