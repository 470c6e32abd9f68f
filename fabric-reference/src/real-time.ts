import { verifyResultInThread } from "./agent/signing.ts";
import type { FabricOptions } from "./fabric.ts";

/** What a process in real time does by threads and by turns of the event loop, where a simulation has neither. */
export const REAL_TIME: Pick<FabricOptions, "verify" | "gather"> = Object.freeze({
  verify: verifyResultInThread,
  /** What the sockets and threads have ready by now is handed over before this resolves. */
  gather: () =>
    new Promise<void>((resolve) => {
      setImmediate(resolve);
    }),
});
