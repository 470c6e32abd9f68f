/** spec/ → every file of generated/, as text, in memory. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { CompiledSpec } from "./compile-spec.ts";
import { finishOpenApi, type OpenApi } from "./openapi/finish.ts";
import { generatePaths } from "./openapi/paths.ts";
import { documentSchemas } from "./schema/documents.ts";
import { loadBundle } from "./schema/normalize.ts";
import { openBundle } from "./schema/open.ts";
import { listRequirements } from "./tables/requirements.ts";
import { generateTables } from "./tables/tables.ts";
import { BANNER } from "./text/banner.ts";
import { KNOWN_EVENT } from "./types/known-event.ts";
import { generateModels } from "./types/models.ts";
import { generatePorts } from "./types/ports.ts";
import { runtimeFiles } from "./types/runtime.ts";
import type { ContractFacts } from "./typespec/describe-facts.ts";
import { validatorFiles } from "./validators/generate.ts";

const SCHEMAS = "https://schemas.krako.example";

/** @param compiled what the TypeSpec compiler wrote; @param spec where the sources are. */
export async function derive({ out, versions }: CompiledSpec, spec: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const facts = JSON.parse(readFileSync(join(out, "contract/facts.json"), "utf8")) as ContractFacts;
  const requirements = listRequirements(facts, spec);
  files.set("requirements.json", json(requirements));
  for (const version of versions) {
    const sealed = loadBundle(join(out, "contract", version), `${SCHEMAS}/${version}/sealed.json`);
    const open = openBundle(sealed, `${SCHEMAS}/${version}/open.json`);
    files.set(`schemas/${version}/sealed.json`, json(sealed));
    files.set(`schemas/${version}/open.json`, json(open));
    for (const [name, schema] of documentSchemas(sealed)) files.set(`schemas/${version}/${name}.json`, json(schema));
    const raw = JSON.parse(readFileSync(join(out, `openapi/krako.${version}.json`), "utf8")) as OpenApi;
    const openapi = finishOpenApi(raw, sealed, open);
    files.set(`openapi/krako.${version}.json`, json(openapi));
    files.set(`openapi/krako.${version}.yaml`, stringify(openapi, { aliasDuplicateObjects: false, lineWidth: 0 }));
    if (version !== versions.at(-1)) continue;
    const documents = new Set(Object.keys(sealed.$defs));
    files.set("src/models.d.ts", BANNER + (await generateModels(sealed)));
    files.set("src/paths.d.ts", await generatePaths(openapi, documents));
    files.set("src/ports.d.ts", generatePorts(facts.ports, documents));
    const tables = generateTables(facts, sealed, versions, requirements);
    files.set("src/tables.js", tables.js);
    files.set("src/tables.d.ts", tables.dts);
    files.set("tables.json", json(tables.json));
    const wording = { patterns: new Map(Object.entries(facts.patterns)) };
    for (const [name, text] of validatorFiles("sealed", sealed, wording)) files.set(`src/validators/${name}`, text);
    for (const [name, text] of validatorFiles("open", open, wording)) files.set(`src/validators/${name}`, text);
  }
  files.set("src/requirements.js", `${BANNER}export const REQUIREMENTS = ${JSON.stringify(requirements, null, 2)};\n`);
  files.set("src/requirements.d.ts", REQUIREMENTS_TYPES);
  files.set("src/index.js", `${BANNER}export {};\n`);
  files.set("src/index.d.ts", INDEX_TYPES);
  files.set("src/known-event.js", KNOWN_EVENT.js);
  files.set("src/known-event.d.ts", KNOWN_EVENT.dts);
  for (const [name, text] of runtimeFiles()) files.set(`src/${name}`, text);
  return files;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const INDEX_TYPES = `${BANNER}export type * from "./models.js";
export type { components, operations, paths } from "./paths.js";
export type { ExecutionBackendPort, ModelAdapterPort, OperationPort } from "./ports.js";
export type { Validate, ValidationIssue } from "./validate.js";
`;

const REQUIREMENTS_TYPES = `${BANNER}import type { RuleName } from "./tables.js";

/** One rule of the contract. */
export interface Requirement {
  readonly id: RuleName;
  /** How binding it is (RFC 2119). */
  readonly level: "MUST" | "SHOULD" | "MAY";
  /** The rule, as a sentence. */
  readonly text: string;
  /** The declaration it governs. */
  readonly element: string;
  /** The file of \`spec/\` it is declared in. */
  readonly source: string;
  /** SHA-256 of level and sentence: changes with the wording. */
  readonly digest: string;
  /** Why no check from outside can see whether it holds, where that is so. */
  readonly not_observable?: string;
}

/** Every rule of the contract, by id. */
export declare const REQUIREMENTS: readonly Requirement[];
`;
