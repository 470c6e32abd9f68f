import { type DestinationStream, pino } from "pino";
import type { Log, LogFacts } from "./log.ts";

/** Names of facts that are never written, whoever logs them. */
const SECRET = [
  "authorization",
  "token",
  "secret",
  "password",
  "private_key",
  "input",
  "output",
  "prompt",
  "body",
  "message",
];

export interface PinoLogOptions {
  readonly level?: "debug" | "info" | "warn" | "error";
  /** Absent: standard output. */
  readonly destination?: DestinationStream;
  /** Facts that stand on every line: the process, for example. */
  readonly facts?: LogFacts;
}

/** A log of one JSON object a line. */
export function pinoLog(options: PinoLogOptions = {}): Log {
  const settings = {
    level: options.level ?? "info",
    base: options.facts ?? {},
    redact: { paths: SECRET, censor: "[redacted]" },
    messageKey: "happened",
  };
  const logger = options.destination === undefined ? pino(settings) : pino(settings, options.destination);
  return {
    debug: (happened, facts = {}) => logger.debug(facts, happened),
    info: (happened, facts = {}) => logger.info(facts, happened),
    warn: (happened, facts = {}) => logger.warn(facts, happened),
    error: (happened, facts = {}) => logger.error(facts, happened),
  };
}
