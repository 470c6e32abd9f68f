/** Containers that this module froze with everything in them, or walked although somebody else had frozen them. */
const deepFrozen = new WeakSet<object>();

/**
 * Freezes a JSON value and everything in it, in place, and returns it. Iterative, so that depth cannot exhaust the stack;
 * a value frozen here before costs nothing (GRAPH-009: what was validated cannot change afterwards).
 */
export function freezeJson<T>(value: T): T {
  if (typeof value !== "object" || value === null || deepFrozen.has(value)) return value;
  const open: object[] = [value];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (Object.isFrozen(at)) deepFrozen.add(at);
    else Object.freeze(at);
    for (const key in at) {
      const inner = (at as Record<string, unknown>)[key];
      if (typeof inner !== "object" || inner === null) continue;
      if (!Object.isFrozen(inner) || !deepFrozen.has(inner)) open.push(inner);
    }
  }
  deepFrozen.add(value);
  return value;
}

/** Whether {@link freezeJson} has frozen this very object with everything in it. */
export function isDeepFrozen(value: unknown): boolean {
  return typeof value === "object" && value !== null && deepFrozen.has(value);
}
