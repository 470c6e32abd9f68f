/**
 * How often a classifier is right, by how sure it is: points of a rising curve from the probability it gives its best
 * label (x) to the share of answers like this that were right (y). Empty: not calibrated.
 */
export type CalibrationCurve = readonly (readonly [sure: number, right: number])[];

/** One answer to an example whose truth is known and that was not trained on. */
export interface JudgedAnswer {
  /** The probability given to the best label. */
  readonly sure: number;
  readonly right: boolean;
}

/** Answers that are averaged into one point at least: fewer would make chance look like knowledge. */
const LEAST_ANSWERS = 25;

interface Pool {
  answers: number;
  right: number;
  sure: number;
}

/**
 * Fits the curve by isotonic regression (pool adjacent violators) over groups of at least 25 answers. Every point is
 * smoothed by one right and one wrong answer more, so that nothing is ever certain.
 */
export function calibrateConfidence(answers: readonly JudgedAnswer[]): CalibrationCurve {
  const sorted = [...answers].sort((a, b) => a.sure - b.sure);
  const pools: Pool[] = [];
  for (let from = 0; from + LEAST_ANSWERS <= sorted.length; from += LEAST_ANSWERS) {
    const last = from + 2 * LEAST_ANSWERS > sorted.length;
    pools.push(poolOf(sorted.slice(from, last ? sorted.length : from + LEAST_ANSWERS)));
    for (
      let top = pools.at(-1), below = pools.at(-2);
      top && below && share(below) >= share(top);
      top = pools.at(-1), below = pools.at(-2)
    ) {
      pools.splice(-2, 2, {
        answers: below.answers + top.answers,
        right: below.right + top.right,
        sure: below.sure + top.sure,
      });
    }
  }
  let highest = 0;
  return pools.map((pool) => {
    highest = Math.max(highest, (pool.right + 1) / (pool.answers + 2));
    return [pool.sure / pool.answers, highest];
  });
}

function poolOf(answers: readonly JudgedAnswer[]): Pool {
  return {
    answers: answers.length,
    right: answers.filter((answer) => answer.right).length,
    sure: answers.reduce((sum, answer) => sum + answer.sure, 0),
  };
}

function share(pool: Pool): number {
  return pool.right / pool.answers;
}

/** The height of the curve at `sure`: straight lines between its points, level beyond its ends. */
export function calibrated(curve: CalibrationCurve, sure: number): number {
  const above = curve.findIndex(([x]) => x >= sure);
  const [x1, y1] = curve[above] ?? curve.at(-1) ?? [sure, sure];
  if (above <= 0) return y1;
  const [x0, y0] = curve[above - 1] ?? [x1, y1];
  return x1 === x0 ? y1 : y0 + ((sure - x0) / (x1 - x0)) * (y1 - y0);
}
