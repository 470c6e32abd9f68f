/** Sizes measured: a quarter, half and all of the largest. */
const STEPS = [4, 2, 1] as const;

/** Runs per size, of which the fastest counts: noise only ever adds. */
const RUNS = 3;

/** Rounds, of which one must be within bounds: a machine under load may spoil some. */
const ROUNDS = 6;

/** CPU milliseconds at the largest size below which growth cannot be told from noise, nor matter. */
const TOO_FAST_TO_MEASURE_MS = 8;

/** Growth per doubling that still counts as linear: 2 is exact, 4 is quadratic. */
const LINEAR_FACTOR = 3;

export interface Growth {
  readonly linear: boolean;
  /** CPU milliseconds by size, smallest first, of the best round. */
  readonly milliseconds: readonly number[];
}

/**
 * Tells whether the CPU time of this thread grows linearly from a quarter of `largest` to all of it. It measures
 * growth, never speed, so that it answers alike on slow and busy machines.
 */
export async function cpuGrowth<T>(
  largest: number,
  make: (size: number) => T,
  run: (input: T) => unknown,
): Promise<Growth> {
  const inputs = STEPS.map((step) => make(Math.floor(largest / step)));
  let best: Growth = { linear: false, milliseconds: [] };
  let bestFactor = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && !best.linear; round += 1) {
    const milliseconds: number[] = [];
    for (const input of inputs) milliseconds.push(await fastest(input, run));
    const first = milliseconds[0] ?? 0;
    const last = milliseconds.at(-1) ?? 0;
    const factor = Math.sqrt(last / Math.max(first, 0.05));
    if (factor >= bestFactor) continue;
    bestFactor = factor;
    best = { linear: factor <= LINEAR_FACTOR || last < TOO_FAST_TO_MEASURE_MS, milliseconds };
  }
  return best;
}

async function fastest<T>(input: T, run: (input: T) => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i += 1) {
    const before = process.threadCpuUsage();
    await run(input);
    const used = process.threadCpuUsage(before);
    least = Math.min(least, (used.user + used.system) / 1000);
  }
  return least;
}
