// Runs a law over many cases in chunks, so that the test runner stays alive, each with its own printed seed.
// KRAKO_SEED fixes the first seed, KRAKO_CASES multiplies the number of cases of every law.
import fc from "fast-check";

const CHUNK = 500;

const environment = (name: string): number | undefined => {
  const value = Number(process.env[name]);
  return process.env[name] === undefined || !Number.isSafeInteger(value) ? undefined : value;
};
/** Of the whole test run. */
export const seed: number = environment("KRAKO_SEED") ?? Math.floor(Math.random() * 0x7fffffff);

/** Of the main law. KRAKO_CASES says another number, and every law grows or shrinks with it. */
export const MAIN_CASES = 10_000;
const scale = (environment("KRAKO_CASES") ?? MAIN_CASES) / MAIN_CASES;

export interface Outcome {
  readonly cases: number;
  /** What failed, shrunk, or null. */
  readonly broken: string | null;
}
/** `property` says what is wrong with a case, or null. */
export interface Law<T> {
  readonly name: string;
  /** How many, when KRAKO_CASES says nothing. */
  readonly cases: number;
  readonly arbitrary: fc.Arbitrary<T>;
  readonly wrongWith: (value: T) => string | null;
  readonly picture: (value: T) => string;
}

const attempt = <T>(law: Law<T>, value: T): string | null => {
  try {
    return law.wrongWith(value);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const chunkOf = <T>(law: Law<T>, chunkSeed: number, numRuns: number): string | null => {
  const property = fc.property(law.arbitrary, (value) => {
    const wrong = attempt(law, value);
    if (wrong !== null) throw new Error(wrong);
  });
  const found = fc.check(property, { seed: chunkSeed, numRuns });
  if (!found.failed || found.counterexample === null) return null;
  const [smallest] = found.counterexample;
  return [
    `${law.name}: after ${found.numRuns} cases, ${found.numShrinks} times shrunk:`,
    attempt(law, smallest) ?? "(does not fail when run again)",
    law.picture(smallest),
    `again: KRAKO_SEED=${chunkSeed} KRAKO_CASES=${Math.ceil((numRuns * MAIN_CASES) / law.cases)} npx vitest run spec/rules/laws -t ${JSON.stringify(law.name)}`,
  ].join("\n");
};

export const check = async <T>(law: Law<T>, cases: number = law.cases): Promise<Outcome> => {
  for (let done = 0, chunk = 0; done < cases; chunk += 1) {
    const size = Math.min(CHUNK, cases - done);
    const broken = chunkOf(law, (seed + chunk) | 0, size);
    done += size;
    if (broken !== null) return { cases: done, broken };
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { cases, broken: null };
};

/** Checks the law, prints how many cases held under which seed, and throws what broke it. */
export const holds = async <T>(law: Law<T>): Promise<void> => {
  const began = Date.now();
  const { broken, cases } = await check(law, Math.ceil(law.cases * scale));
  if (broken !== null) throw new Error(broken);
  process.stdout.write(`holds: ${law.name} · ${cases} cases · seed ${seed} · ${Date.now() - began} ms\n`);
};
