import { countedIds, systemClock } from "@krako/attempts";
import type { RunLogConsumers } from "../consumers/log-consumers.ts";
import { AllowedOrigins } from "../door/allowed-origins.ts";
import { type Listener, type ListenOptions, listen } from "../door/listen.ts";
import type { Log } from "../door/log.ts";
import { createFabric, type Fabric } from "../fabric.ts";
import { REAL_TIME } from "../real-time.ts";
import type { Database } from "../store/database.ts";
import { readPriceLists } from "./read-price-list.ts";
import { readZones } from "./read-zones.ts";
import type { ScaledAgents } from "./scale-agents.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says of serving. */
export interface ServingOptions {
  readonly port: number;
  readonly region: string;
  readonly priceList?: readonly string[];
  /** Seconds. */
  readonly drain: number;
  /** `zone=nodes`. */
  readonly zone?: readonly string[];
  readonly allowOrigin?: readonly string[];
}

/** A fabric of this process that answers over HTTP. */
export interface FabricProcess {
  readonly fabric: Fabric;
  readonly url: string;
  /** Refuses new requests, lets the others finish for so many milliseconds, gives everything back and closes the database. */
  stop(graceMs: number): Promise<void>;
}

/** How it can be reached, besides its port. */
type Reach = Omit<ListenOptions, "port" | "clock">;

/** What a fabric of this process comes with. */
interface Company {
  readonly agents?: ScaledAgents | null;
  /** Done before the door opens. */
  readonly prepare?: () => Promise<void>;
  readonly runConsumers?: RunLogConsumers | undefined;
}

/** Starts a fabric over a database and opens its door. The database is closed with it, also where it cannot start. */
export async function startFabric(
  database: Database,
  options: ServingOptions,
  reach: Reach,
  log: Log,
  { agents = null, prepare = async () => {}, runConsumers }: Company = {},
): Promise<FabricProcess> {
  const ids = countedIds(() => systemClock.now());
  const { zone = [], allowOrigin = [] } = options;
  const fabric = createFabric({
    database,
    clock: systemClock,
    ids,
    processId: ids.next(),
    region: options.region,
    log,
    ...REAL_TIME,
    zones: readZones(zone),
    allowedOrigins: readOrigins(allowOrigin),
    prices: readPriceLists(options.priceList ?? []),
    ...(agents === null ? {} : { executor: agents.executor }),
    ...(runConsumers === undefined ? {} : { runConsumers }),
  });
  let isStarted = false;
  try {
    await fabric.start();
    isStarted = true;
    await prepare();
    const listener = await open(fabric, { ...reach, port: options.port, clock: systemClock });
    await startAgents(agents, listener);
    const stop = async (graceMs: number): Promise<void> => {
      await agents?.stop();
      await listener.close(graceMs);
      await fabric.stop();
      await database.close();
    };
    return { fabric, url: listener.url, stop };
  } catch (error) {
    if (isStarted) await fabric.stop();
    else fabric.abandon();
    await database.close();
    throw error;
  }
}

/** @throws UsageError where one is no origin. */
function readOrigins(named: readonly string[]): readonly string[] {
  try {
    new AllowedOrigins(named);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  return named;
}

async function startAgents(agents: ScaledAgents | null, listener: Listener): Promise<void> {
  try {
    await agents?.start(listener.url);
  } catch (error) {
    await listener.close(0);
    throw error;
  }
}

async function open(fabric: Fabric, options: ListenOptions): Promise<Listener> {
  try {
    return await listen(fabric.door, options);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      throw new UsageError(`Port ${options.port} is taken by another program. Name another with --port, or 0 for any.`);
    if (code === "EACCES")
      throw new UsageError(`This user may not listen on port ${options.port}. Name one above 1023.`);
    throw code === undefined ? new UsageError(message) : error;
  }
}
