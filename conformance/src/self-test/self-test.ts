// The kit judged: which broken backends it catches, for which reason, and how often it accuses the unbroken one.
import { writeFile } from "node:fs/promises";
import type { Mutant } from "../../mutants/mutant.ts";
import { mutants } from "../../mutants/mutants.ts";
import { BACKEND_PROFILES, FABRIC_PROFILES, isFabricProfile, type Profile } from "../laws/profiles.ts";
import { workOff } from "./crew.ts";
import { figuresOf, isPassed, type MutantRecord, type SelfTestFigures } from "./figures.ts";
import type { Job } from "./job.ts";
import { killMatrixMarkdown } from "./kill-matrix.ts";
import type { SelfTestOptions } from "./options.ts";

/** The first seed; the others follow it. */
const FIRST_SEED = 1;

const jobsOf = (chosen: readonly Mutant[], options: SelfTestOptions): Job[] => {
  const jobs: Job[] = [];
  const add = (mutant: string | null, look: Job["look"]): void => {
    jobs.push({ number: jobs.length, mutant, look });
  };
  const asked = (profiles: readonly Profile[]): readonly Profile[] =>
    profiles.filter((profile) => options.profile?.includes(profile) !== false);
  for (let index = 0; index < options.referenceSeeds; index += 1)
    for (const profiles of [BACKEND_PROFILES, FABRIC_PROFILES].map(asked).filter(({ length }) => length > 0))
      add(null, { seed: FIRST_SEED + index, cases: referenceCases(profiles, options), profiles });
  for (const { id, kills, profile } of chosen) {
    for (let index = 0; index < options.seeds; index += 1) {
      const seed = FIRST_SEED + index;
      const all: readonly Profile[] = isFabricProfile(profile) ? FABRIC_PROFILES : BACKEND_PROFILES;
      if (index === 0 && options.matrix === true) add(id, { seed, cases: options.cases, profiles: all, shrink: kills });
      else {
        // Most are caught in the profile of their law; a run of the kit has them all.
        const profiles = [profile, ...all.filter((other) => other !== profile)];
        add(id, { seed, cases: options.cases, profiles, until: kills });
      }
    }
  }
  return jobs;
};

/** A fabric's case costs what ten of a backend do; of a true fabric as many are tried as of a broken one. */
const referenceCases = (profiles: readonly Profile[], { cases, referenceCases }: SelfTestOptions): number =>
  profiles.some(isFabricProfile) ? Math.min(cases, referenceCases) : referenceCases;

/** Between two lines of progress where they cannot be drawn over each other, in milliseconds. */
const TOLD_EVERY_MS = 10_000;

const progressLine = (done: number, jobs: number, missed: number): string =>
  `${done}/${jobs} · ${missed} not caught for the named reason so far`;

/** Runs it, prints it; exit code 0 when every mutant was caught for its reason and the reference never accused. */
export const selfTest = async (options: SelfTestOptions): Promise<number> => {
  const chosen = mutants.filter(
    ({ id, profile }) =>
      (options.only === undefined || id.includes(options.only)) && options.profile?.includes(profile) !== false,
  );
  const jobs = jobsOf(chosen, options);
  const records = new Map<string, MutantRecord>(
    chosen.map((mutant) => [mutant.id, { mutant, sightings: [], void: null, faults: [] }]),
  );
  const reference: MutantRecord = { mutant: null, sightings: [], void: null, faults: [] };
  const began = performance.now();
  let told = began;
  let done = 0;
  let missed = 0;
  await workOff(jobs, options.workers, (job, answer) => {
    const record = job.mutant === null ? reference : records.get(job.mutant);
    if (record === undefined) return;
    done += 1;
    if (answer.kind === "seen") {
      record.sightings.push({ seed: job.look.seed, ...answer.sighting });
      if (record.mutant !== null && answer.sighting.reasons[record.mutant.kills] === undefined) missed += 1;
    } else if (answer.kind === "void") record.void = answer.reason;
    else record.faults.push(answer.message);
    if (process.stderr.isTTY) process.stderr.write(`\r${progressLine(done, jobs.length, missed)} `);
    else if (performance.now() - told >= TOLD_EVERY_MS) {
      told = performance.now();
      process.stderr.write(`${progressLine(done, jobs.length, missed)}\n`);
    }
  });
  if (process.stderr.isTTY) process.stderr.write("\n");
  const figures = figuresOf(
    [...records.values()],
    reference,
    (performance.now() - began) / 1_000,
    options.matrix === true,
  );
  if (options.write !== undefined)
    await writeFile(options.write, killMatrixMarkdown([...records.values()], figures, options));
  process.stdout.write(options.json ? `${JSON.stringify(figures, null, 2)}\n` : textOf(figures));
  return isPassed(figures) ? 0 : 1;
};

const textOf = (figures: SelfTestFigures): string => {
  const { mutants: count, killed_for_the_named_reason, void: voids, false_alarms, seconds } = figures;
  const lines = [
    ...figures.not_killed.map(({ id, kills, seeds }) => `not caught   ${id} (${kills}) under seed ${seeds.join(", ")}`),
    ...figures.voids.map(({ id, reason }) => `void         ${id}: ${reason}`),
    ...figures.faults.map((fault) => `fault        ${fault}`),
    ...figures.alarms.map((alarm) => `false alarm  ${alarm}`),
    ...figures.requirements_without_own_mutant.map((rule) => `no mutant that only ${rule} catches`),
    "",
    `${killed_for_the_named_reason} of ${count} mutants caught for the named reason under every seed, ${voids} void`,
    `${false_alarms} false alarms in ${figures.reference_cases} cases of the reference under ${figures.reference_seeds} seeds`,
    ...(figures.witness_units_median === null
      ? []
      : [`${figures.witness_units_median} units in the median of the shrunk witnesses`]),
    `${figures.requirements_with_checks} requirements with checks, ${figures.requirements_without_checks} without`,
    `${seconds.toFixed(0)} s`,
  ];
  return `${lines.join("\n")}\n`;
};
