/** A seeded source of chance; the same seed gives the same draws in the same order. */
export interface Randomness {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** A source of its own, so that draws here do not move draws elsewhere. */
  fork(name: string): Randomness;
}

/** mulberry32: small, fast, good enough to be unfair with. */
export function randomness(seed: number): Randomness {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (values) => {
      if (values.length === 0) throw new RangeError("There is nothing to pick from.");
      return values[between(0, values.length - 1)] as (typeof values)[number];
    },
    fork: (name) => randomness(hashOf(name, seed)),
  };
}

/** FNV-1a over the name, begun with the seed. */
function hashOf(name: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}
