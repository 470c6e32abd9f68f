import { type Bump, isSmaller } from "./changeset-files.ts";

/** `1.0`: the version of the contract that a document of `generated/openapi` describes. */
export interface ContractVersion {
  readonly major: number;
  readonly minor: number;
}

export interface ContractState {
  /** The documents of the last release, oldest first; none before the first release. */
  readonly released: readonly ContractVersion[];
  readonly now: readonly ContractVersion[];
  /** The version of the contracts package at its last release. */
  readonly packageVersion: string;
  /** What the pending changesets ask for the contracts package. */
  readonly asked: Bump;
  /** The step between a document of the last release and one of now. */
  readonly stepBetween: (before: ContractVersion, after: ContractVersion) => Promise<Bump>;
  /** Whether a compatibility mapping from one major to the next is written. */
  readonly hasMapping: (fromMajor: number, toMajor: number) => boolean;
}

const same = (a: ContractVersion, b: ContractVersion) => a.major === b.major && a.minor === b.minor;
const show = ({ major, minor }: ContractVersion) => `${major}.${minor}`;

/** The step a package must take for a step of its contract: below 1.0.0, semver moves everything one place down. */
export function packageStep(step: Bump, version: string): Bump {
  if (!version.startsWith("0.")) return step;
  if (step === "major") return "minor";
  return step === "minor" ? "patch" : step;
}

/** VER-004: what stands in the way of releasing the contract as it is now. Documents that were released keep their meaning. */
export async function contractProblems(state: ContractState): Promise<readonly string[]> {
  const { released, now, asked, packageVersion, stepBetween, hasMapping } = state;
  const problems: string[] = [];
  let step: Bump = "none";
  for (const version of released) {
    if (!now.some((other) => same(version, other))) {
      problems.push(`Contract ${show(version)} was released and is gone: the step is major.`);
      step = "major";
      continue;
    }
    const change = await stepBetween(version, version);
    if (isSmaller("patch", change)) {
      const next = change === "major" ? `${version.major + 1}.0` : `${version.major}.${version.minor + 1}`;
      problems.push(
        `Contract ${show(version)} was released and has a ${change} change: declare contract ${next} for it.`,
      );
    }
    if (isSmaller(step, change)) step = change;
  }
  const [last, newest] = [released.at(-1), now.at(-1)];
  if (last !== undefined && newest !== undefined && !same(last, newest)) {
    const change = await stepBetween(last, newest);
    const declared: Bump = newest.major > last.major ? "major" : "minor";
    if (isSmaller(declared, change)) {
      problems.push(`Contract ${show(newest)} breaks ${show(last)}, so it must be contract ${last.major + 1}.0.`);
    }
    step = isSmaller(change, declared) ? declared : change;
    if (newest.major > last.major && !hasMapping(last.major, newest.major)) {
      const file = `docs/compatibility/${last.major}-to-${newest.major}.md`;
      problems.push(`Contract ${show(newest)} has no compatibility mapping: write ${file}.`);
    }
  }
  const needed = packageStep(step, packageVersion);
  if (isSmaller(asked, needed)) {
    problems.push(`@krako/contracts needs a ${needed} changeset and has ${asked}. Run \`npm run changeset\`.`);
  }
  return problems;
}
