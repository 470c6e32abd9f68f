/**
 * Puts rows as near as can be (by squares) to where each would like to be, in the order given and at least `pitch` apart.
 * This is isotonic regression: neighbours that would overlap are pooled, and a pool stands at its mean.
 */
export function spreadRows(wanted: readonly number[], pitch: number): number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const [index, at] of wanted.entries()) {
    let pool = { sum: at - index * pitch, size: 1 };
    for (let above = pools.at(-1); above !== undefined && above.sum / above.size > pool.sum / pool.size; ) {
      pool = { sum: above.sum + pool.sum, size: above.size + pool.size };
      pools.pop();
      above = pools.at(-1);
    }
    pools.push(pool);
  }
  const means = pools.flatMap((pool) => Array.from({ length: pool.size }, () => pool.sum / pool.size));
  return means.map((mean, index) => mean + index * pitch);
}
