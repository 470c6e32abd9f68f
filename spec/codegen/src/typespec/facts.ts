/** What the decorators found out, kept per program. */
import type { Interface, ModelProperty, Program, Type } from "@typespec/compiler";

export interface Requirement {
  readonly id: string;
  readonly level: string;
  readonly text: string;
  /** The declaration it governs. */
  readonly element: string;
  /** The file it is declared in. */
  readonly source: string;
}

export interface Row {
  readonly table: string;
  readonly key: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

export interface FieldMapping {
  readonly from: string;
  readonly to: string;
  readonly how: string;
}

/**
 * Requirements and rows by the place of their decorator: clones of a declaration (spread, templates, versions) repeat the
 * same fact. Mappings by field: a field that is spread into another document is mapped there too. Types are named only
 * once the program is complete.
 */
export interface Facts {
  readonly requirements: Map<string, Omit<Requirement, "element"> & { readonly target: Type }>;
  readonly exclusions: Map<string, { readonly id: string; readonly reason: string; readonly target: Type }>;
  readonly rows: Map<string, Row>;
  readonly mappings: Map<ModelProperty, { readonly from: ModelProperty; readonly how: string }>;
  readonly ports: Set<Interface>;
}

const KEY = Symbol.for("@krako/codegen.facts");

export function factsOf(program: Program): Facts {
  const holder = program.stateMap(KEY) as unknown as Map<unknown, Facts>;
  let facts = holder.get(KEY);
  if (facts === undefined) {
    facts = {
      requirements: new Map(),
      exclusions: new Map(),
      rows: new Map(),
      mappings: new Map(),
      ports: new Set(),
    };
    holder.set(KEY, facts);
  }
  return facts;
}
