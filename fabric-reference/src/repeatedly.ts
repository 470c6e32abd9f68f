import type { Clock } from "@krako/rules";

/** Does something again and again, so many milliseconds after it has ended. */
export function repeatedly(
  clock: Clock,
  everyMs: number,
  work: () => Promise<void>,
): { start(): void; stop(): Promise<void> } {
  let stopTimer = (): void => {};
  let isStopped = false;
  let working: Promise<void> = Promise.resolve();
  const schedule = (): void => {
    if (isStopped) return;
    stopTimer = clock.after(everyMs, () => {
      working = work().finally(schedule);
    });
  };
  return {
    start: schedule,
    async stop() {
      isStopped = true;
      stopTimer();
      await working;
    },
  };
}
