import { nearest } from "@krako/contracts/nearest";
import type { CatalogueEntry } from "../catalogue/catalogue-entry.ts";
import { cataloguePage } from "../catalogue/catalogue-page.ts";
import { exampleDocument } from "../catalogue/example-document.ts";
import { exampleYaml } from "../catalogue/example-yaml.ts";
import { loadCatalogue } from "../catalogue/load-catalogue.ts";
import { catalogueLines, operationText } from "../catalogue/operation-text.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { terminalOf } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** The options of `kora operations`, as they stand on the command line. */
export interface OperationsOptions {
  readonly plugin?: readonly string[];
  readonly example?: boolean;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** `kora operations`: what a unit can name, and how. Runs nothing and loads no model. */
export async function operationsCommand(names: readonly string[], options: OperationsOptions): Promise<ExitCode> {
  const { plugin = [], example, json, markdown } = options;
  if ([example, json, markdown].filter(Boolean).length > 1)
    throw new UsageError("Use one of --example, --json and --markdown.");
  const catalogue = await loadCatalogue(plugin, process.cwd());
  const entries = names.length === 0 ? catalogue : names.flatMap((name) => entriesOf(name, catalogue));
  const terminal = terminalOf(process.stdout);
  if (example) terminal.write(exampleOf(entries));
  else if (json) terminal.write(`${JSON.stringify(entries, null, 2)}\n`);
  else if (markdown) terminal.write(cataloguePage(entries));
  else if (names.length === 0) terminal.write(catalogueLines(entries, terminal));
  else terminal.write(entries.map((entry) => operationText(entry, terminal)).join("\n"));
  return EXIT.success;
}

/** One operation by its name, with or without its version; or all of a family by the word before the dot. */
function entriesOf(name: string, catalogue: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  // Without a version the newest is meant; the catalogue is sorted, and no operation has had ten yet.
  const found = catalogue.findLast((entry) => entry.name === name || bareName(entry) === name);
  if (found !== undefined) return [found];
  const family = catalogue.filter((entry) => entry.name.startsWith(`${name}.`));
  if (family.length > 0) return family;
  const near = nearest(
    name,
    catalogue.flatMap((entry) => [entry.name, bareName(entry)]),
  );
  const hint = near === undefined ? "kora operations lists them all." : `Did you mean "${near}"?`;
  throw new UsageError(`There is no operation ${JSON.stringify(name.slice(0, 128))}. ${hint}`);
}

function bareName({ name }: CatalogueEntry): string {
  return name.replace(/@.*/, "");
}

function exampleOf(entries: readonly CatalogueEntry[]): string {
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) throw new UsageError("Name one operation whose example you want.");
  const document = exampleDocument(entry);
  if (document === null) throw new UsageError(`The module that brings ${entry.name} states no example of it.`);
  const how = entry.brought_by === null ? "kora run -" : `kora run - with ${entry.brought_by}`;
  return `# ${how}\n${exampleYaml(document)}`;
}
