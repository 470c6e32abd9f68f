// Two executions beside each other: whether they can be compared, and how their units ended.
import type { AttemptTelemetry } from "@krako/contracts";
import type { Twin } from "../cases/case.ts";
import type { WorkUnit } from "../oracle/spending.ts";
import type { SeenUnit } from "./seen-unit.ts";
import type { RunTrial } from "./trial.ts";

/** Nothing was cut short, and nothing came so late that it met another outcome. */
const isWhole = (trial: RunTrial): boolean =>
  trial.result !== null &&
  !trial.isCut &&
  [...trial.units.values()].every(({ unit, seen }) =>
    seen?.attempts.every((attempt, index) => !wasLate(trial, unit, seen, attempt, index)),
  );

/** A time-out that silence did not cause: the machine was slow, and the outcome another than the script's. */
const wasLate = (
  { case: { script } }: RunTrial,
  unit: WorkUnit,
  seen: SeenUnit,
  { error_type }: AttemptTelemetry,
  index: number,
): boolean => {
  if (error_type !== "TIMEOUT") return false;
  const isSilent =
    script[unit.id]?.kind === "model" ? seen.calls[index]?.answer?.kind === "silent" : unit.input["hang"] === true;
  return !isSilent;
};

/** The second execution, where the case asks for this one and both can be compared. */
export const comparableTwin = (trial: RunTrial, ...kinds: readonly Twin[]): RunTrial | null => {
  const { twin } = trial;
  return twin !== null && kinds.includes(trial.case.twin) && isWhole(trial) && isWhole(twin) ? twin : null;
};

export const isRepeated = (trial: RunTrial): boolean => comparableTwin(trial, "again", "beside") !== null;

/** How the units ended, one line; `only`: which of them. */
export const endingsOf = ({ units }: RunTrial, only: (id: string) => boolean = () => true): string =>
  [...units.values()]
    .filter(({ unit }) => only(unit.id))
    .map(({ unit, seen }) =>
      [
        `${unit.id}: ${seen?.task.status ?? "no record"}`,
        seen?.task.error?.error_type,
        `${seen?.attempts.length ?? 0} attempts`,
      ]
        .filter((part) => part !== undefined)
        .join(" "),
    )
    .sort()
    .join("; ");
