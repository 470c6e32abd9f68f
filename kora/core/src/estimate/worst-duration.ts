import { type Plan, type PlannedUnit, retryDelayMs } from "@krako/rules";

/** Milliseconds of the longest way through a graph. */
export interface LongestWay {
  /** Every attempt takes until its limit, and every escalation is followed. */
  readonly worst: number;
  /** Only first attempts, and no escalation. */
  readonly first: number;
}

/**
 * How long a graph can take if nothing waits for a free place and retries are not delayed longer than they must be. A unit begins
 * when everything it needs has settled, what stands in for that included; canonical order has all of these before it.
 */
export function worstDurationMs({ units }: Plan): LongestWay {
  /** When a unit, and whatever may stand in for it, has settled at the latest. */
  const settled = new Float64Array(units.length);
  const first = new Float64Array(units.length);
  let [worst, least] = [0, 0];
  for (const planned of units) {
    const { rank, dependencies, sources, unit } = planned;
    let [start, begin] = [0, 0];
    for (const dependency of dependencies) {
      start = Math.max(start, settled[dependency] ?? 0);
      begin = Math.max(begin, first[dependency] ?? 0);
    }
    for (const source of sources) start = Math.max(start, settled[source] ?? 0);
    settled[rank] = start + longestMs(planned);
    worst = Math.max(worst, settled[rank]);
    raiseSources(units, planned, settled);
    if (sources.length > 0) continue;
    first[rank] = begin + unit.budget.timeout_ms;
    least = Math.max(least, first[rank]);
  }
  return { worst, first: least };
}

/** A unit has settled when what stands in for it has, and so on along the ladder; graphs have no cycle of escalations. */
function raiseSources(units: readonly PlannedUnit[], { rank, sources }: PlannedUnit, settled: Float64Array): void {
  const until = settled[rank] ?? 0;
  const stack = [...sources];
  for (let source = stack.pop(); source !== undefined; source = stack.pop()) {
    if ((settled[source] ?? 0) >= until) continue;
    settled[source] = until;
    stack.push(...(units[source]?.sources ?? []));
  }
}

function longestMs({ unit }: PlannedUnit): number {
  const { max_attempts, backoff_ms } = unit.retries;
  let longest = unit.budget.timeout_ms * max_attempts;
  for (let k = 1; k < max_attempts; k += 1) longest += retryDelayMs(unit.id, k, backoff_ms);
  return longest;
}
