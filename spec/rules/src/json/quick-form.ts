/** Nesting up to which {@link quickForm} goes: far from where calls within calls would end. */
const MOST_DEPTH = 64;

/** Not plain data, or data that may have no canonical form. */
const UNSURE = Symbol("unsure");

/**
 * The RFC 8785 form of plain data, more than twice as fast as the library that knows every case: members are put in order and the engine
 * writes the text. Undefined for what is not plain data, nests deeper than 64 levels, has names that engines order by themselves, or may
 * have no such form: that is left to the library.
 */
export function quickForm(value: unknown): string | undefined {
  const ordered = inOrder(value, 0);
  return ordered === UNSURE ? undefined : JSON.stringify(ordered);
}

/** The value with the members of every object in UTF-16 order. What is in order already is not copied. */
function inOrder(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case "string":
      return isCertain(value) ? value : UNSURE;
    case "number":
      return Number.isFinite(value) ? value : UNSURE;
    case "boolean":
      return value;
    case "object":
      if (value === null) return value;
      if (depth > MOST_DEPTH) return UNSURE;
      return Array.isArray(value) ? itemsInOrder(value, depth) : membersInOrder(value, depth);
    default:
      return UNSURE;
  }
}

function itemsInOrder(items: readonly unknown[], depth: number): unknown {
  let copy: unknown[] | null = null;
  for (let i = 0; i < items.length; i += 1) {
    const item = inOrder(items[i], depth + 1);
    if (item === UNSURE) return UNSURE;
    if (item === items[i] && copy === null) continue;
    copy ??= [...items];
    copy[i] = item;
  }
  return copy ?? items;
}

function membersInOrder(value: object, depth: number): unknown {
  const prototype = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || "toJSON" in value) return UNSURE;
  const members = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(members);
  const isSorted = names.every((name, i) => i === 0 || (names[i - 1] as string) < name);
  if (!isSorted) names.sort();
  let copy: Record<string, unknown> | null = isSorted ? null : {};
  for (const name of names) {
    if (WITH_A_MEANING.test(name)) return UNSURE;
    const member = inOrder(members[name], depth + 1);
    if (member === UNSURE) return UNSURE;
    if (copy === null && member !== members[name]) copy = { ...members };
    if (copy !== null) copy[name] = member;
  }
  return copy ?? members;
}

/** Names that engines order by themselves, or take for another thing, and those that may have no form. */
const WITH_A_MEANING = /^\d+$|^__proto__$|[\ud800-\udfff]/;

/** ASCII, and other text without surrogates: JSON writes a lone one as an escape, RFC 8785 has no form for it. */
function isCertain(text: string): boolean {
  return ASCII.test(text) || !SURROGATE.test(text);
}

const ASCII = /^[ -~]*$/;
const SURROGATE = /[\ud800-\udfff]/;
