import type { Violation } from "@krako/contracts";
import { violation } from "../violation.ts";
import { joinPointer } from "./json-pointer.ts";

/** Values a document may hold in all; a 16 MiB text cannot hold more. Also ends the walk over shared references. */
const MAX_VALUES = 8_388_608;

/**
 * Whether a value made in this process is what JSON can say (SAFE-002): plain objects and arrays, well-formed strings, finite
 * numbers, booleans and null, nested at most `maxDepth` levels. Stops at the first fault, which is reported with its pointer.
 */
export function checkPlainJson(value: unknown, maxDepth: number): Violation[] {
  const fault = new Walk(maxDepth).find(value, maxDepth);
  if (fault === null) return [];
  const pointer = fault.path.reduceRight<string>(joinPointer, "");
  return [violation("SAFE-002", pointer, fault.message, fault.mend)];
}

/** What is wrong, and the way to it from the inside out. */
interface Fault {
  readonly message: string;
  readonly mend: string;
  readonly path: (string | number)[];
}

class Walk {
  readonly #maxDepth: number;
  #values = 0;

  constructor(maxDepth: number) {
    this.#maxDepth = maxDepth;
  }

  /** The first fault in a value that may hold `levels` more levels. Recursion is bounded by them, circular references included. */
  find(value: unknown, levels: number): Fault | null {
    this.#values += 1;
    if (typeof value === "string") return isWellFormed(value) ? null : fault(LONE_SURROGATE, SURROGATE_MEND);
    if (typeof value === "number")
      return Number.isFinite(value) ? null : fault(`JSON has no ${value}.`, "Leave the member out, or use null.");
    if (typeof value === "boolean" || value === null) return null;
    if (typeof value !== "object") return fault(`JSON has no ${typeof value}.`, "Leave the member out, or use null.");
    if (this.#values > MAX_VALUES) return fault(`The document holds more than ${MAX_VALUES} values.`, TOO_LARGE_MEND);
    if (levels === 0) return fault(`The document nests deeper than ${this.#maxDepth} levels.`, TOO_DEEP_MEND);
    return Array.isArray(value) ? this.#array(value, levels - 1) : this.#object(value, levels - 1);
  }

  #array(list: readonly unknown[], levels: number): Fault | null {
    for (let i = 0; i < list.length; i += 1) {
      const found = this.find(list[i], levels);
      if (found !== null) return within(found, i);
    }
    return null;
  }

  #object(object: object, levels: number): Fault | null {
    if (!isPlain(object)) return fault("This is not a plain object.", NOT_PLAIN_MEND);
    for (const name in object) {
      const found = isWellFormed(name)
        ? this.find((object as Record<string, unknown>)[name], levels)
        : fault(LONE_SURROGATE, SURROGATE_MEND);
      if (found !== null) return within(found, name);
    }
    return null;
  }
}

/** Made by a literal or `JSON.parse`, in this realm or another: its prototype is the root of all, or it has none. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function fault(message: string, mend: string): Fault {
  return { message, mend, path: [] };
}

function within(found: Fault, token: string | number): Fault {
  found.path.push(token);
  return found;
}

const TOO_DEEP_MEND = "Flatten the document. A circular reference nests without end.";
const TOO_LARGE_MEND = "Split the work into several graphs.";
const NOT_PLAIN_MEND = "Pass what JSON.parse would return; turn class instances into plain objects first.";
const LONE_SURROGATE = "The text holds half of a surrogate pair, which is no character; it has no RFC 8785 form.";
const SURROGATE_MEND = "Cut texts between characters, not between UTF-16 units.";

/** `String.prototype.isWellFormed`, which every engine has that these rules run on; the library of types is older. */
export function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}
