/** Tables and closed lists as typed constants, and all of them as one JSON document. */

import type { Bundle } from "../schema/schema.ts";
import { BANNER } from "../text/banner.ts";
import { constantName, screamingCase } from "../text/names.ts";
import type { ContractFacts } from "../typespec/describe-facts.ts";
import { TABLES } from "./definitions.ts";
import type { ListedRequirement } from "./requirements.ts";

export interface Tables {
  readonly js: string;
  readonly dts: string;
  readonly json: object;
}

type Rows = Record<string, Readonly<Record<string, unknown>>>;

export function generateTables(
  facts: ContractFacts,
  bundle: Bundle,
  versions: readonly string[],
  requirements: readonly ListedRequirement[],
): Tables {
  const tables = group(facts);
  const lists = closedLists(bundle);
  const mappings = groupMappings(facts);
  const limits = Object.fromEntries(Object.entries(tables.limits ?? {}).map(([name, { value }]) => [name, value]));
  const constants: Constant[] = [
    literal("CONTRACT_VERSION", "The newest version of the contract.", versions.at(-1) ?? ""),
    literal("CONTRACT_VERSIONS", "Every version of the contract, oldest first.", versions),
    ...Object.entries(lists).map(([name, values]) => literal(constantName(name), `Every {@link ${name}}.`, values)),
    literal(
      "RULE_IDS",
      "Every rule of the contract.",
      requirements.map(({ id }) => id),
    ),
    ...Object.entries(tables).map(([name, rows]) => tableConstant(name, rows)),
    { name: "DEFAULT_LIMITS", doc: "The contract's own limits.", value: limits, type: "Readonly<Limits>" },
    ...Object.entries(mappings).map(([document, fields]) => ({
      name: `${screamingCase(document)}_MAPPING`,
      doc: `Where each field of {@link ${document}} that a graph decides comes from.`,
      value: fields,
      type: "readonly FieldMapping[]",
    })),
  ];
  const used = [...Object.keys(bundle.$defs)].filter((name) =>
    constants.some(({ type, doc }) => new RegExp(`\\b${name}\\b`).test(type + doc)),
  );
  return {
    js:
      BANNER +
      constants.map(({ name, value }) => `export const ${name} = ${JSON.stringify(value, null, 2)};\n`).join(""),
    dts: [
      BANNER,
      `import type { ${used.sort().join(", ")} } from "./models.js";\n\n`,
      "/** A field that is filled from a field of another document. */\n",
      "export interface FieldMapping {\n  /** The field it comes from. */\n  readonly from: string;\n  /** The field it goes to. */\n  readonly to: string;\n  /** `copied`, or how it is derived. */\n  readonly how: string;\n}\n\n",
      "/** Name of a rule. */\nexport type RuleName = (typeof RULE_IDS)[number];\n\n",
      constants.map(({ name, doc, type }) => `/** ${doc} */\nexport declare const ${name}: ${type};\n`).join("\n"),
    ].join(""),
    json: { contract_versions: versions, lists, tables, mappings },
  };
}

interface Constant {
  readonly name: string;
  readonly doc: string;
  readonly value: unknown;
  readonly type: string;
}

function literal(name: string, doc: string, value: string | readonly string[]): Constant {
  const type =
    typeof value === "string"
      ? JSON.stringify(value)
      : `readonly [${value.map((each) => JSON.stringify(each)).join(", ")}]`;
  return { name, doc, value, type };
}

function tableConstant(table: string, rows: Rows): Constant {
  const definition = TABLES[table];
  if (definition === undefined) throw new Error(`the table ${table} has no definition`);
  const { name, doc, key, row } = definition;
  return { name, doc, value: rows, type: `Readonly<Record<${key}, ${row}>>` };
}

/** Every closed list by the name of its type. */
export function closedLists(bundle: Bundle): Record<string, string[]> {
  const lists = Object.entries(bundle.$defs).filter(([, schema]) => Array.isArray(schema.enum));
  return Object.fromEntries(lists.map(([name, schema]) => [name, schema.enum as string[]]));
}

function group({ rows }: ContractFacts): Record<string, Rows> {
  const tables: Record<string, Rows> = {};
  for (const { table, key, columns } of rows) {
    const rowsSoFar = tables[table] ?? {};
    if (key in rowsSoFar) throw new Error(`${key} stands twice in the table ${table}`);
    tables[table] = { ...rowsSoFar, [key]: columns };
  }
  return tables;
}

function groupMappings({ mappings }: ContractFacts): Record<string, ContractFacts["mappings"]> {
  const documents: Record<string, ContractFacts["mappings"][number][]> = {};
  for (const mapping of mappings) {
    const document = mapping.to.split(".")[0] ?? "";
    documents[document] = [...(documents[document] ?? []), mapping];
  }
  return documents;
}
