// Where two outcomes of the same graph part.
import { sameJson } from "../oracle/json.ts";
import type { AttemptOutcome, RunOutcome, UnitOutcome } from "./outcome.ts";

/** Whose outcome is whose. */
export type Sides = readonly [one: string, other: string];

const LONGEST = 160;
const shown = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};

const part = ([one, other]: Sides, what: string, a: unknown, b: unknown): string[] =>
  sameJson(a, b) ? [] : [`${what}: ${shown(a)} (${one}), ${shown(b)} (${other})`];

const attemptDifferences = (sides: Sides, where: string, a: AttemptOutcome, b: AttemptOutcome): string[] => [
  ...part(sides, `stages of ${where}`, a.stages, b.stages),
  ...part(sides, `error of ${where}`, a.error_type, b.error_type),
  ...(a.debited === null || b.debited === null
    ? []
    : [
        ...part(sides, `debit of ${where}`, a.debited, b.debited),
        ...part(sides, `overrun of ${where}`, a.overrun_tokens, b.overrun_tokens),
        ...part(sides, `estimate of ${where}`, a.estimated, b.estimated),
      ]),
];

const unitDifferences = (sides: Sides, a: UnitOutcome, b: UnitOutcome, isCut: boolean): string[] => {
  const name = `"${a.work_unit_id}"`;
  const { length } = a.attempts;
  return [
    ...part(sides, `status of ${name}`, a.status, b.status),
    ...part(sides, `error of ${name}`, [a.error_type, a.dimension, a.scope], [b.error_type, b.dimension, b.scope]),
    // A run that ends may end before an edge is decided.
    ...(isCut ? [] : part(sides, `escalation of ${name}`, a.escalation_index, b.escalation_index)),
    ...part(sides, `number of attempts of ${name}`, length, b.attempts.length),
    ...a.attempts.flatMap((attempt, index) => {
      const other = b.attempts[index];
      return other === undefined ? [] : attemptDifferences(sides, `attempt ${index + 1} of ${name}`, attempt, other);
    }),
    ...part(sides, `output of ${name}`, a.output, b.output),
  ];
};

/** One sentence each, the earliest-ranked unit first. Where one was cut short, only what settled in both is compared. */
export const differencesOf = (a: RunOutcome, b: RunOutcome, sides: Sides): readonly string[] => {
  const isCut = a.cut || b.cut;
  const units = a.units.flatMap((unit) => {
    const other = b.units.find(({ work_unit_id }) => work_unit_id === unit.work_unit_id);
    if (other === undefined) return [`"${unit.work_unit_id}" has no record (${sides[1]})`];
    const wasCancelled = unit.status === "cancelled" || other.status === "cancelled";
    return isCut && (wasCancelled || unit.attempts.length !== other.attempts.length)
      ? []
      : unitDifferences(sides, unit, other, isCut);
  });
  const run = [
    ...part(sides, "status of the run", a.status, b.status),
    ...(isCut
      ? []
      : [
          ...part(sides, "error of the run", a.error, b.error),
          ...part(sides, "final output", a.final_output, b.final_output),
          ...part(sides, "unit of the final output", a.output_work_unit_id, b.output_work_unit_id),
          ...(isOpen(a) || isOpen(b) ? [] : part(sides, "debits of the run", a.debited, b.debited)),
        ]),
  ];
  return [...units, ...run];
};

/** Some attempt's debit is not to be compared, so neither is the sum. */
const isOpen = ({ units }: RunOutcome): boolean =>
  units.some(({ attempts }) => attempts.some(({ debited }) => debited === null));
