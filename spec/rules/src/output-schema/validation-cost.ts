import type { OutputSchema } from "../validity/output-schemas.ts";
import { patternSize } from "../validity/pattern-size.ts";
import { keywordsHolding } from "../validity/schema-keywords.ts";
import { referredSchema } from "../validity/schema-reference.ts";

type SchemaObject = Readonly<Record<string, unknown>>;

/** The keywords whose subschemas are evaluated where they stand; what `$defs` holds is evaluated where it is referred to. */
const LISTS = keywordsHolding("list");
const MAPS = keywordsHolding("map").filter((keyword) => keyword !== "$defs");
const SINGLE = keywordsHolding("schema");

/** What one state of a pattern counts for: it may be looked at for every character of a text, a subschema once for the whole. */
const EVALUATIONS_PER_STATE = 50;

/** Evaluations for one value up to which a schema counts as bounded. */
const MOST_EVALUATIONS = 2_000;

const bounded = new WeakMap<OutputSchema, boolean>();

/**
 * Whether checking against a schema takes time linear in the output. If not (it refers to itself, or is very large), compile and check
 * where that can be stopped after `schema_wall_ms`.
 */
export function isBoundedSchema(known: OutputSchema): boolean {
  let is = bounded.get(known);
  if (is === undefined) {
    is = validationCost(known.schema) <= MOST_EVALUATIONS;
    bounded.set(known, is);
  }
  return is;
}

/**
 * The most subschemas that can be evaluated against one value, with every reference written out; Infinity for a schema that refers
 * to itself; states of patterns count several times. Checking costs at most this many evaluations for each value in a document, so a
 * small number means linear time.
 */
export function validationCost(schema: unknown): number {
  const definitions = new Map<string, number | "open">();
  const visit = (at: unknown): number => {
    if (typeof at !== "object" || at === null) return 1;
    const here = at as SchemaObject;
    let cost = typeof here.pattern === "string" ? 1 + EVALUATIONS_PER_STATE * patternSize(here.pattern) : 1;
    if (typeof here.$ref === "string") cost += reference(here.$ref);
    for (const keyword of LISTS)
      if (Array.isArray(here[keyword])) for (const inner of here[keyword]) cost += visit(inner);
    for (const keyword of MAPS)
      for (const [name, inner] of Object.entries((here[keyword] as SchemaObject | undefined) ?? {}))
        cost += visit(inner) + (keyword === "patternProperties" ? EVALUATIONS_PER_STATE * patternSize(name) : 0);
    for (const keyword of SINGLE) if (here[keyword] !== undefined) cost += visit(here[keyword]);
    return cost;
  };
  const reference = (pointer: string): number => {
    const known = definitions.get(pointer);
    if (known === "open") return Number.POSITIVE_INFINITY;
    if (known !== undefined) return known;
    definitions.set(pointer, "open");
    const cost = visit(referredSchema(schema, pointer));
    definitions.set(pointer, cost);
    return cost;
  };
  return visit(schema);
}
