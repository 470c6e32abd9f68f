import type { Clock } from "@krako/rules";
import type { PriceBook } from "../billing/price-book.ts";
import { faultFacts, type LogFacts } from "../door/log.ts";
import type { TrustConstants } from "../policies/trust-constants.ts";
import type { Database } from "../store/database.ts";
import { BillingConsumer } from "./billing.ts";
import { ConsumerRunner, type RunnerSettings } from "./consumer-runner.ts";
import { LogPages } from "./log-pages.ts";
import { TrustConsumer } from "./trust.ts";

/** The consumers of the log that a process runs, each while no other process runs one of its name. */
export interface LogConsumers {
  start(): void;
  /** Something was committed: look soon. Calls until then are one. */
  wake(): void;
  /** Finishes the batches under way and gives the leases back. */
  stop(): Promise<void>;
  /** As if the process had died: no lease is given back. */
  abandon(): void;
}

/** What the consumers of a process need. */
export interface LogConsumersOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Holds their leases; unlike that of any other process over the same database. */
  readonly processId: string;
  /** For a store that keeps no prices. */
  readonly prices: PriceBook;
  readonly trust: TrustConstants;
  readonly settings: Partial<RunnerSettings>;
  /** Hears of every failure; they go on by themselves. */
  readonly onError: (consumer: string, facts: LogFacts) => void;
}

/** How the consumers of a process are run. */
export type RunLogConsumers = (options: LogConsumersOptions) => LogConsumers;

/** Runs them in this thread. */
export const consumersHere: RunLogConsumers = (options) => {
  const { prices, trust, onError, ...more } = options;
  const pages = new LogPages();
  const runners = [new BillingConsumer(prices), new TrustConsumer(trust)].map(
    (consumer) =>
      new ConsumerRunner({ ...more, consumer, pages, onError: (error) => onError(consumer.name, faultFacts(error)) }),
  );
  return {
    start() {
      for (const runner of runners) runner.start();
    },
    wake() {
      for (const runner of runners) runner.wake();
    },
    async stop() {
      await Promise.all(runners.map((runner) => runner.stop()));
    },
    abandon() {
      for (const runner of runners) runner.abandon();
    },
  };
};
