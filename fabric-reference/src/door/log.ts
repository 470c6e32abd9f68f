/** What a line of the log says besides its name: facts, never payloads. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Where structured lines go. `happened` is a short noun-then-past name: `request.failed`. */
export interface Log {
  debug(happened: string, facts?: LogFacts): void;
  info(happened: string, facts?: LogFacts): void;
  warn(happened: string, facts?: LogFacts): void;
  error(happened: string, facts?: LogFacts): void;
}

/** A log that keeps nothing. */
export const NO_LOG: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Frames of a stack that are logged. */
const MOST_FRAMES = 12;

/**
 * What may be logged of a fault: its kind and where it was thrown. Not its message, which may hold what a tenant sent or a secret
 * (drivers put parameters and addresses there).
 */
export function faultFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { fault: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line));
  const { code } = error as { readonly code?: unknown };
  return {
    fault: error.name,
    ...(typeof code === "string" ? { code } : {}),
    frames: frames
      .slice(0, MOST_FRAMES)
      .map((line) => line.trim())
      .join("; "),
  };
}

function ignore(): void {}
