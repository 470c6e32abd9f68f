import { isUsage } from "@krako/contracts/validators";
import { expect, test } from "vitest";
import { recordSession, START, stumbles, succeeds, timesOut } from "../../test/recorded-sessions.ts";
import { BillingFold } from "./billing-fold.ts";
import { onePrice } from "./price-book.ts";
import { addUsage, NO_USAGE, usageOf } from "./usage-moment.ts";

const FROM = "2026-01-01T00:00:00.000Z";
const TO = "2026-02-01T00:00:00.000Z";

test("consumed counts every attempt, billed the accepted one, debited what the budgets lost", () => {
  const { entries } = recordSession({
    tenantId: "acme",
    number: 1,
    tokenLimit: 1_000,
    units: [
      { type: "llm", outcomes: [stumbles(100, 11), timesOut, succeeds(500, 112)] },
      { type: "small_model", outcomes: [succeeds(7, 3)], cpuSeconds: "2.000000" },
    ],
  });
  const fold = new BillingFold(onePrice());
  for (const entry of entries) fold.take(entry);
  const [tenant] = fold.drain().tenants;
  const sums = [...(tenant?.usage.values() ?? [])].reduce(addUsage, NO_USAGE);
  const usage = usageOf("acme", FROM, TO, sums);
  expect(usage).toEqual({
    tenant_id: "acme",
    from: FROM,
    to: TO,
    sessions: 1,
    debited_tokens: 111 + 2_000 + 612 + 10,
    estimated_tokens: 2_000,
    lines: [
      { line_item: "workunit_cpu", consumed: "2.000000", billed: "2.000000", amount: "0.001000" },
      { line_item: "llm_tokens", consumed: "723.000000", billed: "612.000000", amount: "0.001224" },
    ],
    amount: "0.002224",
  });
  expect(isUsage(usage)).toBe(true);
  expect([...(tenant?.usage.keys() ?? [])].every((at) => at > START)).toBe(true);
});

test("nothing used is a document without lines", () => {
  const usage = usageOf("acme", FROM, TO, NO_USAGE);
  expect(usage).toMatchObject({ sessions: 0, lines: [], amount: "0.000000" });
  expect(isUsage(usage)).toBe(true);
});
