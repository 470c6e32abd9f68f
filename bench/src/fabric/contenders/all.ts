import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Child } from "../child.ts";

/** What one measurement of a contender took. */
export interface Took {
  readonly ms: number;
}

function start(name: string, args: readonly string[]): Child {
  return Child.node(fileURLToPath(new URL(name, import.meta.url)), args);
}

export function pgBoss(database: string): Child {
  return start("./pg-boss.ts", [database]);
}

export function storeLoop(database: string): Child {
  return start("./store-loop.ts", [database]);
}

export function embedded(file: string): Child {
  return start("./embedded.ts", [file]);
}

export function replay(file: string): Child {
  return start("./replay.ts", [file]);
}

/** BullMQ with workers in processes of their own. */
export async function bullMq(port: number, workers: number): Promise<readonly Child[]> {
  const queue = `bench-${randomUUID()}`;
  const children = [start("./bullmq.ts", [String(port), queue])];
  for (let i = 0; i < workers; i += 1) children.push(start("./bullmq-worker.ts", [String(port), queue]));
  await Promise.all(children.slice(1).map((child) => child.line()));
  return children;
}

/** Units or jobs a second. */
export function perSecond(count: number, { ms }: Took): number {
  return (count / ms) * 1_000;
}
