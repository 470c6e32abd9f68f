import type { Violation } from "@krako/contracts";
import { violation } from "../violation.ts";
import { joinPointer } from "./json-pointer.ts";

/** Values a document may hold in all; a 16 MiB text cannot hold more. Also ends the walk over shared or circular references. */
const MAX_VALUES = 8_388_608;

/**
 * Whether a value made in this process is what JSON can say (SAFE-002): plain objects and arrays, well-formed strings, finite
 * numbers, booleans and null, nested at most `maxDepth` levels. Stops at the first fault, which is reported with its pointer.
 */
export function checkPlainJson(value: unknown, maxDepth: number): Violation[] {
  // A walk without recursion: `keys` holds what is still open at each level, so that a pointer can be told.
  const containers: object[] = [];
  const keys: (readonly string[] | null)[] = [];
  const positions: number[] = [];
  let count = 0;

  const fault = (message: string, mend: string): Violation[] => {
    let pointer = "";
    for (let level = 0; level < containers.length; level += 1) {
      const names = keys[level];
      const position = (positions[level] ?? 1) - 1;
      pointer = joinPointer(pointer, names ? (names[position] ?? "") : position);
    }
    return [violation("SAFE-002", pointer, message, mend)];
  };

  let next: unknown = value;
  for (;;) {
    count += 1;
    if (count > MAX_VALUES)
      return fault(`The document holds more than ${MAX_VALUES} values.`, "Split the work into several graphs.");
    if (typeof next === "object" && next !== null) {
      if (containers.length === maxDepth)
        return fault(`The document nests deeper than ${maxDepth} levels.`, "Flatten the document.");
      if (Array.isArray(next)) keys.push(null);
      else {
        const prototype: unknown = Object.getPrototypeOf(next);
        if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null)
          return fault(
            "This is not a plain object.",
            "Pass what JSON.parse would return; turn class instances into plain objects first.",
          );
        keys.push(Object.keys(next));
      }
      containers.push(next);
      positions.push(0);
    } else {
      const kind = typeof next;
      if (kind === "string" && !isWellFormed(next as string)) return fault(LONE_SURROGATE, SURROGATE_MEND);
      if (kind === "number" ? !Number.isFinite(next) : kind !== "string" && kind !== "boolean" && next !== null)
        return fault(`JSON has no ${kind === "number" ? String(next) : kind}.`, "Leave the member out, or use null.");
    }
    for (;;) {
      const level = containers.length - 1;
      const container = containers[level];
      if (container === undefined) return [];
      const names = keys[level] as readonly string[] | null;
      const position = positions[level] as number;
      if (position < (names ?? (container as unknown[])).length) {
        positions[level] = position + 1;
        const name = names?.[position];
        if (name !== undefined && !isWellFormed(name)) return fault(LONE_SURROGATE, SURROGATE_MEND);
        next = name === undefined ? (container as unknown[])[position] : (container as Record<string, unknown>)[name];
        break;
      }
      containers.pop();
      keys.pop();
      positions.pop();
    }
  }
}

const LONE_SURROGATE = "The text holds half of a surrogate pair, which is no character; it has no RFC 8785 form.";
const SURROGATE_MEND = "Cut texts between characters, not between UTF-16 units.";

/** `String.prototype.isWellFormed`, which every engine has that these rules run on; the library of types is older. */
export function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}
