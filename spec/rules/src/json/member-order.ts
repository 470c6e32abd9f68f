/** The names of an object's members in canonical order, or that they need the library. */
export interface MemberOrder {
  /** As `Object.keys` gives them. */
  readonly names: readonly string[];
  /** The same by UTF-16 units. */
  readonly sorted: readonly string[];
  readonly isSorted: boolean;
  /** False where a name has a meaning of its own for engines, or may have no canonical form. */
  readonly isPlain: boolean;
}

/** Objects with more members, or with longer names together, are ordered each time anew: what is remembered stays small. */
const MOST_NAMES = 64;
const MOST_CHARACTERS = 1_024;

/** Orders that are remembered, in all and of objects whose first member has the same name. */
const MOST_FIRST_NAMES = 512;
const MOST_ALIKE = 8;

/**
 * Remembers how the members of objects are ordered: documents have many objects of few kinds, and sorting names costs more than all the
 * rest of a canonical form. Bounded, whatever the documents.
 */
const remembered = new Map<string, MemberOrder[]>();

/** The order of an object's members, given what `Object.keys` says of it. */
export function memberOrder(names: readonly string[]): MemberOrder {
  const first = names[0];
  if (first === undefined || names.length > MOST_NAMES) return orderOf(names);
  const alike = remembered.get(first);
  if (alike !== undefined)
    for (let i = 0; i < alike.length; i += 1) {
      const known = alike[i] as MemberOrder;
      if (isSame(known.names, names)) return known;
    }
  const order = orderOf(names);
  if (names.reduce((sum, { length }) => sum + length, 0) > MOST_CHARACTERS) return order;
  if (alike === undefined) {
    if (remembered.size >= MOST_FIRST_NAMES) remembered.clear();
    remembered.set(first, [order]);
  } else {
    if (alike.length >= MOST_ALIKE) alike.length = 0;
    alike.push(order);
  }
  return order;
}

function isSame(known: readonly string[], names: readonly string[]): boolean {
  if (known.length !== names.length) return false;
  for (let i = 1; i < names.length; i += 1) if (known[i] !== names[i]) return false;
  return true;
}

function orderOf(names: readonly string[]): MemberOrder {
  const sorted = [...names].sort();
  return {
    names,
    sorted,
    isSorted: isSame(sorted, names) && sorted[0] === names[0],
    isPlain: !names.some((name) => WITH_A_MEANING.test(name)),
  };
}

/** Names that engines order by themselves, or take for another thing, and those that may have no form. */
const WITH_A_MEANING = /^\d+$|^__proto__$|[\ud800-\udfff]/;
