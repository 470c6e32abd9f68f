import type { Clock } from "@krako/rules";

/** The longest that a timer of Node can wait, in milliseconds; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The real time of this process: monotonic, with fractions of a millisecond. */
export const systemClock: Clock = { now, after };

function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Timers of Node wait for 24.8 days at most, and may fire a fraction of a millisecond early: both are made up for here. */
function after(ms: number, callback: () => void): () => void {
  const due = now() + ms;
  let timer: NodeJS.Timeout;
  const wait = (left: number): void => {
    timer = setTimeout(
      () => {
        const rest = due - now();
        if (rest > 0) wait(rest);
        else callback();
      },
      Math.min(Math.ceil(left), LONGEST_TIMER_MS),
    );
  };
  wait(ms);
  return () => clearTimeout(timer);
}
