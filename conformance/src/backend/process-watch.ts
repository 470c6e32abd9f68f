import { BackendGoneError } from "./backend-gone-error.ts";
import { holdExitTraps } from "./exit-traps.ts";
import { thrownText } from "./thrown-text.ts";

/** Most incidents that are kept in words. */
const MOST_KEPT = 100;

/** Something that reached the process although nobody called for it. */
export interface Incident {
  readonly kind: "unhandled rejection" | "uncaught exception" | "exit";
  readonly message: string;
  /** As of `performance.now()`. */
  readonly at_ms: number;
}

export interface ProcessWatch {
  /** The first hundred. */
  incidents(): readonly Incident[];
  /** All of them. */
  count(): number;
  stop(): void;
}

/**
 * Keeps the kit alive while a backend runs in this process: rejections nobody handles, exceptions nobody catches and attempts to end the
 * process become incidents, to be held against the backend under test. Not to be used while no backend runs in here: then they are the kit's.
 */
export function watchProcess(onIncident?: (incident: Incident) => void): ProcessWatch {
  const incidents: Incident[] = [];
  let count = 0;
  const record = (kind: Incident["kind"], thrown: unknown): void => {
    const incident = { kind, message: thrownText(thrown), at_ms: performance.now() };
    count += 1;
    if (incidents.length < MOST_KEPT) incidents.push(incident);
    onIncident?.(incident);
  };
  const onRejection = (reason: unknown): void => {
    // The exit that was trapped has been told already.
    if (!(reason instanceof BackendGoneError)) record("unhandled rejection", reason);
  };
  const onException = (error: unknown): void => {
    if (!(error instanceof BackendGoneError)) record("uncaught exception", error);
  };
  const release = holdExitTraps((error) => record("exit", error));
  process.on("unhandledRejection", onRejection);
  process.on("uncaughtException", onException);
  return {
    incidents: () => incidents,
    count: () => count,
    stop() {
      process.off("unhandledRejection", onRejection);
      process.off("uncaughtException", onException);
      release();
    },
  };
}
