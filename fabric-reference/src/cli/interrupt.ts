import { EXIT } from "./exit-codes.ts";

/**
 * Resolves at the first SIGINT or SIGTERM, so that a process can end in order; at the second one it ends at once. A process that another
 * one started on a channel of its own also ends with that channel.
 */
export function interrupted(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let isFirst = true;
    const hear = (signal: NodeJS.Signals): void => {
      if (!isFirst) process.exit(EXIT.failed);
      isFirst = false;
      resolve(signal);
    };
    process.on("SIGINT", hear);
    process.on("SIGTERM", hear);
    if (process.channel === undefined) return;
    process.once("disconnect", () => resolve("SIGTERM"));
    // It keeps nobody from ending.
    process.channel.unref();
  });
}
