export type InTime<T> = { readonly inTime: true; readonly value: T } | { readonly inTime: false };

/** Waits for work, but no longer. What is too late is dropped, a late rejection included. */
export async function inTime<T>(milliseconds: number, work: PromiseLike<T> | T): Promise<InTime<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<InTime<T>>((resolve) => {
    timer = setTimeout(() => resolve({ inTime: false }), milliseconds);
  });
  const done = Promise.resolve(work).then((value): InTime<T> => ({ inTime: true, value }));
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
    done.catch(() => {});
  }
}
