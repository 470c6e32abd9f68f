import { isLedgerRow } from "@krako/contracts/validators";
import { canonicalJson, digestOf } from "@krako/rules";
import { expect, test } from "vitest";
import type { Charge } from "./charge.ts";
import { NO_HASH, writeRow } from "./ledger-row.ts";

const charge: Charge = {
  sessionId: "0197a1b2-0000-7000-8000-000000000004",
  graphId: "0197a1b2-0000-7000-8000-000000000001",
  workUnitId: "by_rule",
  attemptIndex: 1,
  traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
  lineItem: "workunit_cpu",
  reason: "accepted",
  quantity: "0.001500",
  unitPrice: "0.000500",
  amount: "0.000001",
  priceListVersion: 'März "26" \u2028\u0007',
  eventIds: ["0197a1b2-0000-7000-8000-000000000010"],
  recordedAt: "2026-01-31T09:30:01.000Z",
};

test("a row is a row of the contract, and is kept in its RFC 8785 form", () => {
  const { row, text } = writeRow("acme", 1, NO_HASH, charge);
  expect(isLedgerRow(row)).toBe(true);
  expect(text).toBe(canonicalJson(row));
});

test("its hash is SHA-256 of the RFC 8785 form of the row without it", () => {
  const { hash, ...rest } = writeRow("acme", 7, "ab".repeat(32), charge).row;
  expect(hash).toBe(digestOf(rest));
  expect(rest.previous_hash).toBe("ab".repeat(32));
});
