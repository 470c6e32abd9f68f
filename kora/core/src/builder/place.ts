import { joinPointer } from "@krako/rules";

/** Says what a place will hold. Exists in types only. */
declare const HELD: unique symbol;

/**
 * A place in the output of a task, before there is an output. Its members are the places below it: `mail.output.subject` is where
 * the subject will be, and a member that the schema does not know does not compile.
 */
export type Place<T> = { readonly [HELD]: T } & Below<T>;

/** The places below: members of objects and items of lists. What may be of several kinds has only what they share. */
type Below<T> = [T] extends [readonly (infer Item)[]]
  ? { readonly [index: number]: Place<Item> }
  : [T] extends [object]
    ? { readonly [Name in keyof T]-?: Place<T[Name]> }
    : unknown;

/** Where a place is. */
export interface Whereabouts {
  /** The builder whose task it is. */
  readonly graph: object;
  readonly task: string;
  readonly pointer: string;
  /** Whether data of a `local_only` task may pass from here into one that is not (PRIV-002). */
  readonly declassify: boolean;
}

const KNOWN = new WeakMap<object, Whereabouts>();

/** The place that is there; reading a member of it makes the place below. */
export function placeAt<T>(where: Whereabouts): Place<T> {
  const place = new Proxy(Object.freeze({}), {
    get: (_, name) =>
      typeof name === "symbol"
        ? undefined
        : placeAt({ ...where, pointer: joinPointer(where.pointer, name), declassify: false }),
    has: () => false,
  });
  KNOWN.set(place, where);
  return place as Place<T>;
}

/** Where a value is a place of; undefined for every other value. */
export function whereaboutsOf(value: unknown): Whereabouts | undefined {
  return typeof value === "object" && value !== null ? KNOWN.get(value) : undefined;
}

/** The place of one item of a list, counted from 0. `list[0]` is the same, for compilers that take every index to be there. */
export function item<T>(list: { readonly [HELD]: readonly T[] }, index: number): Place<T> {
  return (list as unknown as Readonly<Record<number, Place<T>>>)[index] as Place<T>;
}

/** The same place, for where a value has to be there: a binding to what is not there fails its unit (BIND-001). */
export function present<T>(place: Place<T>): Place<Exclude<T, undefined>> {
  return place as unknown as Place<Exclude<T, undefined>>;
}

/** The same place, and the statement that data of a `local_only` task may pass from it into one that is not (PRIV-002). */
export function declassified<T>(place: Place<T>): Place<T> {
  const where = whereaboutsOf(place);
  if (where === undefined) throw new TypeError("declassified() takes a place in the output of a task.");
  return placeAt<T>({ ...where, declassify: true });
}
