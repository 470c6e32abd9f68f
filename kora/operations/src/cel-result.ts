import type { CelValue } from "@bufbuild/cel";
import { type JsonValue, OperationError } from "@krako/rules/ports";
import { MAX_DEPTH } from "./limits.ts";

/** Values, and characters of strings and names, that the result of one expression may have. */
export const MAX_RESULT_VALUES = 100_000;
export const MAX_RESULT_CHARS = 1_048_576;

type Cel = Pick<typeof import("@bufbuild/cel"), "isCelList" | "isCelMap" | "isCelUint">;

/**
 * Turns the result of one CEL expression into JSON, and stops as soon as it grows past its bounds: a short expression
 * can name the same list many times over, and its written form be exponentially larger than itself.
 */
export class CelResultReader {
  readonly #cel: Cel;
  #values = 0;
  #chars = 0;

  constructor(cel: Cel) {
    this.#cel = cel;
  }

  /** @throws OperationError `too_large`, or `not_json` for bytes, timestamps, durations, types and numbers JSON cannot hold. */
  read(value: CelValue, depth = 0): JsonValue {
    this.#values += 1;
    if (this.#values > MAX_RESULT_VALUES || depth > MAX_DEPTH) throw tooLarge();
    switch (typeof value) {
      case "boolean":
        return value;
      case "string":
        return this.#text(value);
      case "number":
        if (!Number.isFinite(value)) throw notJson("a number that is not finite");
        return value;
      case "bigint":
        return integer(value);
      default:
        return value === null ? null : this.#container(value, depth);
    }
  }

  #container(value: object, depth: number): JsonValue {
    const { isCelList, isCelMap, isCelUint } = this.#cel;
    if (isCelUint(value)) return integer(value.value);
    if (isCelList(value)) return Array.from(value, (item) => this.read(item, depth + 1));
    if (!isCelMap(value))
      throw notJson("a byte string, timestamp, duration or type; convert it with string(…) or int(…)");
    const members = new Map<string, JsonValue>();
    for (const [key, item] of value) {
      const name = this.#text(isCelUint(key) ? String(key.value) : String(key));
      if (members.has(name)) throw notJson("a map with two keys that are written alike");
      members.set(name, this.read(item, depth + 1));
    }
    return Object.fromEntries(members);
  }

  #text(value: string): string {
    this.#chars += value.length;
    if (this.#chars > MAX_RESULT_CHARS) throw tooLarge();
    return value;
  }
}

function integer(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < BigInt(Number.MIN_SAFE_INTEGER))
    throw notJson("an integer beyond 2^53; convert it with string(…)");
  return Number(value);
}

function tooLarge(): OperationError {
  return new OperationError(
    "too_large",
    `The result has more than ${MAX_RESULT_VALUES} values or ${MAX_RESULT_CHARS} characters, or nests deeper than ${MAX_DEPTH}.`,
  );
}

function notJson(what: string): OperationError {
  return new OperationError("not_json", `The result holds ${what}.`);
}
