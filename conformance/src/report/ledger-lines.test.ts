import { expect, test } from "vitest";
import { ledgerLines, shownRows, sumOf } from "./ledger-lines.ts";
import type { LedgerRow } from "./run-report.ts";

const row: LedgerRow = {
  unit: "u1",
  attempt: 1,
  consumed: 164,
  debited: 120,
  overrun: 44,
  estimated: false,
  agrees: true,
};

test("a row says whether it adds up, and by how much it does not", () => {
  expect(sumOf(row)).toBe("adds up");
  expect(sumOf({ ...row, estimated: true })).toBe("adds up, estimated");
  expect(sumOf({ ...row, agrees: false, overrun: 43 })).toBe("does not add up: 1 token missing");
  expect(sumOf({ ...row, agrees: false, debited: 1200 })).toBe("does not add up: 1,080 tokens too many");
  expect(sumOf({ ...row, agrees: false, debited: null, overrun: null })).toBe("does not add up: 164 tokens missing");
  expect(sumOf({ ...row, agrees: false, consumed: null })).toBe("does not add up");
  expect(sumOf({ ...row, agrees: false })).toBe("does not add up");
});

test("of many rows those that do not add up are shown, and the rest counted", () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({ ...row, attempt: index, agrees: index !== 70 }));
  expect(shownRows(rows).map(({ attempt }) => attempt)).toEqual([70]);
  expect(ledgerLines(rows).map(({ line }) => line.trim())).toEqual([
    "unit   attempt  consumed   debited   overrun  sum",
    "u1          70       164       120        44  ✗ does not add up",
    "… 99 rows more",
  ]);
});
