import { sha256Hex } from "@krako/rules";

export interface SplitOptions<T> {
  readonly seed: number;
  /** The part that is held out, above 0 and below 1. */
  readonly heldOut: number;
  /** What an item is told apart by. Items with the same key, duplicates for instance, always stay together. */
  readonly key: (item: T) => string;
}

export interface Split<T> {
  readonly training: readonly T[];
  readonly heldOut: readonly T[];
}

/**
 * Splits items into two parts that never share a key. The same seed gives the same parts whatever order the items come
 * in; each part keeps the order of the items. As many keys are held out as it takes to reach the share.
 */
export function splitBySeed<T>(items: readonly T[], { seed, heldOut, key }: SplitOptions<T>): Split<T> {
  if (!(heldOut > 0 && heldOut < 1)) throw new RangeError("heldOut must be above 0 and below 1.");
  const sizes = new Map<string, number>();
  const keys = items.map((item) => key(item));
  for (const each of keys) sizes.set(each, (sizes.get(each) ?? 0) + 1);
  const drawn = [...sizes.keys()]
    .map((each): [draw: string, key: string] => [sha256Hex(`${seed}:${each}`), each])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const out = new Set<string>();
  let count = 0;
  for (const [, each] of drawn) {
    if (count >= Math.round(items.length * heldOut)) break;
    out.add(each);
    count += sizes.get(each) ?? 0;
  }
  return {
    training: items.filter((_, index) => !out.has(keys[index] ?? "")),
    heldOut: items.filter((_, index) => out.has(keys[index] ?? "")),
  };
}
