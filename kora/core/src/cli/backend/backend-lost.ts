import { EXIT, type ExitCode } from "../exit-codes.ts";

/** The way to a backend on another machine failed, not the graph: exit code 7. What was accepted there runs on. */
export class BackendLost extends Error {
  override readonly name = "BackendLost";
  /** The session that runs on; null where nothing was accepted, as far as anybody here knows. */
  readonly sessionId: string | null;
  /** US dollars; null: only the backend knows. */
  readonly charged: string | null;

  constructor(message: string, sessionId: string | null, charged: string | null) {
    super(message);
    this.sessionId = sessionId;
    this.charged = charged;
  }
}

/** Says on standard error what is known of the run, and gives its exit code. */
export function tellBackendLost({ message, sessionId, charged }: BackendLost): ExitCode {
  const ran = sessionId === null ? "As far as is known nothing was executed" : `Session ${sessionId} runs on there`;
  const cost = charged === null ? "only the backend knows what it has cost" : `charged: $${charged}`;
  process.stderr.write(`error: The backend "krako" was lost. ${message}\n${ran}; ${cost}.\n`);
  return EXIT.unreachable;
}
