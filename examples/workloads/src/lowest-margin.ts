/** What two searches made of a question whose answer is known. */
export interface JudgedHit {
  /** How far the first hit by words stands before the second, 0 to 1. */
  readonly margin: number;
  readonly right: boolean;
  readonly modelRight: boolean;
}

/** Thresholds that are tried: 0.05, 0.10 … 0.95, 1. */
const CANDIDATES = Array.from({ length: 20 }, (_, step) => (step + 1) / 20);

/** Fewer questions than this say nothing about the others. */
export const LEAST_QUESTIONS = 5;

/**
 * The lowest threshold from which on common words are right at least as often as meaning is on the same questions; 1, at which only what
 * stands alone is believed, if there is none. Give it questions that nothing will be measured on.
 */
export function lowestMargin(judged: readonly JudgedHit[]): number {
  for (const threshold of CANDIDATES) {
    const sure = judged.filter(({ margin }) => margin >= threshold);
    if (sure.length < LEAST_QUESTIONS) break;
    const rights = sure.filter(({ right }) => right).length;
    if (rights >= sure.filter(({ modelRight }) => modelRight).length) return threshold;
  }
  return CANDIDATES.at(-1) ?? 1;
}
