// What every law says of one case.
import type { Case } from "../cases/case.ts";
import type { FabricTrial } from "../fabric/fabric-trial.ts";
import type { RefusalTrial, RunTrial } from "../judge/trial.ts";
import type { Finding, Law } from "../laws/law.ts";
import type { Bench } from "./execute.ts";
import { tryFabric, tryRefusal, tryRun } from "./run-case.ts";

export interface Violation {
  readonly message: string;
  readonly unit: string | null;
}

/** A case that was tried, of any kind. */
export type Trial = RunTrial | RefusalTrial | FabricTrial;

export interface LawSays {
  readonly law: Law;
  readonly exercised: boolean;
  readonly violations: readonly Violation[];
}

export interface JudgedCase {
  readonly says: readonly LawSays[];
  readonly trial: Trial;
}

const says = (law: Law, check: (finding: Finding) => void): LawSays => {
  let exercised = false;
  const violations: Violation[] = [];
  check({
    exercised: () => {
      exercised = true;
    },
    violated: (message, unit) => violations.push({ message, unit: unit ?? null }),
  });
  return { law, exercised, violations };
};

/** A run that was executed twice is judged twice. */
export const judgeRun = (trial: RunTrial, laws: readonly Law[]): readonly LawSays[] =>
  oneReason(
    laws.flatMap((law) => {
      if (law.on !== "run") return [];
      const check = (finding: Finding): void => {
        law.check(trial, finding);
        if (trial.twin !== null) law.check(trial.twin, finding);
      };
      return [says(law, check)];
    }),
  );

export const judgeRefusal = (trial: RefusalTrial, laws: readonly Law[]): readonly LawSays[] =>
  oneReason(laws.flatMap((law) => (law.on === "refusal" ? [says(law, (finding) => law.check(trial, finding))] : [])));

export const judgeFabric = (trial: FabricTrial, laws: readonly Law[]): readonly LawSays[] =>
  oneReason(
    laws.flatMap((law) =>
      law.on === "fabric" && law.profile === trial.case.profile
        ? [says(law, (finding) => law.check(trial, finding))]
        : [],
    ),
  );

/** One fault is reported under one reason. */
const oneReason = (all: readonly LawSays[]): readonly LawSays[] => {
  const broken = all.filter(({ violations }) => violations.length > 0);
  const premises = broken.filter(({ law }) => law.standing === "premise");
  const speak = premises.length > 0 ? premises : broken.filter(({ law }) => law.standing !== "net");
  if (speak.length === 0 || speak.length === broken.length) return all;
  return all.map((each) => (speak.includes(each) ? each : { ...each, violations: [] }));
};

export const judgeCase = async (bench: Bench, each: Case, laws: readonly Law[]): Promise<JudgedCase> => {
  if (each.kind === "run") {
    const trial = await tryRun(bench, each);
    return { trial, says: judgeRun(trial, laws) };
  }
  if (each.kind === "fabric") {
    const trial = await tryFabric(bench, each);
    return { trial, says: judgeFabric(trial, laws) };
  }
  const trial = await tryRefusal(bench, each);
  return { trial, says: judgeRefusal(trial, laws) };
};
