import type { JsonValue } from "@krako/rules/ports";

/** Whether a value nests at most `maxDepth` containers. Walks without recursion, each value once. */
export function nestsAtMost(value: JsonValue, maxDepth: number): boolean {
  let level: JsonValue[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: JsonValue[] = [];
    for (const each of level) {
      if (typeof each !== "object" || each === null) continue;
      if (depth === maxDepth) return false;
      for (const inner of Array.isArray(each) ? each : Object.values(each)) below.push(inner);
    }
    level = below;
  }
  return true;
}
