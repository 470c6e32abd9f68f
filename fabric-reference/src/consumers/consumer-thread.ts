import { parentPort, workerData } from "node:worker_threads";
import { systemClock } from "@krako/attempts";
import { PriceBook } from "../billing/price-book.ts";
import { openPostgres } from "../store/postgres.ts";
import type { FromThread, ThreadTask, ToThread } from "./consumer-thread-protocol.ts";
import { consumersHere } from "./log-consumers.ts";

/** One for what each of the two consumers reads and writes; the rest is room for the renewal of a lease. */
const CONNECTIONS = 3;

const { store, holder, periods, trust, settings } = workerData as ThreadTask;
const database = openPostgres({ ...store, connections: CONNECTIONS });
const consumers = consumersHere({
  database,
  clock: systemClock,
  processId: holder,
  prices: new PriceBook(periods),
  trust,
  settings,
  onError: (consumer, facts) => parentPort?.postMessage({ consumer, facts } satisfies FromThread),
});
parentPort?.on("message", (message: ToThread) => {
  if (message === "wake") consumers.wake();
  else void stop();
});
consumers.start();

async function stop(): Promise<void> {
  await consumers.stop();
  await database.close();
  parentPort?.close();
}
