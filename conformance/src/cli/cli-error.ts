/** The command cannot do what it is asked: exit code 3. Says what, where, and how to mend it. */
export class CliError extends Error {
  override readonly name = "CliError";

  constructor(fault: {
    readonly what: string;
    readonly where: string;
    readonly mend: string;
    readonly cause?: unknown;
  }) {
    super(`${fault.what}\n  where: ${fault.where}\n  mend:  ${fault.mend}`, { cause: fault.cause });
  }
}
