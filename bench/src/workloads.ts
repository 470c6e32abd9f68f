/** Seeded workloads: the same graphs for every contender, in units of any executor. */

/** One unit of a workload: its inputs are the results of `deps`, in order. */
export interface BenchUnit {
  readonly id: string;
  /** 0…7: which of the eight output schemas it has. */
  readonly kind: number;
  readonly seed: number;
  readonly deps: readonly string[];
}

/** Units in topological order. */
export interface BenchGraph {
  readonly id: string;
  readonly units: readonly BenchUnit[];
}

/** What every unit yields. */
export interface BenchOutput {
  readonly id: string;
  readonly value: number;
  readonly depth: number;
  readonly ok: boolean;
}

/** The unit of work: trivial on purpose, so that what is measured is the executor. */
export function work(id: string, seed: number, inputs: readonly BenchOutput[]): BenchOutput {
  let value = seed;
  let depth = 0;
  for (const input of inputs) {
    value = (value + input.value) & 0x3fffffff;
    if (input.depth > depth) depth = input.depth;
  }
  return { id, value, depth: depth + 1, ok: true };
}

/** The results every executor must come to. */
export function expectedOutputs(graph: BenchGraph): readonly BenchOutput[] {
  const known = new Map<string, BenchOutput>();
  for (const unit of graph.units)
    known.set(
      unit.id,
      work(
        unit.id,
        unit.seed,
        unit.deps.map((id) => known.get(id) as BenchOutput),
      ),
    );
  return graph.units.map((unit) => known.get(unit.id) as BenchOutput);
}

/** The output schema of one kind. */
export function schemaOf(kind: number): Readonly<Record<string, unknown>> {
  return {
    type: "object",
    additionalProperties: false,
    required: ["id", "value", "depth", "ok"],
    properties: {
      id: { type: "string", minLength: 1, maxLength: 64 + kind, pattern: "^u[0-9]+$" },
      value: { type: "integer", minimum: 0 },
      depth: { type: "integer", minimum: 1 },
      ok: { type: "boolean" },
    },
  };
}

/** A generator of numbers in [0, 1) (mulberry32): the same for a seed everywhere. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function unit(i: number, deps: readonly number[], random: () => number): BenchUnit {
  return { id: `u${i}`, kind: i % 8, seed: (random() * 1e6) | 0, deps: deps.map((d) => `u${d}`) };
}

/** `n` units in layers of `width`; each but the first layer's has 1 to 5 dependencies in the three layers before, one in the last. */
export function layered(n: number, width: number, seed = 3): BenchGraph {
  const random = randomOf(seed);
  const units: BenchUnit[] = [];
  for (let i = 0; i < n; i += 1) {
    const layer = Math.floor(i / width);
    const deps = new Set<number>();
    if (layer > 0) {
      deps.add((layer - 1) * width + Math.floor(random() * width));
      const wanted = 1 + Math.floor(random() * 5);
      const low = Math.max(0, layer - 3) * width;
      const high = layer * width;
      while (deps.size < Math.min(wanted, high - low)) deps.add(low + Math.floor(random() * (high - low)));
    }
    units.push(
      unit(
        i,
        [...deps].sort((a, b) => a - b),
        random,
      ),
    );
  }
  return { id: `dag${n}`, units };
}

/** A small graph of `n` units, each but the first with one to three dependencies. */
export function small(n: number, seed: number): BenchGraph {
  const random = randomOf(seed);
  const units: BenchUnit[] = [];
  for (let i = 0; i < n; i += 1) {
    const deps = new Set<number>();
    if (i > 0) {
      const wanted = Math.min(i, 1 + Math.floor(random() * 2.2));
      while (deps.size < wanted) deps.add(Math.floor(random() * i));
    }
    units.push(
      unit(
        i,
        [...deps].sort((a, b) => a - b),
        random,
      ),
    );
  }
  return { id: `small${seed}`, units };
}

/** The workloads by name; `many8` is a thousand graphs at once. */
export const WORKLOADS: Readonly<Record<string, () => readonly BenchGraph[]>> = {
  dag1k: () => [layered(1000, 50)],
  dag10k: () => [layered(10_000, 200)],
  many8: () => Array.from({ length: 1000 }, (_, i) => small(8, 100 + i)),
};
