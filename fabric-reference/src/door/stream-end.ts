/**
 * The same pieces; calls `over` once when they end, fail (with the error) or are given up, even before the first one was asked for,
 * when a generator's own `finally` would not run.
 */
export function onEnd(pieces: AsyncIterator<string>, over: (error?: unknown) => void): AsyncIterableIterator<string> {
  let isOver = false;
  const end = (error?: unknown): void => {
    if (!isOver) over(error);
    isOver = true;
  };
  return {
    async next() {
      try {
        const step = await pieces.next();
        if (step.done) end();
        return step;
      } catch (error) {
        end(error);
        throw error;
      }
    },
    async return() {
      end();
      await pieces.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
