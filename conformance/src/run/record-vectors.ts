// Cases of a seed, run on a backend and kept as vectors where backend and oracle say the same.
import fc from "fast-check";
import type { RefusalCase, RunCase } from "../cases/case.ts";
import { groundOf } from "../cases/ground.ts";
import { LAWS } from "../laws/all-laws.ts";
import type { BackendProfile } from "../laws/profiles.ts";
import { differencesOf } from "./differences.ts";
import type { Bench } from "./execute.ts";
import { refusalsOf } from "./explore.ts";
import { judgeCase } from "./judge-case.ts";
import { seenOutcome } from "./outcome.ts";
import { tryRun } from "./run-case.ts";
import { isDisturbed, unclockedRuns } from "./unclocked.ts";
import { refusalVector, runVector, type Vector } from "./vector.ts";

export interface Recording {
  readonly bench: Bench;
  readonly profiles: readonly BackendProfile[];
  readonly seed: number;
  readonly cases: number;
  readonly signal?: AbortSignal;
  /** A vector, or why the case is none: what differs. */
  readonly onVector: (vector: Vector, differs: string | null) => void;
}

/** So often a case is run before it is believed that backend and oracle differ: a slow machine can make a difference. */
const TRIES = 3;

const disagreement = async (bench: Bench, each: RunCase, vector: Vector): Promise<string | null> => {
  let differs: string | null = null;
  for (let nth = 0; nth < TRIES; nth += 1) {
    const trial = await tryRun(bench, each);
    const seen = seenOutcome(trial);
    if (seen === null) return `the run ended without a result (${trial.seen.end.kind})`;
    if (!("run" in vector.expected)) return null;
    differs = differencesOf(vector.expected.run, seen, ["expected", "seen"])[0] ?? null;
    if (differs === null) return null;
    if (isDisturbed(trial)) differs = "the machine was too slow: an attempt timed out that was not made to";
  }
  return differs;
};

const refusalDisagreement = async (bench: Bench, each: RefusalCase): Promise<string | null> => {
  const { says } = await judgeCase(bench, each, LAWS);
  return says.flatMap(({ violations }) => violations)[0]?.message ?? null;
};

export const recordVectors = async (recording: Recording): Promise<void> => {
  const { bench, profiles, seed, cases, signal, onVector } = recording;
  const known = new Set<string>();
  const { prices } = groundOf(bench.capabilities);
  const keep = async (vector: Vector, differs: () => Promise<string | null>): Promise<void> => {
    if (signal?.aborted === true || known.has(vector.id)) return;
    known.add(vector.id);
    onVector(vector, await differs());
  };
  for (const profile of profiles) {
    for (const each of fc.sample(unclockedRuns(bench, profile), { seed, numRuns: cases })) {
      const vector = runVector(each, profile, prices);
      await keep(vector, () => disagreement(bench, each, vector));
    }
    const own = LAWS.filter((law) => law.profile === profile);
    for (const each of refusalsOf(bench, own, seed, cases))
      await keep(refusalVector(each, profile), () => refusalDisagreement(bench, each));
  }
};
