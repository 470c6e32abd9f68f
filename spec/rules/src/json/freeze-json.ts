/**
 * Freezes a JSON value and everything in it, in place, and returns it. Iterative, so that depth cannot exhaust the stack. Containers
 * that are frozen already are walked all the same: somebody may have frozen them on the surface only.
 */
export function freezeJson<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  Object.freeze(value);
  let open: object[] | undefined;
  for (let at: object | undefined = value; at !== undefined; at = open?.pop()) {
    for (const key in at) {
      const inner = (at as Record<string, unknown>)[key];
      if (typeof inner !== "object" || inner === null) continue;
      Object.freeze(inner);
      open ??= [];
      open.push(inner);
    }
  }
  return value;
}

const documents = new WeakSet<object>();

/**
 * Freezes a whole document for good and remembers it, so that what is found out about it (validity, digest) need not be found out
 * again (GRAPH-009: what was validated cannot change afterwards).
 */
export function freezeDocument<T extends object>(document: T): T {
  if (documents.has(document)) return document;
  freezeJson(document);
  documents.add(document);
  return document;
}

/** Whether {@link freezeDocument} has frozen this very object with everything in it. */
export function isFrozenDocument(value: unknown): boolean {
  return typeof value === "object" && value !== null && documents.has(value);
}
