import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import { auditStore } from "../../audit/audit-store.ts";
import { readPriceBook } from "../../billing/kept-prices.ts";
import { onePrice } from "../../billing/price-book.ts";
import { compareStore } from "../../replay/compare-store.ts";
import { exportLog } from "../../replay/export-log.ts";
import { LogReplay, type ReplayedState, stateLines } from "../../replay/replay.ts";
import type { Database } from "../../store/database.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { openDatabase } from "../open-database.ts";
import { UsageError } from "../usage-error.ts";

/** What the command line says of the database and of what is written. */
export interface LogOptions {
  readonly database?: string;
  readonly region?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly state?: boolean;
}

/** Finds every disagreement between the log, the ledger, the wallets and the usage of a database. */
export async function auditCommand(options: LogOptions): Promise<ExitCode> {
  return await withDatabase(options, async (database) => {
    const findings = await auditStore(database, onePrice());
    if (options.json === true)
      process.stdout.write(`${JSON.stringify({ count: findings.count, findings: findings.list })}\n`);
    else {
      for (const { check, message, look } of findings.list) process.stdout.write(`${check}: ${message} ${look}\n`);
      process.stdout.write(findings.count === 0 ? "Nothing disagrees.\n" : `${findings.count} found.\n`);
    }
    return findings.count === 0 ? EXIT.success : EXIT.failed;
  });
}

/** Writes the whole log as lines of JSON. */
export async function exportCommand(options: LogOptions): Promise<ExitCode> {
  return await withDatabase(options, async (database) => {
    const to =
      options.out === undefined ? process.stdout : createWriteStream(options.out, { flags: "wx", mode: 0o600 });
    try {
      const { periods } = await database.read((connection) => readPriceBook(connection, onePrice()));
      for await (const line of exportLog(database, { priceBook: periods, region: options.region }))
        await write(to, `${line}\n`);
      if (to !== process.stdout) await closed(to);
    } catch (error) {
      throw asUsage(error, options.out ?? "standard output");
    }
    return EXIT.success;
  });
}

/** Rebuilds ledger, wallets, trust and sessions from an exported log, and compares them with a database where one is named. */
export async function replayCommand(file: string, options: LogOptions): Promise<ExitCode> {
  const state = await replayFile(file);
  if (options.state === true) for (const line of stateLines(state)) await write(process.stdout, `${line}\n`);
  else
    process.stdout.write(
      `Replayed ${state.events} events: ${state.sessions.size} sessions, ${state.ledgers.size} ledgers, ${state.trust.size} nodes.\n`,
    );
  const differences =
    options.database === undefined
      ? state.differences
      : await withDatabase(options, (database) => compareStore(database, state));
  for (const difference of differences) process.stderr.write(`${difference}\n`);
  if (options.database !== undefined && differences.length === 0)
    process.stderr.write("The database is what its log says.\n");
  return differences.length === 0 ? EXIT.success : EXIT.failed;
}

async function replayFile(file: string): Promise<ReplayedState> {
  const replay = new LogReplay();
  const input = createReadStream(file, "utf8");
  try {
    await once(input, "open");
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) replay.take(line);
    return replay.end();
  } catch (error) {
    throw asUsage(error, file);
  }
}

/** Writes, and waits where the reader is slower. */
async function write(to: Writable, text: string): Promise<void> {
  if (!to.write(text)) await once(to, "drain");
}

async function closed(to: Writable): Promise<void> {
  const finished = once(to, "finish");
  to.end();
  await finished;
}

/** Files that cannot be read or written, and logs that are none, are mistakes of the command line. */
function asUsage(error: unknown, file: string): unknown {
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (name === "LogFormatError") return new UsageError(`${file} cannot be replayed. ${message}`);
  if (code === "EEXIST") return new UsageError(`${file} is there already. Name another file, or delete it.`);
  return typeof code === "string" && /^E[A-Z]+$/.test(code) ? new UsageError(`${file}: ${code}.`) : error;
}

async function withDatabase<T>({ database }: LogOptions, work: (database: Database) => Promise<T>): Promise<T> {
  const opened = await openDatabase(database, process.env);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
