import type { LineItem, Usage, UsageLine } from "@krako/contracts";
import { microUsd, usd } from "@krako/rules";
import type { Charge } from "./charge.ts";

/** What one line item came to: millionths of a CPU second or token, and of a US dollar. */
export interface LineSums {
  readonly consumed: bigint;
  readonly billed: bigint;
  readonly amount: bigint;
}

/**
 * What a tenant used in one millisecond. Times of the contract have no finer grain, so a period is the sum of its moments, exact for
 * any bounds.
 */
export interface UsageSums {
  readonly sessions: bigint;
  readonly debitedTokens: bigint;
  readonly estimatedTokens: bigint;
  readonly cpu: LineSums;
  readonly llm: LineSums;
}

const NO_LINE: LineSums = Object.freeze({ consumed: 0n, billed: 0n, amount: 0n });

export const NO_USAGE: UsageSums = Object.freeze({
  sessions: 0n,
  debitedTokens: 0n,
  estimatedTokens: 0n,
  cpu: NO_LINE,
  llm: NO_LINE,
});

/** Both together. */
export function addUsage(a: UsageSums, b: UsageSums): UsageSums {
  return {
    sessions: a.sessions + b.sessions,
    debitedTokens: a.debitedTokens + b.debitedTokens,
    estimatedTokens: a.estimatedTokens + b.estimatedTokens,
    cpu: addLine(a.cpu, b.cpu),
    llm: addLine(a.llm, b.llm),
  };
}

function addLine(a: LineSums, b: LineSums): LineSums {
  return { consumed: a.consumed + b.consumed, billed: a.billed + b.billed, amount: a.amount + b.amount };
}

/** A session ended. */
export function withSession(sums: UsageSums): UsageSums {
  return { ...sums, sessions: sums.sessions + 1n };
}

/** A budget lost tokens. */
export function withDebit(sums: UsageSums, tokens: number, estimated: boolean): UsageSums {
  const debited = BigInt(tokens);
  return {
    ...sums,
    debitedTokens: sums.debitedTokens + debited,
    estimatedTokens: estimated ? sums.estimatedTokens + debited : sums.estimatedTokens,
  };
}

/** A row was written. Every attempt was consumed; the accepted one was billed too. A credit is no usage. */
export function withCharge(sums: UsageSums, { lineItem, reason, quantity, amount }: Charge): UsageSums {
  if (lineItem === null) return sums;
  const key = LINE_KEYS[lineItem];
  const before = sums[key];
  const consumed = microUsd(quantity);
  return {
    ...sums,
    [key]: {
      consumed: before.consumed + consumed,
      billed: reason === "accepted" ? before.billed + consumed : before.billed,
      amount: before.amount + microUsd(amount),
    },
  };
}

const LINE_KEYS = { workunit_cpu: "cpu", llm_tokens: "llm" } as const satisfies Record<LineItem, keyof UsageSums>;

/** The contract's document for a period. Lines of which nothing was consumed or billed are left out. */
export function usageOf(tenantId: string, from: string, to: string, sums: UsageSums): Usage {
  const lines = [line("workunit_cpu", sums.cpu), line("llm_tokens", sums.llm)].filter((l) => l !== null);
  return {
    tenant_id: tenantId,
    from,
    to,
    sessions: Number(sums.sessions),
    debited_tokens: Number(sums.debitedTokens),
    estimated_tokens: Number(sums.estimatedTokens),
    lines,
    amount: usd(sums.cpu.amount + sums.llm.amount),
  };
}

function line(line_item: LineItem, { consumed, billed, amount }: LineSums): UsageLine | null {
  if (consumed === 0n && amount === 0n) return null;
  return { line_item, consumed: usd(consumed), billed: usd(billed), amount: usd(amount) };
}
