// Differential mode: the same cases on two backends, and where what comes out parts.
import fc from "fast-check";
import type { Case, RunCase } from "../cases/case.ts";
import type { Observation } from "../judge/observation.ts";
import type { RunTrial } from "../judge/trial.ts";
import { LAWS } from "../laws/all-laws.ts";
import type { BackendProfile } from "../laws/profiles.ts";
import { differencesOf, type Sides } from "./differences.ts";
import type { Bench } from "./execute.ts";
import { refusalsOf } from "./explore.ts";
import { seenOutcome } from "./outcome.ts";
import { tryRefusal, tryRun } from "./run-case.ts";
import { isDisturbed, unclockedRuns } from "./unclocked.ts";

export interface Difference {
  readonly profile: BackendProfile;
  readonly case: Case;
  /** One sentence each. */
  readonly differences: readonly string[];
}

export interface Comparison {
  readonly one: Bench;
  readonly other: Bench;
  /** As both benches, with what both offer. */
  readonly common: Bench;
  readonly sides: Sides;
  readonly profiles: readonly BackendProfile[];
  readonly seed: number;
  readonly cases: number;
  readonly signal?: AbortSignal;
  readonly onCase?: (profile: BackendProfile, done: number) => void;
}

export interface Compared {
  /** At most one of runs and one of refusals a profile, the smallest found. */
  readonly found: readonly Difference[];
  readonly cases: number;
  /** Cases that could not be compared: the machine was too slow. */
  readonly disturbed: number;
}

/** How long one difference may be shrunk, in milliseconds. */
const SHRINK_MS = 8_000;

const endText = ({ end }: Observation): string => {
  if (end.kind === "refused") return `refused as ${String(end.problem["error_type"])}`;
  if (end.kind === "result") return `a result, ${end.result.status}`;
  return end.kind;
};

const digests = ({ result }: RunTrial): readonly (string | undefined)[] => {
  const metadata = result?.execution_metadata;
  return [metadata?.stage_digest, metadata?.result_digest];
};

/** null: it cannot be told. */
const runDifferences = async ({ one, other, sides }: Comparison, each: RunCase): Promise<readonly string[] | null> => {
  const [a, b] = [await tryRun(one, each), await tryRun(other, each)];
  if (isDisturbed(a) || isDisturbed(b)) return null;
  const [first, second] = [seenOutcome(a), seenOutcome(b)];
  if (first === null || second === null) {
    const [left, right] = [endText(a.seen), endText(b.seen)];
    return left === right ? [] : [`end: ${left} (${sides[0]}), ${right} (${sides[1]})`];
  }
  const found = differencesOf(first, second, sides);
  if (found.length > 0 || first.cut || second.cut) return found;
  const [left, right] = [digests(a), digests(b)];
  return ["stage digest", "result digest"].flatMap((name, index) =>
    left[index] === right[index] ? [] : [`${name}: ${left[index]} (${sides[0]}), ${right[index]} (${sides[1]})`],
  );
};

/** The smallest run the seed leads to on which both differ, twice. */
const differentRun = async (
  comparison: Comparison,
  profile: BackendProfile,
  count: Counter,
): Promise<Difference | null> => {
  const { common, seed, cases, signal } = comparison;
  let smallest: Difference | null = null;
  let until = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(unclockedRuns(common, profile), async (each) => {
    if (signal?.aborted === true || performance.now() > until) return true;
    count.next(profile, smallest === null);
    const found = await runDifferences(comparison, each);
    if (found === null) count.disturbed += 1;
    if (found === null || found.length === 0) return true;
    const again = await runDifferences(comparison, each);
    if (again === null || again.length === 0) return true;
    if (smallest === null) until = performance.now() + SHRINK_MS;
    smallest = { profile, case: each, differences: again };
    return false;
  });
  await fc.check(property, { seed, numRuns: cases });
  return smallest;
};

const differentRefusal = async (
  { one, other, common, sides, seed, cases, signal }: Comparison,
  profile: BackendProfile,
  count: Counter,
): Promise<Difference | null> => {
  const own = LAWS.filter((law) => law.profile === profile);
  for (const each of refusalsOf(common, own, seed, cases)) {
    if (signal?.aborted === true) return null;
    count.next(profile, true);
    const [a, b] = [await tryRefusal(one, each), await tryRefusal(other, each)];
    const [left, right] = [endText(a.seen), endText(b.seen)];
    if (left === right) continue;
    return { profile, case: each, differences: [`end: ${left} (${sides[0]}), ${right} (${sides[1]})`] };
  }
  return null;
};

interface Counter {
  cases: number;
  disturbed: number;
  next(profile: BackendProfile, isNew: boolean): void;
}

export const diffBackends = async (comparison: Comparison): Promise<Compared> => {
  const count: Counter = {
    cases: 0,
    disturbed: 0,
    next(profile, isNew) {
      if (!isNew) return;
      this.cases += 1;
      comparison.onCase?.(profile, this.cases);
    },
  };
  const found: (Difference | null)[] = [];
  for (const profile of comparison.profiles) {
    found.push(await differentRun(comparison, profile, count), await differentRefusal(comparison, profile, count));
  }
  return { found: found.filter((each) => each !== null), cases: count.cases, disturbed: count.disturbed };
};
