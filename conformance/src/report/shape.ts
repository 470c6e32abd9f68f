// Shapes of JSON documents the kit reads back: what is wrong with a value, by pointer, and its members in the order of the shape.

export type Shape =
  | { readonly kind: "text"; readonly pattern?: RegExp; readonly called?: string }
  | { readonly kind: "number"; readonly whole: boolean; readonly least?: number }
  | { readonly kind: "flag" }
  | { readonly kind: "one of"; readonly values: readonly string[] }
  | { readonly kind: "or null"; readonly shape: Shape }
  | { readonly kind: "list"; readonly of: Shape; readonly least?: number }
  | {
      readonly kind: "record";
      readonly members: Readonly<Record<string, Shape>>;
      readonly optional?: readonly string[];
    }
  /** Kept as it is, member order included. */
  | { readonly kind: "object" };

export interface ShapeFault {
  /** RFC 6901. */
  readonly pointer: string;
  /** What was expected and what is there. */
  readonly message: string;
}

/** Faults past this many are not looked for: the first ones say enough. */
const MOST_FAULTS = 50;

export const text: Shape = { kind: "text" };
export const count: Shape = { kind: "number", whole: true, least: 0 };
export const flag: Shape = { kind: "flag" };
export const oneOf = (...values: readonly string[]): Shape => ({ kind: "one of", values });
export const orNull = (shape: Shape): Shape => ({ kind: "or null", shape });
export const list = (of: Shape, least: number = 0): Shape => ({ kind: "list", of, least });
export const record = (members: Readonly<Record<string, Shape>>, optional: readonly string[] = []): Shape => ({
  kind: "record",
  members,
  optional,
});

type JsonRecord = Readonly<Record<string, unknown>>;
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const called = (value: unknown): string => {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return value.length > 60 ? "a long text" : JSON.stringify(value);
  return typeof value === "object" ? "an object" : String(value);
};

const part = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

const memberFaults = (shape: Extract<Shape, { kind: "record" }>, value: JsonRecord, pointer: string): ShapeFault[] => {
  const faults: ShapeFault[] = [];
  for (const [name, member] of Object.entries(shape.members)) {
    const at = `${pointer}/${part(name)}`;
    if (Object.hasOwn(value, name)) faults.push(...faultsOf(member, value[name], at));
    else if (!shape.optional?.includes(name))
      faults.push({ pointer: at, message: `must be ${wanted(member)}, but is missing` });
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape.members, name)) {
      const known = Object.keys(shape.members).join(", ");
      faults.push({
        pointer: `${pointer}/${part(name.slice(0, 100))}`,
        message: `is not known here; known are ${known}`,
      });
    }
  }
  return faults;
};

/** What a shape asks for, in words. */
const wanted = (shape: Shape): string => {
  switch (shape.kind) {
    case "text":
      return shape.called ?? "a text";
    case "number":
      return `a ${shape.whole ? "whole " : ""}number${shape.least === undefined ? "" : ` of at least ${shape.least}`}`;
    case "flag":
      return "true or false";
    case "one of":
      return shape.values.length === 1 ? JSON.stringify(shape.values[0]) : `one of ${shape.values.join(", ")}`;
    case "or null":
      return `${wanted(shape.shape)} or null`;
    case "list":
      return (shape.least ?? 0) > 0 ? `a list of at least ${shape.least}` : "a list";
    case "record":
    case "object":
      return "an object";
  }
};

const fits = (shape: Shape, value: unknown): boolean => {
  switch (shape.kind) {
    case "text":
      return typeof value === "string" && (shape.pattern === undefined || shape.pattern.test(value));
    case "number":
      return (
        typeof value === "number" &&
        (shape.whole ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
        value >= (shape.least ?? Number.NEGATIVE_INFINITY)
      );
    case "flag":
      return typeof value === "boolean";
    case "one of":
      return typeof value === "string" && shape.values.includes(value);
    case "or null":
      return value === null || fits(shape.shape, value);
    case "list":
      return Array.isArray(value) && value.length >= (shape.least ?? 0);
    case "record":
    case "object":
      return isRecord(value);
  }
};

/** Everything that is wrong, in the order of the document, up to a bound. */
export const faultsOf = (shape: Shape, value: unknown, pointer: string = ""): readonly ShapeFault[] => {
  if (!fits(shape, value)) return [{ pointer, message: `must be ${wanted(shape)}, but is ${called(value)}` }];
  if (shape.kind === "or null") return value === null ? [] : faultsOf(shape.shape, value, pointer);
  if (shape.kind === "record" && isRecord(value)) return memberFaults(shape, value, pointer).slice(0, MOST_FAULTS);
  if (shape.kind !== "list" || !Array.isArray(value)) return [];
  const faults: ShapeFault[] = [];
  for (const [index, entry] of value.entries()) {
    faults.push(...faultsOf(shape.of, entry, `${pointer}/${index}`));
    if (faults.length >= MOST_FAULTS) break;
  }
  return faults.slice(0, MOST_FAULTS);
};

/** A value that fits, with the members of every record in the order of its shape. */
export const ordered = (shape: Shape, value: unknown): unknown => {
  if (shape.kind === "or null") return value === null ? null : ordered(shape.shape, value);
  if (shape.kind === "list" && Array.isArray(value)) return value.map((entry) => ordered(shape.of, entry));
  if (shape.kind !== "record" || !isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(shape.members)
      .filter(([name]) => Object.hasOwn(value, name))
      .map(([name, member]) => [name, ordered(member, value[name])]),
  );
};
