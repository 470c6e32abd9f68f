import type { Operation } from "@krako/rules";
import { type DescribedOperation, loadPlugin } from "../backend/load-plugin.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";

/**
 * The standard operations, those that models answer, and what the user's modules bring, sorted by name. No model is loaded.
 * @throws UsageError when a module cannot be loaded.
 */
export async function loadCatalogue(plugins: readonly string[], folder: string): Promise<readonly CatalogueEntry[]> {
  const [{ plugin: standard }, { modelOperations }] = await Promise.all([
    import("@krako/operations"),
    import("@krako/models"),
  ]);
  const entries = new Map<string, CatalogueEntry>();
  for (const operation of standard.operations)
    entries.set(operation.name, {
      ...entryOf(operation),
      library: operation.library,
      example_fails_with: operation.exampleFailsWith ?? null,
    });
  for (const described of modelOperations)
    entries.set(described.name, modelEntry(described, described.broughtBy, described.library));
  for (const specifier of plugins) {
    const { operations, models, modelOperations: described } = await loadPlugin(specifier, folder);
    for (const operation of operations.flatMap((each) => each.operations))
      entries.set(operation.name, { ...entryOf(operation), brought_by: `--plugin ${specifier}` });
    // What comes with KORA is described by KORA, also where the module that brings it is named.
    for (const each of described)
      if (!entries.has(each.name)) entries.set(each.name, modelEntry(each, `--plugin ${specifier}`, null));
    for (const { name: adapter, unitType, operations: names } of models)
      for (const name of names)
        if (!entries.has(name))
          entries.set(name, {
            ...NOTHING_STATED,
            name,
            type: unitType,
            description: `Answered by the model adapter "${adapter}".`,
            runs: "model",
            brought_by: `--plugin ${specifier}`,
          });
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a described operation has at least; its module may leave out the rest. */
type Stated = Pick<DescribedOperation, "name" | "type" | "description"> & Partial<DescribedOperation>;

function modelEntry(
  { name, type, description, inputSchema, outputSchema, example }: Stated,
  broughtBy: string,
  library: CatalogueEntry["library"],
): CatalogueEntry {
  return {
    name,
    type,
    description,
    runs: "model",
    input_schema: inputSchema ?? null,
    output_schema: outputSchema ?? null,
    example: example ?? null,
    example_fails_with: null,
    brought_by: broughtBy,
    library,
  };
}

const NOTHING_STATED = {
  input_schema: null,
  output_schema: null,
  example: null,
  example_fails_with: null,
  library: null,
} as const;

/** Modules of users are not always typed: what one does not state is not there. */
function entryOf(operation: Operation): CatalogueEntry {
  const { name, type, description, bound, inputSchema, outputSchema, example }: Partial<Operation> = operation;
  return {
    name: String(name),
    type: type ?? "deterministic",
    description: description ?? "Its module does not say what it does.",
    runs: bound === "linear" ? "inline" : "worker",
    input_schema: inputSchema ?? null,
    output_schema: outputSchema ?? null,
    example: example ?? null,
    example_fails_with: null,
    brought_by: null,
    library: null,
  };
}
