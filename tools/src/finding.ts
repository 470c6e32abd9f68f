/** What a check found. */
export interface Finding {
  /** How many things it looked at. A check that looked at nothing has failed. */
  readonly looked: number;
  /** What those things are, in the plural: "files", "packages". */
  readonly at: string;
  /** One entry for each problem: what is wrong, where, and how to mend it. */
  readonly problems: readonly string[];
  /** What the reader may want to know although nothing is wrong. */
  readonly note?: string;
}

export interface Check {
  readonly name: string;
  /** One line for `--list`. */
  readonly purpose: string;
  /** Counts that stand for themselves (tests) come as tallies; every other check counts as one. */
  readonly run: () => Promise<Finding | Tally>;
}

/** The result of a check that is made of many, each counted. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly problems: readonly string[];
}

export const isTally = (result: Finding | Tally): result is Tally => "passed" in result;

/** Brings any result to counts: nothing looked at is a failure, and so is any problem. */
export function tallyOf(result: Finding | Tally): Tally {
  if (isTally(result)) {
    const { passed, failed, problems } = result;
    if (passed + failed > 0) return result;
    return { passed, failed: 1, problems: [...problems, "There was nothing to check."] };
  }
  const problems = result.looked > 0 ? result.problems : [...result.problems, `There were no ${result.at} to check.`];
  return problems.length === 0 ? { passed: 1, failed: 0, problems } : { passed: 0, failed: 1, problems };
}
