import { EXIT } from "./exit-codes.ts";

/** How a run is stopped from outside. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** From now on signals do what they do otherwise. */
  release(): void;
}

/** The first Ctrl-C (or SIGTERM) cancels the run, so that it still tells what it cost; the second ends the process at once. */
export function onInterrupt(): Interrupt {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.cancelled);
    controller.abort();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  return {
    signal: controller.signal,
    release: () => {
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
    },
  };
}
