// Where the sources of the reference implementation are, in a workspace or among installed packages.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { SourceFile } from "./mutant.ts";

/** The packages mutants are made from. Never imported by name: the kit must work without them. */
const PACKAGES = {
  attempts: "@krako/attempts",
  "backend-local": "@krako/backend-local",
  "fabric-reference": "@krako/fabric-reference",
  rules: "@krako/rules",
} as const;
type PackageKey = keyof typeof PACKAGES;

/** What to install for them; what else they are made from comes with it. */
const INSTALLED = [PACKAGES["backend-local"], PACKAGES.rules];

/** The packages that mutants are made from are not there. */
export class ReferenceMissingError extends Error {
  override readonly name = "ReferenceMissingError";

  constructor(missing: string, options?: ErrorOptions) {
    super(
      `Mutants are made from the sources of the reference implementation, and ${missing} Install it with: npm install --save-dev ${INSTALLED.join(" ")}`,
      options,
    );
  }
}

/** The sources of these packages, by URL. */
export interface ReferenceSources {
  /** URL of a source that patches name. */
  readonly urlOf: (file: SourceFile) => URL;
  /** URL of the source behind a bare specifier of one of these packages; null for any other specifier. */
  readonly entryOf: (specifier: string) => URL | null;
  /** Whether a URL is that of a source of theirs. */
  readonly holds: (url: string) => boolean;
  /** The module that `import "@krako/attempts"` loads: its threads run beside it, from the same folder. */
  readonly attemptsEntry: string;
  /** Name and version of each, for messages. */
  readonly versions: string;
}

/** Finds the sources. @throws ReferenceMissingError where a package or its sources are not installed. */
export function findReferenceSources(): ReferenceSources {
  const backendManifest = backendManifestUrl();
  const require = createRequire(backendManifest);
  const beside = (name: string): Manifest =>
    readManifest(pathToFileURL(resolveOr(() => require.resolve(`${name}/package.json`), name)));
  const fabric = manifestOrNull(PACKAGES["fabric-reference"]);
  const manifests: Readonly<Partial<Record<PackageKey, Manifest>>> = {
    attempts: beside(PACKAGES.attempts),
    "backend-local": readManifest(backendManifest),
    rules: beside(PACKAGES.rules),
    // Only mutants of the fabric are made from it.
    ...(fabric === null ? {} : { "fabric-reference": fabric }),
  };
  for (const { name, sources } of Object.values(manifests))
    if (!existsSync(sources)) throw new ReferenceMissingError(`${name} is installed without its sources.`);
  return {
    urlOf: (file) => {
      const key = file.slice(0, file.indexOf("/")) as PackageKey;
      const manifest = manifests[key];
      if (manifest === undefined) throw new ReferenceMissingError(`${PACKAGES[key]} is not installed.`);
      return new URL(file.slice(`${key}/src/`.length), manifest.sources);
    },
    entryOf: (specifier) => {
      for (const { name, exports, root } of Object.values(manifests)) {
        if (specifier !== name && !specifier.startsWith(`${name}/`)) continue;
        const source = exports[`.${specifier.slice(name.length)}`]?.["@krako/source"];
        return source === undefined ? null : new URL(source, root);
      }
      return null;
    },
    holds: (url) => Object.values(manifests).some(({ sources }) => url.startsWith(sources.href)),
    attemptsEntry: pathToFileURL(require.resolve(PACKAGES.attempts)).href,
    versions: Object.values(manifests)
      .map(({ name, version }) => `${name} ${version}`)
      .join(", "),
  };
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly root: URL;
  readonly sources: URL;
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
}

function readManifest(url: URL): Manifest {
  const { name, version, exports } = JSON.parse(readFileSync(fileURLToPath(url), "utf8")) as Omit<Manifest, "root">;
  return { name, version, exports, root: url, sources: new URL("src/", url) };
}

/** Beside the kit, or where the user stands: a kit that is installed globally has no packages beside it. */
function backendManifestUrl(): URL {
  const specifier = `${PACKAGES["backend-local"]}/package.json`;
  try {
    return new URL(import.meta.resolve(specifier));
  } catch {
    const require = createRequire(pathToFileURL(`${process.cwd()}/`));
    return pathToFileURL(resolveOr(() => require.resolve(specifier), PACKAGES["backend-local"]));
  }
}

/** A package that may be there; null where it is not, or without its sources. */
function manifestOrNull(name: string): Manifest | null {
  try {
    const manifest = readManifest(new URL(import.meta.resolve(`${name}/package.json`)));
    return existsSync(manifest.sources) ? manifest : null;
  } catch {
    return null;
  }
}

function resolveOr(resolve: () => string, name: string): string {
  try {
    return resolve();
  } catch (cause) {
    throw new ReferenceMissingError(`${name} is not installed.`, { cause });
  }
}
