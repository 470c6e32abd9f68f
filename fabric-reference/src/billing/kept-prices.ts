import type { PriceList } from "@krako/contracts";
import type { Clock } from "@krako/rules";
import { readStates, writeStates } from "../store/consumers.ts";
import type { Connection, Database } from "../store/database.ts";
import { onePrice, PriceBook, type PricePeriod } from "./price-book.ts";
import { type NamedPrices, settlePrices } from "./settle-prices.ts";

/** Under which name prices are kept; no consumer of the log has it. */
const PRICES = "prices";
const PERIODS = "periods";
const LOCK = "lock";

/** How long every process has to hear of prices that are to hold from now on, in milliseconds. */
export const PRICE_LEAD_MS = 60_000;

/** The price book that a store holds, or the given one where none was ever kept or it is the same. */
export async function readPriceBook<Known extends PriceBook | null>(
  connection: Connection,
  known: Known,
): Promise<PriceBook | Known> {
  const text = (await readStates(connection, PRICES, [PERIODS])).get(PERIODS);
  if (text === undefined || (known !== null && JSON.stringify(known.periods) === text)) return known;
  return new PriceBook(JSON.parse(text) as PricePeriod[]);
}

/**
 * Settles the prices that an operator names with those that are kept, and keeps the outcome.
 * @throws PriceConflictError, TypeError when the prices cannot be used.
 */
export async function keepPrices(
  database: Database,
  named: readonly NamedPrices[],
  { now, processId }: { readonly now: number; readonly processId: string },
): Promise<PriceBook> {
  // A SQLite store has one process, which knows at once.
  const soon = now + (database.dialect === "sqlite" ? 1 : PRICE_LEAD_MS);
  return await database.transaction(async (connection) => {
    // Processes that start together take turns: the row stays locked until the commit.
    await writeStates(connection, PRICES, [{ key: LOCK, text: processId }]);
    const kept = await readPriceBook(connection, null);
    const book = new PriceBook(settlePrices(kept?.periods ?? [], named, now, soon));
    await writeStates(connection, PRICES, [{ key: PERIODS, text: JSON.stringify(book.periods) }]);
    return book;
  });
}

/** The prices of a fabric as one of its processes knows them. Other processes may add to them. */
export class KeptPrices {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #named: readonly NamedPrices[];
  #book: PriceBook;

  /** Until it is started the first of the named lists holds. @throws TypeError when a price is out of bounds. */
  constructor(database: Database, clock: Clock, named: readonly NamedPrices[]) {
    this.#database = database;
    this.#clock = clock;
    this.#named = named;
    this.#book = onePrice(named[0]?.list);
  }

  get book(): PriceBook {
    return this.#book;
  }

  /** The list that holds now, where prices are named at all: without them costs are not limited. */
  inForce(): PriceList | undefined {
    return this.#named.length === 0 ? undefined : this.#book.listAt(this.#clock.now());
  }

  /** @throws PriceConflictError when the named prices contradict those that are kept. */
  async start(processId: string): Promise<void> {
    this.#book = await keepPrices(this.#database, this.#named, { now: Math.floor(this.#clock.now()), processId });
  }

  /** Reads what other processes have added. */
  async refresh(): Promise<void> {
    this.#book = await this.#database.read((connection) => readPriceBook(connection, this.#book));
  }
}
