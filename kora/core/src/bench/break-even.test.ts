import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEven } from "./break-even.ts";

describe("the break-even point", () => {
  it("is where the setup is paid back by what each case saves", () => {
    expect(breakEven({ avoided: 0.8, callMs: 1_000, addedMs: 50, setupMs: 30_000 })).toEqual({
      payingCallMs: 62.5,
      savedMs: 750,
      cases: 40,
    });
  });

  it("is never where a case saves nothing", () => {
    const terms = { avoided: 0.5, addedMs: 1, setupMs: 1_000 };
    expect(breakEven({ ...terms, callMs: 2 })).toMatchObject({ savedMs: 0, cases: null });
    expect(breakEven({ ...terms, callMs: 1 })).toMatchObject({ savedMs: -0.5, cases: null });
    expect(breakEven({ ...terms, callMs: 3 })).toMatchObject({ savedMs: 0.5, cases: 2_000 });
  });

  it("knows no call that would pay where none is avoided", () => {
    expect(breakEven({ avoided: 0, callMs: 1_000, addedMs: 1, setupMs: 0 }).payingCallMs).toBeNull();
  });

  it("lies at the call that saves nothing: a longer one saves, a shorter one loses", () => {
    const terms = fc.record({
      avoided: fc.double({ min: 0.01, max: 1, noNaN: true }),
      addedMs: fc.double({ min: 0.01, max: 1_000, noNaN: true }),
      setupMs: fc.nat(1_000_000),
    });
    fc.assert(
      fc.property(terms, (each) => {
        const paying = breakEven({ ...each, callMs: 0 }).payingCallMs ?? Number.NaN;
        const saved = (callMs: number): number => breakEven({ ...each, callMs }).savedMs;
        return saved(paying * 1.01) > 0 && saved(paying * 0.99) < 0;
      }),
    );
  });
});
