import type { LedgerRow, WorkUnit } from "@krako/contracts";
import { expect, test } from "vitest";
import { amountsOf, micros, moneyText } from "./amounts.ts";

const row = (quantity: string, unit_price: string): LedgerRow =>
  ({ line_item: "workunit_cpu", attempt_index: 1, quantity, unit_price }) as LedgerRow;

test("BILL-003: a half is rounded to the even neighbour, and nothing goes through a floating number", () => {
  const amount = (quantity: string): string | undefined =>
    amountsOf(row(quantity, "0.000500"), {} as WorkUnit, null, [])[0];
  expect(["0.001000", "0.003000", "0.005000", "0.000999", "0.001001"].map(amount)).toEqual([
    "0.000000",
    "0.000002",
    "0.000002",
    "0.000000",
    "0.000001",
  ]);
  expect(amount("88473600.000001")).toBe("44236.800000");
});

test("millionths of a decimal and back", () => {
  for (const text of ["0.000000", "0.000001", "-0.100000", "12345678901234.567890"])
    expect(moneyText(micros(text))).toBe(text);
});
