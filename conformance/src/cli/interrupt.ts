import { leaveProcess } from "../backend/exit-traps.ts";
import { EXIT } from "./exit-codes.ts";

export interface Interrupt {
  readonly signal: AbortSignal;
  /** From now on signals do what they do otherwise. */
  release(): void;
}

/** The first Ctrl-C (or SIGTERM) stops the run, so that what was found is kept; the second ends the process at once. */
export const onInterrupt = (told: () => void): Interrupt => {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) leaveProcess(EXIT.interrupted);
    controller.abort();
    told();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  return {
    signal: controller.signal,
    release() {
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
    },
  };
};
