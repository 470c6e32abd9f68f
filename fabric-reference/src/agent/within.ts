import type { Clock } from "@krako/rules";
import { delay } from "./back-off.ts";

/** Waits for an action, but not longer than so many milliseconds, and whatever comes of it; past them its signal aborts. */
export async function within(
  clock: Clock,
  mostMs: number,
  action: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const over = new AbortController();
  const end = (): void => over.abort();
  void action(over.signal).then(end, end);
  await delay(clock, mostMs, over.signal);
  end();
}
