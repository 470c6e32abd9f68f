import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../../test/holds.ts";
import { checkCredit } from "./credit.ts";

it("covers an attempt down to the last micro-dollar", () => {
  const facts = { prepaid: true, inFlight: 700n, need: 300n };
  expect(checkCredit({ ...facts, balance: 1_001n })).toEqual({ type: "covered" });
  expect(checkCredit({ ...facts, balance: 1_000n })).toEqual({ type: "covered" });
  expect(checkCredit({ ...facts, balance: 999n })).toEqual({ type: "insufficient", missing: 1n });
  expect(checkCredit({ ...facts, balance: -5n })).toEqual({ type: "insufficient", missing: 1_005n });
});

it("asks no balance of a tenant that does not pay beforehand", () => {
  expect(checkCredit({ prepaid: false, balance: 0n, inFlight: 10n, need: 10n })).toEqual({ type: "covered" });
});

it("never lets attempts in flight cost more than the balance, whatever order they come in", () => {
  const amount = fc.bigInt({ min: 0n, max: 2n ** 60n });
  holds(
    "what is in flight is covered by the balance",
    fc.property(amount, fc.array(amount, { maxLength: 30 }), (balance, needs) => {
      let inFlight = 0n;
      for (const need of needs) {
        const verdict = checkCredit({ prepaid: true, balance, inFlight, need });
        if (verdict.type === "covered") inFlight += need;
        else expect(inFlight + need).toBe(balance + verdict.missing);
        expect(inFlight).toBeLessThanOrEqual(balance);
      }
    }),
  );
});
