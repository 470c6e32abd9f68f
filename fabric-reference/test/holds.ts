import fc from "fast-check";

/** KRAKO_SEED repeats a run. */
const given = Number(process.env["KRAKO_SEED"]);
const chosen = process.env["KRAKO_SEED"] === undefined || !Number.isSafeInteger(given) ? {} : { seed: given };

/** Checks a law over many cases, prints how many held under which seed, and throws the smallest case that breaks it. */
export function holds<T>(law: string, property: fc.IProperty<T>, cases = 500): void {
  const found = fc.check(property, { ...chosen, numRuns: cases });
  if (found.failed)
    throw new Error(`${law} does not hold (KRAKO_SEED=${found.seed}): ${fc.defaultReportMessage(found)}`);
  process.stdout.write(`holds: ${law} · ${found.numRuns} cases · seed ${found.seed}\n`);
}

/** Numbers around a limit, one below and one above it included, mixed with others up to `max`. */
export function around(limit: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(limit - 1, limit, limit + 1), fc.integer({ min: 0, max }));
}
