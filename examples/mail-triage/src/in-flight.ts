/**
 * Works on items in their order with at most `limit` of them in flight, and stops taking new ones once `signal` aborts. `done`
 * hears of every item that ended, in the order in which they end.
 */
export async function inFlight<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
  done: (result: R) => void,
  signal?: AbortSignal,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length && signal?.aborted !== true) {
      const item = items[next] as T;
      next += 1;
      done(await work(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
}
