/** RFC 6901 JSON pointers over plain data. Only own properties are seen, so `__proto__` is a name like any other. */

/** What {@link readPointer} returns when the pointer does not resolve; distinct from every JSON value. */
export const UNRESOLVED: unique symbol = Symbol("unresolved");

const NO_TOKENS: readonly string[] = [];

/** The unescaped reference tokens of a pointer; `""` has none. The list is shared: do not change it. */
export function pointerTokens(pointer: string): readonly string[] {
  if (pointer === "") return NO_TOKENS;
  let tokens = parsed.get(pointer);
  if (tokens === undefined) {
    tokens = pointer.slice(1).split("/").map(unescapeToken);
    // Graphs name the same few places again and again; hostile ones must not fill the memory.
    if (parsed.size >= MOST_REMEMBERED) parsed.clear();
    parsed.set(pointer, tokens);
  }
  return tokens;
}

const parsed = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 1_000;

function unescapeToken(token: string): string {
  return token.includes("~") ? token.replaceAll("~1", "/").replaceAll("~0", "~") : token;
}

/** Appends one reference token to a pointer, escaping it. */
export function joinPointer(pointer: string, token: string | number): string {
  return `${pointer}/${typeof token === "number" ? token : token.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** A reference token that names a place in an array. */
export const ARRAY_INDEX: RegExp = /^(0|[1-9]\d*)$/;

/** The value a pointer (or its reference tokens) names, or {@link UNRESOLVED}. `-` (past the end of an array) never resolves to a value. */
export function readPointer(document: unknown, pointer: string | readonly string[]): unknown {
  let value = document;
  const tokens = typeof pointer === "string" ? pointerTokens(pointer) : pointer;
  for (let i = 0; i < tokens.length; i += 1) {
    value = child(value, tokens[i] as string);
    if (value === UNRESOLVED) return UNRESOLVED;
  }
  return value;
}

function child(value: unknown, token: string): unknown {
  if (Array.isArray(value)) {
    const index = ARRAY_INDEX.test(token) ? Number(token) : -1;
    return index >= 0 && index < value.length ? value[index] : UNRESOLVED;
  }
  if (typeof value === "object" && value !== null && Object.hasOwn(value, token))
    return (value as Record<string, unknown>)[token];
  return UNRESOLVED;
}
