import { createRequire } from "node:module";
import { ModelError } from "@krako/rules/ports";

/** Packages that a small model needs and that are not installed with this one, for they are large. By name: the version tried. */
export type OptionalPackages = Readonly<Record<string, string>>;

const NOTHING = { tokensIn: 0, tokensOut: 0 } as const;

/** Whether a package can be found from here. */
export type IsInstalled = (name: string) => boolean;

const isInstalledHere: IsInstalled = (name) => {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
};

/**
 * Looks for the packages of a small model without loading them.
 * @throws ModelError `package_missing` that says the exact line which installs what is missing.
 */
export function requirePackages(
  model: string,
  packages: OptionalPackages,
  isInstalled: IsInstalled = isInstalledHere,
): void {
  const missing = Object.keys(packages).filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  throw new ModelError(
    "package_missing",
    `The ${model} needs ${missing.length === 1 ? "a package that is" : "packages that are"} not installed. Run: ${installLine(packages)}`,
    { usage: NOTHING },
  );
}

/** The line that installs all of them, in the versions that were tried. */
export function installLine(packages: OptionalPackages): string {
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  return `npm install --save-exact ${wanted.join(" ")}`;
}
