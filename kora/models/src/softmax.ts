/** Probabilities of all labels from the scores of all but the last, whose score is 0. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(0, ...scores);
  const parts = [...scores.map((score) => Math.exp(score - highest)), Math.exp(-highest)];
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}

/** The position of the highest number, the first one of equals. */
export function highest(numbers: readonly number[]): number {
  let best = 0;
  for (let k = 1; k < numbers.length; k += 1) {
    if ((numbers[k] ?? 0) > (numbers[best] ?? 0)) best = k;
  }
  return best;
}
