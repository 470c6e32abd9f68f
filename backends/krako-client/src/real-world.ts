import type { Clock } from "@krako/rules";

/** The longest that a timer can wait, in milliseconds; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The real time, the same in Node and in browsers: monotonic, with fractions of a millisecond. Used where no clock is given. */
export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, Math.min(Math.ceil(ms), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};

/** 0 to below 1, from the platform's generator. Used where no randomness is given. */
export function systemRandom(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 2 ** 32;
}

/** What `fetch` is where none is given: looked up at each call, and called as a method of the global object, as browsers ask. */
export function systemFetch(request: Request): Promise<Response> {
  return globalThis.fetch(request);
}
