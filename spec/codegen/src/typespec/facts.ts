/** What the decorators found out, kept per program. */
import type { Program, Type } from "@typespec/compiler";

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

/** Facts by the place of their decorator: clones of a declaration (spread, templates, versions) repeat the same fact. */
export interface Facts {
  readonly requirements: Map<string, Requirement>;
  readonly exclusions: Map<string, { readonly id: string; readonly reason: string; readonly target: Type }>;
  readonly rows: Map<string, Row>;
  readonly mappings: Map<string, FieldMapping>;
  readonly ports: Set<Type>;
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
