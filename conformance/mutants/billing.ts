import type { Mutant } from "./mutant.ts";

/** Ledger, wallet, usage. */
export const billing: readonly Mutant[] = [
  {
    id: "billed-on-every-delivery",
    sentence: "An event that is delivered twice is billed twice.",
    kills: "BILL-001",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: "if (this.hasEnded || event.sequence <= this.lastSequence) return;",
        replace: "",
      },
    ],
  },
  {
    id: "late-redelivery-billed",
    sentence: "Events of a session that has ended are billed again when they come again.",
    kills: "BILL-001",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: "    if (this.hasEnded || event.sequence",
        replace: `    this.hasEnded = false;
    if (event.sequence`,
      },
    ],
  },
  {
    id: "two-rows-an-attempt",
    sentence: "Every attempt is written to the ledger twice.",
    kills: "BILL-002",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/billing-fold.ts",
        find: "this.#rows.push(written);",
        replace: `this.#rows.push(written);
    if (charge.lineItem !== null) this.#rows.push(this.#account.add(charge));`,
      },
    ],
  },
  {
    id: "failed-attempts-billed",
    sentence: "Attempts that were not accepted cost what they consumed.",
    kills: "BILL-002",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: "amount: accepted ? priced.amount : NOTHING,",
        replace: "amount: priced.amount,",
      },
    ],
  },
  {
    id: "failed-attempts-left-out",
    sentence: "Attempts that were not accepted have no row.",
    kills: "BILL-002",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: "    const priced = priceOf(open, event, rates);",
        replace: `    if (!accepted) return;
    const priced = priceOf(open, event, rates);`,
      },
    ],
  },
  {
    id: "every-attempt-accepted",
    sentence: "Every row says that its attempt was accepted.",
    kills: "BILL-002",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: 'reason: accepted ? "accepted" : "attempt_not_accepted",',
        replace: 'reason: "accepted",',
      },
    ],
  },
  {
    id: "small-models-billed-as-llm",
    sentence: "Units of small models are billed by tokens.",
    kills: "BILL-002",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: 'isLlm: event.payload.unit_type === "llm",',
        replace: 'isLlm: event.payload.unit_type !== "deterministic",',
      },
    ],
  },
  {
    id: "cancelling-costs",
    sentence: "An attempt that was cancelled costs a fee.",
    kills: "BILL-002",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: "amount: accepted ? priced.amount : NOTHING,",
        replace: 'amount: accepted ? priced.amount : event.event_type === "workunit.cancelled" ? "0.000100" : NOTHING,',
      },
    ],
  },
  {
    id: "float-money",
    sentence: "Amounts are computed with floating numbers.",
    kills: "BILL-003",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/price.ts",
        find: "amount: atScale(seconds.times(rates.cpuPerSecond)),",
        replace: "amount: (Number(seconds) * Number(rates.cpuPerSecond)).toFixed(6),",
      },
    ],
  },
  {
    id: "rounded-half-up",
    sentence: "Amounts are rounded half up.",
    kills: "BILL-003",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/decimal.ts",
        find: "return value.toFixed(SCALE, Base.ROUND_HALF_EVEN);",
        replace: "return value.toFixed(SCALE, Base.ROUND_HALF_UP);",
      },
    ],
  },
  {
    id: "rounded-up",
    sentence: "Amounts are rounded up.",
    kills: "BILL-003",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/decimal.ts",
        find: "return value.toFixed(SCALE, Base.ROUND_HALF_EVEN);",
        replace: "return value.toFixed(SCALE, Base.ROUND_UP);",
      },
    ],
  },
  {
    id: "cut-off",
    sentence: "Amounts are cut off after the sixth digit.",
    kills: "BILL-003",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/decimal.ts",
        find: "return value.toFixed(SCALE, Base.ROUND_HALF_EVEN);",
        replace: "return value.toFixed(SCALE, Base.ROUND_DOWN);",
      },
    ],
  },
  {
    id: "all-tokens-at-one-price",
    sentence: "Tokens of output cost what tokens of input do.",
    kills: "BILL-003",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/price.ts",
        find: "const sides = cost(tokensIn, rate.input).plus(cost(tokensOut, rate.output));",
        replace: "const sides = cost(tokensIn, rate.input).plus(cost(tokensOut, rate.input));",
      },
    ],
  },
  {
    id: "price-list-not-named",
    sentence: "Rows name no version of the price list that anybody knows.",
    kills: "BILL-004",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: "priceListVersion: rates.version,",
        replace: 'priceListVersion: "unknown",',
      },
    ],
  },
  {
    id: "events-not-named",
    sentence: "Rows name the session where their events belong.",
    kills: "BILL-004",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: "eventIds: open.invocation === null ? [event.event_id] : [open.invocation.eventId, event.event_id],",
        replace: "eventIds: [event.execution_session_id],",
      },
    ],
  },
  {
    id: "wallet-misses-a-row",
    sentence: "The first row of a ledger does not count in the wallet.",
    kills: "BILL-006",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/account.ts",
        find: "else this.#debited += microUsd(charge.amount);",
        replace: "else if (this.#row > 1) this.#debited += microUsd(charge.amount);",
      },
    ],
  },
  {
    id: "balance-never-falls",
    sentence: "The balance of a wallet is what was credited.",
    kills: "BILL-006",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/account.ts",
        find: "return usd(this.#credited - this.#debited);",
        replace: "return usd(this.#credited);",
      },
    ],
  },
  {
    id: "wallet-names-another-row",
    sentence: "A wallet says that it counts one row more than there is.",
    kills: "BILL-005",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/account.ts",
        find: "last_row: this.#row,",
        replace: "last_row: this.#row + 1,",
      },
      {
        file: "fabric-reference/src/billing/account.ts",
        find: "return new Account(tenant_id, last_row,",
        replace: "return new Account(tenant_id, last_row - 1,",
      },
    ],
  },
  {
    id: "wallet-without-hash",
    sentence: "A wallet does not say which ledger it is of.",
    kills: "BILL-005",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/account.ts",
        find: "ledger_hash: this.#hash,",
        replace: "ledger_hash: NO_HASH,",
      },
    ],
  },
  {
    id: "chain-broken",
    sentence: "Rows are not chained to the ones before them.",
    kills: "BILL-007",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/account.ts",
        find: "writeRow(this.tenantId, this.#row + 1, this.#hash, charge)",
        replace: "writeRow(this.tenantId, this.#row + 1, NO_HASH, charge)",
      },
    ],
  },
  {
    id: "hash-of-less",
    sentence: "The hash of a row leaves its amount out.",
    kills: "BILL-007",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/ledger-row.ts",
        find: "JSON.stringify(inOrder(tenantId, number, previousHash, charge, undefined as unknown as string)),",
        replace:
          "JSON.stringify({ ...inOrder(tenantId, number, previousHash, charge, undefined as unknown as string), amount: undefined }),",
      },
    ],
  },
  {
    id: "rows-numbered-in-twos",
    sentence: "Rows have every second number.",
    kills: "BILL-007",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/account.ts",
        find: "writeRow(this.tenantId, this.#row + 1, this.#hash, charge)",
        replace: "writeRow(this.tenantId, this.#row + 2, this.#hash, charge)",
      },
      {
        file: "fabric-reference/src/billing/account.ts",
        find: "this.#row += 1;",
        replace: "this.#row += 2;",
      },
    ],
  },
  {
    id: "a-second-at-least",
    sentence: "At least a second of CPU time is billed.",
    kills: "BILL-008",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/sessions/session-steps.ts",
        find: "cpu_seconds: cpuSeconds } };",
        replace: 'cpu_seconds: cpuSeconds.startsWith("0.") ? "1.000000" : cpuSeconds } };',
      },
    ],
  },
  {
    id: "usage-counts-what-is-billed",
    sentence: "Usage says that only what was billed was consumed.",
    kills: "BILL-008",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/usage-moment.ts",
        find: "consumed: before.consumed + consumed,",
        replace: 'consumed: reason === "accepted" ? before.consumed + consumed : before.consumed,',
      },
    ],
  },
  {
    id: "estimates-not-told",
    sentence: "Usage does not say what was debited by estimate.",
    kills: "BILL-008",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/usage-moment.ts",
        find: "estimatedTokens: estimated ? sums.estimatedTokens + debited : sums.estimatedTokens,",
        replace: "estimatedTokens: sums.estimatedTokens,",
      },
    ],
  },
  {
    id: "sessions-counted-by-unit",
    sentence: "Usage counts a session whenever one of its units ends.",
    kills: "BILL-008",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: "    this.#open.delete(event.work_unit_id);",
        replace: `    this.#open.delete(event.work_unit_id);
    metered.sessionEnded(Date.parse(event.timestamp));`,
      },
    ],
  },
  {
    id: "rows-of-the-moment",
    sentence: "Rows are dated when they are written, so that writing them again gives others.",
    kills: "DET-005",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/billing/session-meter.ts",
        find: "recordedAt: event.timestamp,",
        replace: "recordedAt: new Date(Math.floor(performance.timeOrigin + performance.now() * 1000)).toISOString(),",
      },
    ],
  },
  {
    id: "usage-kept-in-a-rebuild",
    sentence: "Usage is added to what was there when it is written again.",
    kills: "DET-005",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/store/ledger.ts",
        find: `  hotStatement("usage_drop", () => "delete from usage_moment"),
`,
        replace: "",
      },
    ],
  },
  {
    id: "telemetry-names-the-run",
    sentence: "The telemetry names the run where it should name the session.",
    kills: "TEL-003",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/sessions/session-steps.ts",
        find: "        execution_session_id: identity.sessionId,",
        replace: "        execution_session_id: context.run_id,",
      },
    ],
  },
  {
    id: "telemetry-counts-fabric-time",
    sentence: "Tokens of a fabric are counted another way than those of a local run.",
    kills: "TEL-003",
    profile: "billing",
    patches: [
      {
        file: "fabric-reference/src/dispatch/vote-of.ts",
        find: "return { usage: { tokens_in, tokens_out }, model, provider };",
        replace: "return { usage: { tokens_in: tokens_in + 1, tokens_out }, model, provider };",
      },
    ],
  },
];
