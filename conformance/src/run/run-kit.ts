// A whole run of the kit: every profile explored, every failure shrunk, everything in one report.
import { REQUIREMENTS } from "@krako/contracts/requirements";
import { groundOf } from "../cases/ground.ts";
import { lacksOfFabric } from "../fabric/lacks.ts";
import { canonicalDigest } from "../judge/canonical-digest.ts";
import { EXCLUSIONS } from "../laws/exclusions.ts";
import type { Law, Need } from "../laws/law.ts";
import { isFabricProfile, type Profile } from "../laws/profiles.ts";
import { requirementSet } from "../report/requirement-set.ts";
import type { CheckReport, ConformanceReport, Witness } from "../report/run-report.ts";
import { countsOf, verdictOf } from "../report/verdict-of-checks.ts";
import { KIT } from "./about.ts";
import type { Bench } from "./execute.ts";
import { type Exploration, explore, type Tally } from "./explore.ts";
import { asFound, witnessOf } from "./witness.ts";

export interface KitRun {
  readonly bench: Bench;
  readonly laws: readonly Law[];
  readonly profiles: readonly Profile[];
  readonly seed: number;
  readonly cases: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Told before each failure is shrunk: the check, which one of how many. */
  readonly onShrink?: (check: string, nth: number, of: number) => void;
  /** What else is known of the checks, before there is a verdict: failures that are known, incidents in this process. */
  readonly adjust?: (checks: readonly CheckReport[]) => readonly CheckReport[];
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly profile: Profile;
  readonly done: number;
  readonly planned: number;
  readonly failing: number;
}

/** A case of a fabric has a fabric of its own and many steps: half as many are drawn. */
const casesOf = (profile: Profile, cases: number): number => (isFabricProfile(profile) ? Math.ceil(cases / 2) : cases);

/** What of the needs of laws this backend cannot meet, and why. */
const lacksOf = ({ capabilities, fabric }: Bench, sawEvents: boolean): ReadonlyMap<Need, string> => {
  const ground = groundOf(capabilities);
  const lacks = new Map<Need, string>(fabric === undefined ? [] : lacksOfFabric(fabric));
  if (!sawEvents) lacks.set("events", "the backend handed out no events");
  if (!ground.types.includes("llm") && !ground.types.includes("small_model"))
    lacks.set("model", "the descriptor offers no model unit that the kit's model could answer");
  return lacks;
};

const NO_FABRIC = "no fabric was given: an address with tokens, or a module that exports createFabric";

const checkOf = (
  tally: Tally,
  cases: number,
  witness: Witness | null,
  lacks: ReadonlyMap<Need, string>,
  hasFabric: boolean,
  milliseconds: number,
  interrupted: string | null,
): CheckReport => {
  const { law, exercised, failures } = tally;
  const floor = Math.ceil((law.floor * casesOf(law.profile, cases)) / 100);
  const lack =
    isFabricProfile(law.profile) && !hasFabric
      ? NO_FABRIC
      : (law.needs ?? []).flatMap((need) => lacks.get(need) ?? [])[0];
  const counts = { cases: tally.cases, exercised, floor: law.on === "refusal" ? 1 : floor, failures, milliseconds };
  const { id, requirements, profile, sentence } = law;
  const base = { id, requirements, profile, sentence, ...counts, witness };
  if (failures > 0) return { ...base, verdict: "failed", reason: null };
  if (lack !== undefined)
    return { ...base, verdict: lack.startsWith("the descriptor") ? "not applicable" : "inconclusive", reason: lack };
  if (exercised < counts.floor && interrupted !== null)
    return {
      ...base,
      verdict: "inconclusive",
      reason: `${interrupted} Only ${exercised} of ${tally.cases} cases had exercised it; ${counts.floor} are needed`,
    };
  if (exercised === 0 && law.on === "refusal")
    return { ...base, verdict: "not applicable", reason: "the descriptor leaves nothing of this kind to be refused" };
  if (exercised < counts.floor)
    return {
      ...base,
      verdict: "inconclusive",
      reason: `only ${exercised} of ${tally.cases} cases exercised it; ${counts.floor} are needed`,
    };
  return { ...base, verdict: "passed", reason: null };
};

interface Merged {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly cases: number;
  readonly modelCalls: number;
  readonly gaveUp: string | null;
}

const merged = (explorations: readonly Exploration[]): Merged => {
  const tallies = new Map<string, Tally>();
  for (const tally of explorations.flatMap((each) => each.tallies)) {
    const known = tallies.get(tally.law.id);
    if (known === undefined) tallies.set(tally.law.id, { ...tally });
    else {
      known.cases += tally.cases;
      known.exercised += tally.exercised;
      known.failures += tally.failures;
      known.first ??= tally.first;
    }
  }
  return {
    tallies,
    cases: explorations.reduce((sum, each) => sum + each.cases, 0),
    modelCalls: explorations.reduce((sum, each) => sum + each.modelCalls, 0),
    gaveUp: explorations.find((each) => each.gaveUp !== null)?.gaveUp ?? null,
  };
};

/** Failures of one run of the kit that are shrunk; more are reported as they are found. */
const MOST_SHRUNK = 12;

export const runKit = async ({
  bench,
  laws,
  profiles,
  seed,
  cases,
  onProgress,
  onShrink,
  adjust = (checks) => checks,
  signal,
}: KitRun): Promise<ConformanceReport> => {
  const began = performance.now();
  const started_at = new Date().toISOString();
  const explorations: Exploration[] = [];
  let sawEvents = false;
  for (const profile of profiles) {
    const failing = new Set<string>();
    explorations.push(
      await explore(bench, {
        profile,
        seed,
        cases: casesOf(profile, cases),
        laws: laws.filter((law) => profiles.includes(law.profile)),
        ...(signal === undefined ? {} : { signal }),
        onCase: ({ says, trial }, done, planned) => {
          sawEvents ||= "seen" in trial && trial.seen.events.length > 0;
          for (const { law, violations } of says) if (violations.length > 0) failing.add(law.id);
          onProgress?.({ profile, done, planned, failing: failing.size });
        },
      }),
    );
  }
  const found = merged(explorations);
  const lacks = lacksOf(bench, sawEvents);
  const checks: CheckReport[] = [];
  const interruptedBy = (): string | null => (signal?.aborted === true ? "The run was interrupted." : found.gaveUp);
  const toShrink = Math.min(MOST_SHRUNK, [...found.tallies.values()].filter(({ first }) => first !== null).length);
  let shrunk = 0;
  for (const tally of found.tallies.values()) {
    const since = performance.now();
    let witness: Witness | null = tally.first === null ? null : asFound(tally.first);
    if (tally.first !== null && shrunk < MOST_SHRUNK && signal?.aborted !== true) {
      shrunk += 1;
      onShrink?.(tally.law.id, shrunk, toShrink);
      witness = await witnessOf(bench, laws, tally.law, tally.first, seed, signal);
    }
    checks.push(
      checkOf(
        tally,
        cases,
        witness,
        lacks,
        bench.fabric !== undefined,
        Math.round(performance.now() - since),
        interruptedBy(),
      ),
    );
  }
  return reportOf({
    bench,
    profiles,
    seed,
    cases,
    checks: adjust(checks),
    found,
    started_at,
    milliseconds: performance.now() - began,
    interrupted: interruptedBy(),
  });
};

interface Findings {
  readonly bench: Bench;
  readonly profiles: readonly Profile[];
  readonly seed: number;
  readonly cases: number;
  readonly checks: readonly CheckReport[];
  readonly found: Merged;
  readonly started_at: string;
  readonly milliseconds: number;
  readonly interrupted: string | null;
}

const reportOf = ({
  bench,
  profiles,
  seed,
  cases,
  checks,
  found,
  interrupted,
  ...time
}: Findings): ConformanceReport => {
  const { backend, capabilities } = bench;
  const checked = new Set(checks.flatMap(({ requirements }) => requirements));
  const unchecked = REQUIREMENTS.filter(({ id }) => !checked.has(id)).map(({ id }) => ({
    requirement: id,
    reason: EXCLUSIONS[id] ?? "No check of the profiles that were run looks at it.",
  }));
  const { verdict, because } = verdictOf(checks);
  const undecided = interrupted !== null && verdict === "conformant";
  return {
    format: "krako.conformance.report/1",
    kit: KIT,
    requirement_set: requirementSet(),
    backend: {
      name: capabilities.backend,
      version: capabilities.backend_version,
      interface_version: capabilities.interface_version,
      capabilities_digest: canonicalDigest(capabilities),
      plugged_in: backend.pluggedIn,
      source: backend.source,
    },
    environment: { node: process.version, platform: `${process.platform}-${process.arch}` },
    started_at: time.started_at,
    milliseconds: Math.round(time.milliseconds),
    seed,
    profiles,
    cases_per_profile: cases,
    verdict: undecided ? "inconclusive" : verdict,
    because: interrupted === null ? because : `${interrupted} ${because}`,
    checks,
    unchecked,
    totals: {
      ...countsOf(checks),
      cases: found.cases,
      model_calls: found.modelCalls,
      requirements_checked: checked.size,
      requirements_unchecked: unchecked.length,
    },
  };
};
