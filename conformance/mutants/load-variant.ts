// Loads the reference implementation from its sources, once for each variant: a copy of every module with the variant's patches in it.
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import type { Patch } from "./mutant.ts";
import { findReferenceSources, ReferenceMissingError, type ReferenceSources } from "./reference-sources.ts";

/** In the address of every module of a variant, so that each variant has modules of its own. */
const QUERY = "mutant";

interface Loader {
  readonly sources: ReferenceSources;
  /** Patches by variant and by the URL of the module. */
  readonly patches: Map<string, ReadonlyMap<string, readonly Patch[]>>;
}

let loader: Loader | undefined;

/**
 * Imports the module that a package is (`@krako/backend-local`), with everything it imports from the packages mutants are made from, in a variant.
 * @throws Error with the reason, where a patch does not apply; ReferenceMissingError; whatever the module throws.
 */
export async function loadVariant(
  id: string,
  patches: readonly Patch[],
  name: "@krako/backend-local" | "@krako/fabric-reference" = "@krako/backend-local",
): Promise<unknown> {
  loader ??= installLoader();
  const { sources } = loader;
  const byModule = new Map<string, Patch[]>();
  for (const patch of patches) {
    const url = sources.urlOf(patch.file).href;
    byModule.set(url, [...(byModule.get(url) ?? []), patch]);
  }
  for (const [url, own] of byModule) patched(sourceOf(url), own, sources.versions);
  loader.patches.set(id, byModule);
  const entry = sources.entryOf(name);
  if (entry === null) throw new ReferenceMissingError(`${name} is not installed with its sources.`);
  return await import(inVariant(entry, id));
}

function installLoader(): Loader {
  const sources = findReferenceSources();
  const made: Loader = { sources, patches: new Map() };
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const parent = variantOf(context.parentURL);
      if (parent === null) return nextResolve(specifier, context);
      const own = /^\.\.?\//.test(specifier) ? new URL(specifier, parent.url) : sources.entryOf(specifier);
      if (own === null) return nextResolve(specifier, { ...context, parentURL: parent.url });
      return { url: inVariant(own, parent.id), format: "module", shortCircuit: true };
    },
    load(url, context, nextLoad) {
      const variant = variantOf(url);
      if (variant === null || !sources.holds(variant.url)) return nextLoad(url, context);
      const patches = made.patches.get(variant.id)?.get(variant.url) ?? [];
      return { format: "module", source: javaScript(variant.url, patches, sources), shortCircuit: true };
    },
  });
  return made;
}

function inVariant(url: URL, id: string): string {
  const address = new URL(url);
  address.searchParams.set(QUERY, id);
  return address.href;
}

function variantOf(url: string | undefined): { readonly url: string; readonly id: string } | null {
  if (url === undefined || !url.includes(`?${QUERY}=`)) return null;
  const address = new URL(url);
  const id = address.searchParams.get(QUERY) ?? "";
  address.search = "";
  return { url: address.href, id };
}

const sourcesRead = new Map<string, string>();
const stripped = new Map<string, string>();

function sourceOf(url: string): string {
  let source = sourcesRead.get(url);
  if (source === undefined) {
    source = readFileSync(fileURLToPath(url), "utf8");
    sourcesRead.set(url, source);
  }
  return source;
}

/** The module without its types. Node strips no types of installed packages, and must not strip before the patches are in. */
function javaScript(url: string, patches: readonly Patch[], sources: ReferenceSources): string {
  if (patches.length > 0) return withoutTypes(patched(sourceOf(url), patches, sources.versions), url, sources);
  let text = stripped.get(url);
  if (text === undefined) {
    text = withoutTypes(sourceOf(url), url, sources);
    stripped.set(url, text);
  }
  return text;
}

function withoutTypes(source: string, url: string, sources: ReferenceSources): string {
  const text = quietly(() => stripTypeScriptTypes(source, { mode: "strip" }));
  return url.endsWith("/worker-thread.ts") ? besideTheEntry(text, sources) : text;
}

/** Node warns once that stripping types may change; whoever reads a report need not know. */
function quietly<T>(strip: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return strip();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Threads run the package as it is installed: hooks do not reach them, and a variant has no files of its own. */
function besideTheEntry(text: string, { attemptsEntry }: ReferenceSources): string {
  return text.replaceAll("import.meta.url", JSON.stringify(attemptsEntry));
}

/** A source with its patches in it. @throws Error where one does not apply exactly as often as it says. */
function patched(source: string, patches: readonly Patch[], versions: string): string {
  let text = source;
  for (const { file, find, replace, count = 1 } of patches) {
    const parts = text.split(find);
    if (parts.length - 1 !== count)
      throw new Error(
        `In ${file} (${versions}) the text to be replaced occurs ${parts.length - 1} times, not ${count}: ${JSON.stringify(find)}`,
      );
    text = parts.join(replace);
  }
  return text;
}
