import type { Clock } from "@krako/rules";

/** The real time of this process: monotonic, with fractions of a millisecond. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};
