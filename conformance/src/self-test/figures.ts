// What a self-test amounts to.
import type { RuleId } from "@krako/contracts";
import { REQUIREMENTS } from "@krako/contracts/requirements";
import type { Mutant } from "../../mutants/mutant.ts";
import { LAWS } from "../laws/all-laws.ts";
import type { Sighting } from "./matrix.ts";

export interface MutantRecord {
  /** null: the reference. */
  readonly mutant: Mutant | null;
  readonly sightings: (Sighting & { readonly seed: number })[];
  void: string | null;
  readonly faults: string[];
}

export interface SelfTestFigures {
  readonly mutants: number;
  readonly killed_for_the_named_reason: number;
  readonly void: number;
  readonly false_alarms: number;
  readonly seconds: number;
  readonly seeds: number;
  readonly reference_seeds: number;
  readonly reference_cases: number;
  readonly requirements_with_checks: number;
  readonly requirements_without_checks: number;
  /** Median of the units in the shrunk witnesses; null: nothing was shrunk. */
  readonly witness_units_median: number | null;
  readonly not_killed: readonly { readonly id: string; readonly kills: RuleId; readonly seeds: readonly number[] }[];
  readonly voids: readonly { readonly id: string; readonly reason: string }[];
  readonly faults: readonly string[];
  readonly alarms: readonly string[];
  /** Requirements with a check of which no mutant is caught by that requirement alone; empty where no matrix was made. */
  readonly requirements_without_own_mutant: readonly RuleId[];
}

const median = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
};

/** Reasons the whole matrix was made for: those of the first seed. */
export const reasonsOf = ({ sightings }: MutantRecord): readonly RuleId[] =>
  Object.keys(sightings.find(({ seed }) => seed === 1)?.reasons ?? {}) as RuleId[];

export const figuresOf = (
  records: readonly MutantRecord[],
  reference: MutantRecord,
  seconds: number,
  isMatrix: boolean,
): SelfTestFigures => {
  const named = records.flatMap((record) => (record.mutant === null ? [] : [{ ...record, mutant: record.mutant }]));
  const missedSeeds = ({ mutant, sightings }: (typeof named)[number]): readonly number[] =>
    sightings.filter(({ reasons }) => reasons[mutant.kills] === undefined).map(({ seed }) => seed);
  const voids = named.filter((record) => record.void !== null);
  const alive = named.filter((record) => record.void === null);
  const notKilled = alive.filter((record) => missedSeeds(record).length > 0 || record.sightings.length === 0);
  const checked = new Set(LAWS.map(({ requirements }) => requirements[0]));
  const own = new Set(alive.flatMap((record) => (reasonsOf(record).length === 1 ? reasonsOf(record) : [])));
  const accused = reference.sightings.filter(({ reasons }) => Object.keys(reasons).length > 0);
  return {
    mutants: named.length,
    killed_for_the_named_reason: alive.length - notKilled.length,
    void: voids.length,
    false_alarms: accused.length,
    seconds,
    seeds: Math.max(0, ...named.map(({ sightings }) => sightings.length)),
    reference_seeds: reference.sightings.length,
    reference_cases: reference.sightings.reduce((sum, { cases }) => sum + cases, 0),
    requirements_with_checks: checked.size,
    requirements_without_checks: REQUIREMENTS.filter(({ id }) => !checked.has(id)).length,
    witness_units_median: median(
      alive.flatMap(({ sightings }) => sightings.flatMap(({ witnessUnits }) => witnessUnits ?? [])),
    ),
    not_killed: notKilled.map((record) => ({
      id: record.mutant.id,
      kills: record.mutant.kills,
      seeds: missedSeeds(record),
    })),
    voids: voids.map((record) => ({ id: record.mutant.id, reason: record.void ?? "" })),
    faults: [...named, reference].flatMap(({ mutant, faults }) =>
      faults.map((fault) => `${mutant?.id ?? "reference"}: ${fault}`),
    ),
    alarms: accused.map(({ seed, reasons }) => `seed ${seed}: ${Object.keys(reasons).join(", ")}`),
    requirements_without_own_mutant: isMatrix ? [...checked].filter((rule) => !own.has(rule)).sort() : [],
  };
};

export const isPassed = ({
  not_killed,
  voids,
  faults,
  alarms,
  requirements_without_own_mutant,
}: SelfTestFigures): boolean =>
  [not_killed, voids, faults, alarms, requirements_without_own_mutant].every((list) => list.length === 0);
