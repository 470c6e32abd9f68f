import { randomBytes } from "node:crypto";
import { countedIds, systemClock } from "@krako/attempts";
import type { PriceList } from "@krako/contracts";
import type { Clock, Ids } from "@krako/rules";
import { DEFAULT_PRICE_LIST, onePrice, type PriceBook } from "./billing/price-book.ts";
import { BillingConsumer } from "./consumers/billing.ts";
import { consumeAll, rebuildConsumer } from "./consumers/consumer.ts";
import { inMemoryFetch } from "./door/in-memory-fetch.ts";
import type { DoorLimits } from "./door/limits.ts";
import { type Log, NO_LOG } from "./door/log.ts";
import { hashToken, mintToken, type Role } from "./door/tokens.ts";
import { createFabric, type Fabric } from "./fabric.ts";
import type { NodeSettings } from "./nodes/node-settings.ts";
import type { HostSettings } from "./sessions/host-settings.ts";
import type { Connection } from "./store/database.ts";
import { readLog } from "./store/log.ts";
import { openSqlite } from "./store/sqlite.ts";
import { insertToken } from "./store/tokens.ts";

/** How a fabric without nodes is made. */
export interface BareFabricOptions {
  readonly priceList?: PriceList;
  readonly settings?: Partial<HostSettings>;
  readonly nodes?: Partial<NodeSettings>;
  readonly doorLimits?: Partial<DoorLimits>;
  readonly log?: Log;
  readonly clock?: Clock;
  readonly ids?: Ids;
}

/** A fabric in this process whose nodes are somebody else's: whoever holds a node's token can play one. Its store is in memory. */
export interface BareFabric {
  readonly url: string;
  /** Ends at the door of the fabric. */
  readonly fetch: typeof fetch;
  readonly fabric: Fabric;
  /** A new token. `owner`: a tenant, a node or the beginning of node ids with `*`, an operator. */
  mint(role: Role, owner: string): Promise<string>;
  /** Bills what has happened by now. */
  bill(): Promise<void>;
  /** Delivers everything that has happened to billing once more, as after a crash between writing and remembering. */
  redeliver(): Promise<void>;
  /** Drops ledger, wallets and usage, and writes them again from the log. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

const URL_OF_NOWHERE = "http://127.0.0.1";
const REGION = "local";

/** Entries of the log that billing takes at once. */
const ENTRIES_PER_BATCH = 256;

/** Starts a fabric without nodes; for whoever wants to see what it says to nodes and what it makes of their answers. */
export async function startBareFabric(options: BareFabricOptions = {}): Promise<BareFabric> {
  const { clock = systemClock, log = NO_LOG } = options;
  const ids = options.ids ?? countedIds(() => clock.now());
  const database = openSqlite({ file: ":memory:" });
  const fabric = createFabric({ ...options, database, clock, ids, processId: ids.next(), log, region: REGION });
  await fabric.start();
  const prices: PriceBook = onePrice(options.priceList ?? DEFAULT_PRICE_LIST);
  const consumer = new BillingConsumer(prices);
  let tail: Promise<void> = Promise.resolve();
  /** One after the other: a consumer has one reader. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    tail = tail.then(work, work);
    return tail;
  };
  const deliverAgain = async (connection: Connection): Promise<void> => {
    consumer.forget();
    const { entries } = await readLog(connection, null, Number.MAX_SAFE_INTEGER);
    await consumer.take(connection, entries);
  };
  return {
    url: URL_OF_NOWHERE,
    fetch: inMemoryFetch(fabric.door),
    fabric,
    async mint(role, owner) {
      const token = mintToken(role, (bytes) => randomBytes(bytes));
      const createdAt = Math.floor(clock.now());
      await database.transaction((connection) =>
        insertToken(connection, { hash: hashToken(token), role, owner, createdAt, expiresAt: null }),
      );
      return token;
    },
    bill: () =>
      inTurn(async () => {
        await consumeAll(database, consumer, ENTRIES_PER_BATCH);
      }),
    redeliver: () => inTurn(() => database.transaction(deliverAgain)),
    rebuild: () => inTurn(() => rebuildConsumer(database, consumer, ENTRIES_PER_BATCH)),
    async close() {
      await fabric.stop();
      await tail;
      await database.close();
    },
  };
}
