/** Something that an operation or adapter threw and did not mean to throw: a bug in it, told to whoever runs the backend. */
export interface Defect {
  readonly workUnitId: string;
  /** Name of the operation, or of the operation that the adapter was called for. */
  readonly operation: string;
  /** What was thrown; from a worker thread an Error with the same text and stack. May hold payloads: for developers, not for logs. */
  readonly error: unknown;
}

/** Takes defects; results and events never hold what was thrown. */
export type DefectListener = (defect: Defect) => void;

/** Tells a defect, whatever the listener does. */
export function tellDefect(listener: DefectListener | undefined, defect: Defect): void {
  try {
    listener?.(defect);
  } catch {
    // A listener that fails must not change what becomes of the run.
  }
}

/** What a thread tells of something thrown in it: its text and stack. */
export function stackOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? (thrown.stack ?? String(thrown)) : String(thrown);
  } catch {
    return "something that cannot be looked at";
  }
}

/** An Error that looks as it did where it was thrown. */
export function errorFromStack(stack: string): Error {
  const error = new Error(stack.split("\n", 1)[0]);
  error.stack = stack;
  return error;
}
