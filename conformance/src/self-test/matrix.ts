// One broken backend against the laws, or the unbroken one.
import type { RuleId } from "@krako/contracts";
import type { BackendUnderTest } from "../backend/backend-under-test.ts";
import { pluggedHere } from "../backend/plugged-here.ts";
import type { FabricUnderTest } from "../fabric/fabric-under-test.ts";
import type { Law } from "../laws/law.ts";
import { BACKEND_PROFILES, type Profile } from "../laws/profiles.ts";
import type { Bench } from "../run/execute.ts";
import { type Exploration, explore, type Tally } from "../run/explore.ts";
import { benchOf, CASE_LIMIT_MS, type KitGround, NoDescriptorError } from "../run/kit.ts";
import { witnessOf } from "../run/witness.ts";

/** What the laws said of one backend under one seed. */
export interface Sighting {
  /** Requirements under which a check failed, with the number of cases that did. */
  readonly reasons: Readonly<Partial<Record<RuleId, number>>>;
  readonly cases: number;
  readonly milliseconds: number;
  /** Units of the smallest failing case for the reason asked for; null: it was not looked for, or is no run. */
  readonly witnessUnits: number | null;
}

export interface Look {
  readonly seed: number;
  readonly cases: number;
  readonly profiles?: readonly Profile[];
  /** Stop as soon as a check failed for this reason. */
  readonly until?: RuleId;
  /** Shrink the first failure for this reason. */
  readonly shrink?: RuleId;
}

/** How long an execution of a mutant may take, in milliseconds: nothing a case asks for takes a tenth of it. */
const MUTANT_LIMIT_MS = 3_000;

const failedFor = (tallies: Iterable<Tally>, reason: RuleId): Tally | undefined =>
  [...tallies].find(({ law, failures }) => failures > 0 && law.requirements[0] === reason);

const witnessUnits = async (
  bench: Bench,
  laws: readonly Law[],
  explorations: readonly Exploration[],
  look: Look,
): Promise<number | null> => {
  if (look.shrink === undefined) return null;
  const tally = failedFor(
    explorations.flatMap(({ tallies }) => tallies),
    look.shrink,
  );
  if (tally?.first == null || tally.first.kind === "refusal") return null;
  const witness = await witnessOf(bench, laws, tally.law, tally.first, look.seed);
  if (witness.case.kind === "fabric") return witness.case.graphs.flatMap(({ units }) => units).length;
  return witness.case.kind === "run" ? witness.case.graph.work_units.length : null;
};

const reasonsOf = (explorations: readonly Exploration[]): Sighting["reasons"] => {
  const reasons: Partial<Record<RuleId, number>> = {};
  for (const { law, failures } of explorations.flatMap(({ tallies }) => tallies)) {
    const [reason] = law.requirements;
    if (failures > 0) reasons[reason] = (reasons[reason] ?? 0) + failures;
  }
  return reasons;
};

export const sight = async (
  ground: KitGround,
  backend: BackendUnderTest,
  laws: readonly Law[],
  look: Look,
  fabric: FabricUnderTest | null = null,
): Promise<Sighting> => {
  const began = performance.now();
  const explorations: Exploration[] = [];
  const { until, seed, cases, profiles = BACKEND_PROFILES } = look;
  const refusalsFirst =
    until !== undefined && laws.some(({ on, requirements }) => on === "refusal" && requirements[0] === until);
  const elapsed = (): number => Math.round(performance.now() - began);
  let bench: Bench;
  try {
    const isReference = until === undefined && look.shrink === undefined;
    const limitMs = isReference ? CASE_LIMIT_MS : MUTANT_LIMIT_MS;
    bench = {
      ...(await benchOf(ground, pluggedHere(backend, "mutant"), limitMs)),
      ...(fabric === null ? {} : { fabric }),
    };
  } catch (error) {
    if (!(error instanceof NoDescriptorError)) throw error;
    return { reasons: { "CAP-004": 1 }, cases: 0, milliseconds: elapsed(), witnessUnits: null };
  }
  for (const profile of profiles) {
    const isSeen = (tallies: ReadonlyMap<string, Tally>): boolean =>
      until !== undefined && failedFor(tallies.values(), until) !== undefined;
    explorations.push(await explore(bench, { profile, seed, cases, laws, refusalsFirst, until: isSeen }));
    if (until !== undefined && explorations.some(({ tallies }) => failedFor(tallies, until) !== undefined)) break;
  }
  return {
    reasons: reasonsOf(explorations),
    cases: explorations.reduce((sum, each) => sum + each.cases, 0),
    witnessUnits: await witnessUnits(bench, laws, explorations, look),
    milliseconds: elapsed(),
  };
};
