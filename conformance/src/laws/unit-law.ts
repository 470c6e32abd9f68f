// A law about single units: what a unit did first that it must not, where the blame falls on one rule.
import type { RuleId } from "@krako/contracts";
import type { RunTrial } from "../judge/trial.ts";
import type { UnitTrial } from "../judge/unit-trial.ts";
import type { Need, RunLaw } from "./law.ts";
import type { Profile } from "./profiles.ts";

interface UnitLaw {
  readonly id: string;
  readonly requirement: RuleId;
  readonly profile: Profile;
  readonly floor: number;
  readonly sentence: string;
  readonly needs?: readonly Need[];
  /** Whether this unit puts the law to the test. */
  readonly exercisedBy: (unit: UnitTrial, trial: RunTrial) => boolean;
}

export const unitLaw = ({ requirement, exercisedBy, ...head }: UnitLaw): RunLaw => ({
  ...head,
  on: "run",
  requirements: [requirement],
  check: (trial, finding) => {
    for (const unit of trial.units.values()) {
      if (unit.seen === null) continue;
      if (exercisedBy(unit, trial)) finding.exercised();
      for (const blame of [unit.blame, unit.edgeBlame])
        if (blame?.rule === requirement) finding.violated(blame.message, unit.unit.id);
    }
  },
});
