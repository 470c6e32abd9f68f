import { EXIT } from "./exit-codes.ts";

/** Resolves at the first SIGINT or SIGTERM, so that a process can end in order; at the second one it ends at once. */
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
  });
}
