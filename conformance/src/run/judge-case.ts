// What every law says of one case.
import type { Case } from "../cases/case.ts";
import type { RefusalTrial, RunTrial } from "../judge/trial.ts";
import type { Law } from "../laws/law.ts";
import type { Bench } from "./execute.ts";
import { tryRefusal, tryRun } from "./run-case.ts";

export interface Violation {
  readonly message: string;
  readonly unit: string | null;
}

export interface LawSays {
  readonly law: Law;
  readonly exercised: boolean;
  readonly violations: readonly Violation[];
}

export interface JudgedCase {
  readonly says: readonly LawSays[];
  readonly trial: RunTrial | RefusalTrial;
}

const says = (law: Law, check: (finding: Parameters<Law["check"]>[1]) => void): LawSays => {
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
  laws.flatMap((law) => {
    if (law.on !== "run") return [];
    return [
      says(law, (finding) => {
        law.check(trial, finding);
        if (trial.twin !== null) law.check(trial.twin, finding);
      }),
    ];
  });

export const judgeRefusal = (trial: RefusalTrial, laws: readonly Law[]): readonly LawSays[] =>
  laws.flatMap((law) => (law.on === "refusal" ? [says(law, (finding) => law.check(trial, finding))] : []));

export const judgeCase = async (bench: Bench, each: Case, laws: readonly Law[]): Promise<JudgedCase> => {
  if (each.kind === "run") {
    const trial = await tryRun(bench, each);
    return { trial, says: judgeRun(trial, laws) };
  }
  const trial = await tryRefusal(bench, each);
  return { trial, says: judgeRefusal(trial, laws) };
};
