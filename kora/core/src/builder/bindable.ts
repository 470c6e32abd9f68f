import { joinPointer, MAX_JSON_DEPTH } from "@krako/rules";
import { type Place, type Whereabouts, whereaboutsOf } from "./place.ts";

/** A value as it is written, or any part of it as a place in the output of another task. */
export type Bindable<T> = Place<T> | Written<T>;

/** A value that is not itself a place, but may hold some. */
export type Written<T> = unknown extends T
  ? WrittenJson
  : T extends readonly (infer Item)[]
    ? readonly Bindable<Item>[]
    : T extends object
      ? { readonly [Name in keyof T]: Bindable<T[Name]> }
      : T;

/** JSON of which nothing is known. */
export type WrittenJson =
  | null
  | boolean
  | number
  | string
  | readonly (WrittenJson | Place<unknown>)[]
  | { readonly [name: string]: WrittenJson | Place<unknown> };

/** A place that was found in an input, and where it stands there. */
export interface FoundPlace {
  readonly to: string;
  readonly from: Whereabouts;
}

/**
 * Takes the places out of an input. What stays is plain JSON, copied. In a list whose last items are places these are appended
 * (`/items/-`), else a null holds each one's position.
 * @throws TypeError for what JSON does not have, and for what nests deeper than documents may; `whose` says whose input it is.
 */
export function takePlaces(input: object, whose: string): { readonly input: object; readonly places: FoundPlace[] } {
  const places: FoundPlace[] = [];
  const refuse = (at: string, found: string): never => {
    throw new TypeError(
      `The input of ${whose} has ${found} at "${at}". Write JSON, or a place in the output of a task.`,
    );
  };
  const copy = (value: unknown, at: string, depth: number): unknown => {
    const from = whereaboutsOf(value);
    if (from !== undefined) {
      places.push({ to: at, from });
      return null;
    }
    if (typeof value === "number" && !Number.isFinite(value)) return refuse(at, `the number ${value}`);
    if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return value;
    if (typeof value !== "object") return refuse(at, `a value of type ${typeof value}`);
    if (depth >= MAX_JSON_DEPTH) return refuse(at, `more than ${MAX_JSON_DEPTH} levels`);
    if (Array.isArray(value)) return copyList(value, at, depth);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return refuse(at, "an object that is not plain data");
    return copyObject(value, at, depth);
  };
  const copyObject = (value: object, at: string, depth: number): object => {
    const plain: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) {
      if (inner === undefined) continue;
      const below = joinPointer(at, name);
      const from = whereaboutsOf(inner);
      if (from !== undefined) places.push({ to: below, from });
      else
        Object.defineProperty(plain, name, {
          value: copy(inner, below, depth + 1),
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return plain;
  };
  const copyList = (list: readonly unknown[], at: string, depth: number): unknown[] => {
    const written = list.findLastIndex((item) => whereaboutsOf(item) === undefined) + 1;
    const plain = list.slice(0, written).map((item, i) => copy(item, joinPointer(at, i), depth + 1));
    for (const item of list.slice(written)) {
      const from = whereaboutsOf(item);
      if (from !== undefined) places.push({ to: joinPointer(at, "-"), from });
    }
    return plain;
  };
  return { input: copyObject(input, "", 0), places };
}
