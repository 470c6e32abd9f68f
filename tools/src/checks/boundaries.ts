import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import type { Finding } from "../finding.ts";
import { repositoryFiles, root, workspaces } from "../repository.ts";

interface Configuration {
  readonly forbidden: NonNullable<ICruiseOptions["ruleSet"]>["forbidden"];
  readonly options: ICruiseOptions & { readonly enhancedResolveOptions: Record<string, unknown> };
}

const SOURCE = /\.(ts|mts|js|mjs)$/;

/** What imports what under `base`, and every import that the rules of `.dependency-cruiser.mjs` forbid. */
export async function importViolations(base: string, folders: readonly string[]) {
  const file = pathToFileURL(join(root, ".dependency-cruiser.mjs")).href;
  const { forbidden, options } = ((await import(file)) as { default: Configuration }).default;
  const { enhancedResolveOptions, ...rest } = options;
  const report = await cruise(
    [...folders],
    { ...rest, baseDir: base, validate: true, ruleSet: { forbidden: forbidden ?? [] } },
    enhancedResolveOptions,
  );
  if (typeof report.output === "string") throw new Error("dependency-cruiser gave a text instead of a result");
  const { modules, summary }: ICruiseResult = report.output;
  const violations = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { modules: modules.map((module) => module.source), violations };
}

/** Checks the import rule over every package, and that no source file escaped the look. */
export async function boundaries(): Promise<Finding> {
  const folders = workspaces().map((workspace) => workspace.folder);
  const { modules, violations } = await importViolations(root, folders);
  const seen = new Set(modules);
  const sources = repositoryFiles(...folders).filter(
    (file) => SOURCE.test(file) && !/(^|\/)\.|\.d\.[mc]?ts$/.test(file),
  );
  const missed = sources.filter((source) => !seen.has(source));
  return {
    looked: sources.length - missed.length,
    at: "modules",
    problems: [
      ...violations.map(({ rule, from, to }) => `${from} imports ${to} (${rule})`),
      ...missed.map((source) => `${source} was not looked at.`),
    ],
  };
}
