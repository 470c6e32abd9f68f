import type { PriceList } from "@krako/contracts";
import { equalJson, type JsonValue, timestamp } from "@krako/rules";
import { DEFAULT_PRICE_LIST, type PricePeriod } from "./price-book.ts";

/** A price list as an operator names it. */
export interface NamedPrices {
  /** From when it holds, in milliseconds since 1970; null: from now on, or always where nothing held before. */
  readonly from: number | null;
  readonly list: PriceList;
}

/** Prices that contradict what held before, or would change what has been billed. */
export class PriceConflictError extends Error {
  override readonly name = "PriceConflictError";
}

/**
 * The periods that hold, from those that are kept and those that are named. What has begun never changes, so that a ledger written anew
 * from the log is the same; what has not begun may be moved. Periods that are kept and not named stay.
 *
 * `soon` is when a list without a date begins where another one holds: late enough for every process to have heard of it.
 * @throws PriceConflictError
 */
export function settlePrices(
  kept: readonly PricePeriod[],
  named: readonly NamedPrices[],
  now: number,
  soon: number,
): readonly PricePeriod[] {
  if (kept.length === 0 && named.length === 0) return [{ from: 0, list: DEFAULT_PRICE_LIST }];
  const settled = new Map(kept.map((period) => [period.list.version, period]));
  for (const { from, list } of named) {
    const before = settled.get(list.version);
    const start = from ?? before?.from ?? (kept.length === 0 ? 0 : soon);
    if (before !== undefined) mustAgree(before, { from: start, list }, now);
    else if (kept.length > 0 && start <= now) throw tooLate(list, start);
    settled.set(list.version, { from: start, list });
  }
  const periods = [...settled.values()].sort((a, b) => a.from - b.from);
  mustNameWhatHolds(periods, named, now);
  return periods;
}

function mustAgree(before: PricePeriod, given: PricePeriod, now: number): void {
  const { version } = given.list;
  if (!equalJson(before.list as unknown as JsonValue, given.list as unknown as JsonValue))
    throw new PriceConflictError(
      `Price list "${version}" is known with other prices. A version never changes; give changed prices a version of their own.`,
    );
  if (before.from !== given.from && (before.from <= now || given.from <= now))
    throw new PriceConflictError(
      `Price list "${version}" holds from ${timestamp(before.from)}; it cannot be moved to ${timestamp(given.from)}. Only what has not begun can be moved, to a time that has not come.`,
    );
}

function tooLate({ version }: PriceList, start: number): PriceConflictError {
  return new PriceConflictError(
    `Price list "${version}" would hold from ${timestamp(start)}, which is past: what was billed since would change. Name a time to come, or none for the next minute.`,
  );
}

/** Whoever names prices must know of those in force, so that nobody believes in a list that was replaced. */
function mustNameWhatHolds(periods: readonly PricePeriod[], named: readonly NamedPrices[], now: number): void {
  if (named.length === 0) return;
  const last = periods.findLast(({ from }) => from <= now) ?? periods[0];
  const isNamed = (version: string): boolean => named.some(({ list }) => list.version === version);
  const isReplaced = named.some(({ from, list }) => from === null && periodIn(periods, list).from > now);
  if (last === undefined || isNamed(last.list.version) || isReplaced) return;
  throw new PriceConflictError(
    `Price list "${last.list.version}" holds since ${timestamp(last.from)} and is not among those that are named. Name it too, or give the prices that shall follow it a version of their own.`,
  );
}

function periodIn(periods: readonly PricePeriod[], { version }: PriceList): PricePeriod {
  return periods.find(({ list }) => list.version === version) as PricePeriod;
}
