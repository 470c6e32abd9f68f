import type { ModelTier, PriceList } from "@krako/contracts";
import { timestamp } from "@krako/rules";
import { Decimal } from "./decimal.ts";

/** A price list and the moment from which it holds, in milliseconds since 1970. */
export interface PricePeriod {
  readonly from: number;
  readonly list: PriceList;
}

/** The prices of one tier, ready to compute with: US dollars for 1,000 tokens. */
export interface TierRate {
  readonly input: Decimal;
  readonly output: Decimal;
}

/** A price list, ready to compute with. */
export interface Rates {
  readonly version: string;
  /** US dollars for a second of CPU. */
  readonly cpuPerSecond: Decimal;
  readonly tiers: ReadonlyMap<ModelTier, TierRate>;
}

/** Most that a second of CPU may cost, in US dollars, so that every amount fits what the contract can write. */
export const MAX_CPU_PRICE = "1000.000000";

/** Most periods of a price book. */
export const MAX_PRICE_PERIODS = 1_000;

/** The prices that hold unless an operator names others. */
export const DEFAULT_PRICE_LIST: PriceList = Object.freeze({
  version: "2026-01",
  currency: "USD",
  cpu_per_second: "0.000500",
  tiers: (["small", "medium", "large"] as const).map((tier) => ({
    tier,
    input_per_1k: "0.002000",
    output_per_1k: "0.002000",
  })),
});

/**
 * Which prices held when. What happened is billed at the prices of that moment, however late it is billed, so that replaying a log
 * gives the same amounts after prices have changed. Periods are only ever added.
 */
export class PriceBook {
  readonly periods: readonly PricePeriod[];
  readonly #rates: readonly Rates[];

  /** @throws TypeError when the periods are empty, too many, not in order, reuse a version, or a price is out of bounds. */
  constructor(periods: readonly PricePeriod[]) {
    checkPeriods(periods);
    this.periods = periods;
    this.#rates = periods.map(({ list }) => ratesOf(list));
  }

  /** The prices that hold at a moment (milliseconds since 1970); before the first period, those of the first. */
  at(moment: number): Rates {
    return this.#rates[this.#indexAt(moment)] as Rates;
  }

  /** The list that holds at a moment. */
  listAt(moment: number): PriceList {
    return (this.periods[this.#indexAt(moment)] as PricePeriod).list;
  }

  #indexAt(moment: number): number {
    let index = this.periods.length - 1;
    while (index > 0 && (this.periods[index] as PricePeriod).from > moment) index -= 1;
    return index;
  }
}

/** The book with one list that has always held. */
export function onePrice(list: PriceList = DEFAULT_PRICE_LIST): PriceBook {
  return new PriceBook([{ from: 0, list }]);
}

function ratesOf({ version, cpu_per_second, tiers }: PriceList): Rates {
  const cpuPerSecond = new Decimal(cpu_per_second);
  if (cpuPerSecond.greaterThan(MAX_CPU_PRICE))
    throw new TypeError(
      `Price list "${version}": cpu_per_second is ${cpu_per_second}; at most ${MAX_CPU_PRICE} can be billed.`,
    );
  return {
    version,
    cpuPerSecond,
    tiers: new Map(
      tiers.map(({ tier, input_per_1k, output_per_1k }) => [
        tier,
        { input: new Decimal(input_per_1k), output: new Decimal(output_per_1k) },
      ]),
    ),
  };
}

function checkPeriods(periods: readonly PricePeriod[]): void {
  if (periods.length === 0 || periods.length > MAX_PRICE_PERIODS)
    throw new TypeError(`A price book has 1 to ${MAX_PRICE_PERIODS} periods; this one has ${periods.length}.`);
  const versions = new Set<string>();
  periods.forEach(({ from, list }, index) => {
    const before = periods[index - 1];
    if (before !== undefined && before.from >= from)
      throw new TypeError(
        `Price list "${list.version}" holds from ${timestamp(from)}, not after "${before.list.version}" before it; put the periods in order of time.`,
      );
    if (versions.has(list.version))
      throw new TypeError(`Price list "${list.version}" appears twice; give changed prices a version of their own.`);
    versions.add(list.version);
  });
}
