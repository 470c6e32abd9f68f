// Any session a tenant may have, small, with what billing has to tell apart drawn often.
import fc from "fast-check";
import {
  answersWrongly,
  isLost,
  type RecordedSession,
  recordSession,
  START,
  stumbles,
  succeeds,
  type ToldUnit,
  timesOut,
} from "./recorded-sessions.ts";

const tokens = fc.constantFrom(0, 1, 2, 3, 250, 999, 1_000, 500_000, 1_000_000);
const unit: fc.Arbitrary<ToldUnit> = fc
  .record({
    type: fc.constantFrom("deterministic", "aggregation", "retrieval", "small_model", "llm", "llm"),
    failures: fc.array(
      fc.oneof(
        fc.tuple(tokens, tokens).map(([i, o]) => stumbles(i, o)),
        fc.tuple(tokens, tokens).map(([i, o]) => answersWrongly(i, o)),
        fc.constant(timesOut),
        fc.constant(isLost),
      ),
      { maxLength: 2 },
    ),
    last: fc.option(
      fc.tuple(tokens, tokens).map(([i, o]) => succeeds(i, o)),
      { freq: 4 },
    ),
    cpuSeconds: fc.constantFrom(undefined, "0.000000", "0.000001", "0.001500", "1.999999", "86400.000000"),
  })
  .map(({ type, failures, last, cpuSeconds }) => ({
    type,
    outcomes: last === null ? (failures.length === 0 ? [timesOut] : failures) : [...failures, last],
    cpuSeconds: type === "llm" ? undefined : cpuSeconds,
  })) as fc.Arbitrary<ToldUnit>;

/** Sessions of up to three tenants, each played to its end or cancelled on the way; they overlap in time. */
export const recordedSessions: fc.Arbitrary<readonly RecordedSession[]> = fc
  .array(
    fc.record({
      tenantId: fc.constantFrom("acme", "acme.2", "Z"),
      units: fc.array(unit, { minLength: 1, maxLength: 4 }),
      cancelAfter: fc.option(fc.nat(4), { nil: undefined, freq: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.map((told, number) => recordSession({ ...told, number, startAt: START + number * 7 })));
