import type { Worker } from "node:worker_threads";

/** How often a thread that works is looked at, in milliseconds. */
const INTERVAL_MS = 50;

/**
 * Tells once when the objects and buffers of a thread take more than so many bytes. Looked at from outside, since the engine's own limit
 * ends the whole process where a thread meets it with one large allocation. Returns what ends the watch.
 */
export function watchMemory(worker: Worker, mostBytes: number, tooMuch: () => void): () => void {
  let isAsking = false;
  const timer = setInterval(() => {
    if (isAsking) return;
    isAsking = true;
    worker.getHeapStatistics().then(
      ({ used_heap_size, external_memory }) => {
        isAsking = false;
        if (used_heap_size + external_memory <= mostBytes) return;
        clearInterval(timer);
        tooMuch();
      },
      // It is not up yet, or has ended.
      () => {
        isAsking = false;
      },
    );
  }, INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
