const NAMES: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};

/** Longest piece of a value that is repeated in a message. */
const MOST_SHOWN = 60;

/** JSON types as people call them. */
export function kinds(types: unknown): string {
  const names = Array.isArray(types) ? types.map(String) : String(types).split(",");
  return names.map((name) => NAMES[name] ?? name).join(" or ");
}

export function list(values: readonly string[]): string {
  return values.map((value) => `"${value}"`).join(", ");
}

/** A value in a sentence: scalars as they are, the rest by kind. */
export function show(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? JSON.stringify(shorten(value)) : String(value);
}

export function shorten(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}
