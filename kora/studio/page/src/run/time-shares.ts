import { isModelType } from "@krako/rules";
import type { RunView } from "./run-view.ts";

/** What the time of a run went to, most costly first. Each moment counts once, for the first of these that was going on then. */
export type TimeShareName = "model" | "operation" | "retry_wait" | "other";

/** Milliseconds of the run by what went on: the four add up to how long it took. */
export type TimeShares = Readonly<Record<TimeShareName, number>>;

const ORDER: readonly TimeShareName[] = ["model", "operation", "retry_wait"];

interface Turn {
  readonly atMs: number;
  readonly name: TimeShareName;
  /** Whether it begins or ends. */
  readonly by: 1 | -1;
}

/** Divides the time from the beginning of a run to `untilMs` by what went on: a sweep over the beginnings and ends of everything. */
export function timeShares(view: RunView, untilMs: number = view.endedMs ?? view.lastMs): TimeShares {
  const turns = turnsOf(view, untilMs).sort((one, other) => one.atMs - other.atMs);
  const open: Record<TimeShareName, number> = { model: 0, operation: 0, retry_wait: 0, other: 0 };
  const shares: Record<TimeShareName, number> = { model: 0, operation: 0, retry_wait: 0, other: 0 };
  let fromMs = 0;
  for (const { atMs, name, by } of turns) {
    shares[ORDER.find((each) => open[each] > 0) ?? "other"] += atMs - fromMs;
    open[name] += by;
    fromMs = atMs;
  }
  shares.other += Math.max(0, untilMs - fromMs);
  return shares;
}

function turnsOf({ units }: RunView, untilMs: number): Turn[] {
  const turns: Turn[] = [];
  const add = (name: TimeShareName, fromMs: number, toMs: number): void => {
    const [from, to] = [Math.min(fromMs, untilMs), Math.min(toMs, untilMs)];
    if (to > from) turns.push({ atMs: from, name, by: 1 }, { atMs: to, name, by: -1 });
  };
  for (const { unit, attempts, settledMs } of units.values())
    for (const [at, { startedMs, endedMs, retryDelayMs }] of attempts.entries()) {
      if (startedMs === null) continue;
      add(isModelType(unit.type) ? "model" : "operation", startedMs, endedMs ?? untilMs);
      if (retryDelayMs === null || endedMs === null) continue;
      add("retry_wait", endedMs, attempts[at + 1]?.startedMs ?? settledMs ?? untilMs);
    }
  return turns;
}
