/** A backend could not be plugged in: nothing was judged. Says what, where, and how to mend it. */
export class PlugError extends Error {
  override readonly name = "PlugError";
  readonly what: string;
  readonly where: string;
  readonly mend: string;

  constructor(fault: {
    readonly what: string;
    readonly where: string;
    readonly mend: string;
    readonly cause?: unknown;
  }) {
    super(`${fault.what}\n  where: ${fault.where}\n  mend:  ${fault.mend}`, { cause: fault.cause });
    this.what = fault.what;
    this.where = fault.where;
    this.mend = fault.mend;
  }
}
