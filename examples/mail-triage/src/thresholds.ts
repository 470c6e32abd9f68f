/** An answer to a message whose truth is known. */
export interface JudgedAnswer {
  readonly confidence: number;
  readonly right: boolean;
}

/** Thresholds that are tried: 0.50, 0.51 … 0.99. */
const CANDIDATES = Array.from({ length: 50 }, (_, step) => (50 + step) / 100);

/** Fewer answers than this say nothing about a share of one in a hundred. */
const LEAST_ANSWERS = 50;

/**
 * The lowest threshold from which on answers are right at least as often as `target` (0 to 1); the highest one that can be
 * tried if none is. Give it answers on messages that neither rules nor model have seen, and none of the held-out part.
 */
export function lowestThreshold(answers: readonly JudgedAnswer[], target: number): number {
  for (const threshold of CANDIDATES) {
    const sure = answers.filter(({ confidence }) => confidence >= threshold);
    if (sure.length < LEAST_ANSWERS) break;
    if (sure.filter(({ right }) => right).length / sure.length >= target) return threshold;
  }
  return CANDIDATES.at(-1) ?? 1;
}
