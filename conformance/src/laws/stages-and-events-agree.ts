import type { AttemptTelemetry } from "@krako/contracts";
import { UNIT_TYPE_TABLE } from "@krako/contracts/tables";
import type { SeenUnit } from "../judge/seen-unit.ts";
import type { UnitTrial } from "../judge/unit-trial.ts";
import type { Finding, RunLaw } from "./law.ts";

const FINAL_EVENT = {
  succeeded: "workunit.completed",
  failed: "workunit.failed",
  skipped: "workunit.skipped",
  cancelled: "workunit.cancelled",
} as const;

/** The stages an attempt passes through, as its own record says it ended. */
const stagesOf = ({ unit }: UnitTrial, { error_type, stages }: AttemptTelemetry): readonly string[] => {
  const { stage } = UNIT_TYPE_TABLE[unit.type];
  if (error_type === undefined) return [stage, "SCHEMA_VALIDATION", "TASK_COMPLETED"];
  // Only an output can fail its schema; whether there was one the record itself says.
  const validated =
    error_type === "VALIDATION_ERROR" || (error_type === "EXECUTION_FAILURE" && stages.includes("SCHEMA_VALIDATION"));
  return [stage, ...(validated ? ["SCHEMA_VALIDATION"] : []), "TASK_FAILED"];
};

const checkEvents = ({ unit }: UnitTrial, { task, attempts, events }: SeenUnit, finding: Finding): void => {
  const types = (attempt: number | null): string[] =>
    events.filter(({ event }) => event.attempt_index === attempt).map(({ event }) => event.event_type);
  const all = events.map(({ event }) => event.event_type);
  const final = FINAL_EVENT[task.status];
  const finals = all.filter((type) => (Object.values(FINAL_EVENT) as string[]).includes(type));
  if (finals.join() !== final)
    finding.violated(`"${unit.id}" ended ${task.status}; its events say ${finals.join(", ") || "nothing"}.`, unit.id);
  for (const { attempt_index, stages } of attempts) {
    const told = types(attempt_index);
    const expects: readonly (readonly [string, boolean])[] = [
      ["workunit.started", true],
      ["workunit.validated", stages.includes("SCHEMA_VALIDATION")],
      ["workunit.completed", stages.includes("TASK_COMPLETED")],
    ];
    for (const [type, isDue] of expects) {
      const count = told.filter((each) => each === type).length;
      if (count !== (isDue ? 1 : 0))
        finding.violated(
          `Attempt ${attempt_index} of "${unit.id}" went through ${stages.join(", ")}; it has ${count} events ${type}.`,
          unit.id,
        );
    }
  }
};

/** What came of checking its last output. */
const validationOf = (attempts: readonly AttemptTelemetry[]): string => {
  const last = attempts.findLast(({ stages }) => stages.includes("SCHEMA_VALIDATION"));
  return last === undefined ? "not_run" : last.error_type === undefined ? "passed" : "failed";
};

export const stagesAndEventsAgree: RunLaw = {
  id: "stages-and-events-agree",
  on: "run",
  requirements: ["TEL-004"],
  profile: "core",
  needs: ["events"],
  floor: 40,
  sentence:
    "The stages of every attempt, and the events of every unit, are those the contract's table maps to each other.",
  check: ({ units, seen: { events } }, finding) => {
    for (const trial of units.values()) {
      const { seen, unit } = trial;
      if (seen === null) continue;
      if (seen.attempts.length > 0) finding.exercised();
      for (const attempt of seen.attempts) {
        const expected = stagesOf(trial, attempt).join(", ");
        if (attempt.stages.join(", ") !== expected)
          finding.violated(
            `Attempt ${attempt.attempt_index} of "${unit.id}" had to go through ${expected}; its record says ${attempt.stages.join(", ")}.`,
            unit.id,
          );
      }
      const validation = validationOf(seen.attempts);
      if (seen.task.validation_status !== validation)
        finding.violated(
          `validation_status of "${unit.id}" had to be ${validation}; it is ${seen.task.validation_status}.`,
          unit.id,
        );
      if (events.length > 0) checkEvents(trial, seen, finding);
    }
  },
};
