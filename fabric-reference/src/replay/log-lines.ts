import { CONTRACT_VERSION } from "@krako/rules";
import type { PricePeriod } from "../billing/price-book.ts";
import { FABRIC } from "../identity.ts";

/** Version of the format below, `MAJOR.MINOR`. A reader takes its own major version, and minors up to its own. */
export const LOG_FORMAT_VERSION = "1.0";

const FORMAT = "krako-fabric-log";

/**
 * An exported log is a text of JSON lines: one header, then in the order of the log the commits of all streams, each session's
 * document before its first commit.
 */
export interface LogHeader {
  readonly type: "header";
  readonly format: typeof FORMAT;
  readonly format_version: string;
  readonly contract_version: string;
  /** The fabric that wrote it, as its results name it. */
  readonly backend: { readonly name: string; readonly version: string };
  /** Where the fabric was; absent if it did not say. */
  readonly region?: string;
  /** Which prices held when: amounts follow from it. */
  readonly price_book: readonly PricePeriod[];
}

/** What a session was accepted with. */
export interface SessionLine {
  readonly type: "session";
  readonly tenant_id: string;
  readonly session_id: string;
  /** The graph as it was stored. */
  readonly graph_text: string;
  /** Context and prices as they were stored. */
  readonly context_text: string;
}

/** One commit of one stream. */
export interface EntryLine {
  readonly type: "entry";
  readonly tenant_id: string;
  readonly stream: string;
  readonly first_sequence: number;
  readonly last_sequence: number;
  readonly at: number;
  readonly events: readonly unknown[];
}

export type LogLine = LogHeader | SessionLine | EntryLine;

/** The first line of an export. */
export function headerLine(priceBook: readonly PricePeriod[], region: string | undefined): string {
  const header: LogHeader = {
    type: "header",
    format: FORMAT,
    format_version: LOG_FORMAT_VERSION,
    contract_version: CONTRACT_VERSION,
    backend: FABRIC,
    ...(region === undefined ? {} : { region }),
    price_book: priceBook,
  };
  return JSON.stringify(header);
}

export function sessionLine(line: Omit<SessionLine, "type">): string {
  return JSON.stringify({ type: "session", ...line });
}

export function entryLine(line: Omit<EntryLine, "type">): string {
  return JSON.stringify({ type: "entry", ...line });
}

/** @throws LogFormatError when a line is not what this version reads. `number` is that of the line, from 1. */
export function readLine(text: string, number: number): LogLine {
  let line: LogLine;
  try {
    line = JSON.parse(text) as LogLine;
  } catch {
    throw new LogFormatError(number, "It is not JSON; the file was cut or is not an exported log.");
  }
  if (typeof line !== "object" || line === null || !KINDS.has(line.type))
    throw new LogFormatError(number, 'It is neither "header", "session" nor "entry"; export the log again.');
  if ((line.type === "header") !== (number === 1))
    throw new LogFormatError(number, "A log begins with its header and has no other.");
  if (line.type === "header") checkHeader(line);
  return line;
}

const KINDS: ReadonlySet<unknown> = new Set(["header", "session", "entry"]);

function checkHeader({ format, format_version, contract_version }: LogHeader): void {
  if (format !== FORMAT) throw new LogFormatError(1, `The format is "${format}"; "${FORMAT}" was expected.`);
  const checks = [
    ["format", format_version, LOG_FORMAT_VERSION],
    ["contract", contract_version, CONTRACT_VERSION],
  ] as const;
  for (const [what, found, known] of checks)
    if (!isReadable(found, known))
      throw new LogFormatError(
        1,
        `The ${what} version is "${found}"; this fabric reads "${known}" and earlier minors. Replay it with the version that wrote it.`,
      );
}

function isReadable(found: string, known: string): boolean {
  const [major, minor] = String(found).split(".").map(Number);
  const [knownMajor, knownMinor] = known.split(".").map(Number);
  return major === knownMajor && minor !== undefined && knownMinor !== undefined && minor <= knownMinor;
}

/** An exported log that cannot be read. */
export class LogFormatError extends Error {
  override readonly name = "LogFormatError";
  /** From 1. */
  readonly line: number;

  constructor(line: number, what: string) {
    super(`Line ${line} of the log: ${what}`);
    this.line = line;
  }
}
