import { readFileSync } from "node:fs";
import { pinoLog } from "../../door/pino-log.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { type ServingOptions, startFabric } from "../fabric-process.ts";
import { interrupted } from "../interrupt.ts";
import { consumersOf, openDatabase } from "../open-database.ts";
import { type ScaleOptions, scaledAgents } from "../scale-agents.ts";
import { UsageError } from "../usage-error.ts";

/** What the command line says of a serving process. */
export interface ServeOptions extends ServingOptions, ScaleOptions {
  readonly database?: string;
  readonly host: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly behindProxy?: boolean;
}

/** Serves a fabric until it is told to stop. */
export async function serveCommand(options: ServeOptions): Promise<ExitCode> {
  const stopped = interrupted();
  const { tlsCert, tlsKey } = options;
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new UsageError("TLS needs a certificate and its key: give both --tls-cert and --tls-key.");
  const tls =
    tlsCert === undefined || tlsKey === undefined
      ? undefined
      : { certificate: readPem(tlsCert, "certificate"), key: readPem(tlsKey, "key") };
  const reach = {
    host: options.host,
    ...(tls === undefined ? {} : { tls }),
    ...(options.behindProxy === true ? { isBehindProxy: true } : {}),
  };
  const log = pinoLog({ destination: process.stderr });
  const database = await openDatabase(options.database, process.env);
  const agents = scaledAgents(options, { database, log, min: 1 });
  const runConsumers = await consumersOf(options.database, process.env);
  const served = await startFabric(database, options, reach, log, { agents, runConsumers });
  process.stdout.write(`${served.url}\n`);
  log.info("process.started", { url: served.url });
  const signal = await stopped;
  log.info("process.stopping", { signal });
  await served.stop(options.drain * 1_000);
  return EXIT.success;
}

function readPem(file: string, what: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`The ${what} ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
