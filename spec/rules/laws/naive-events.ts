// The events of the naive session: only what the laws read.

import { moneyOf, type Spending } from "@krako/conformance/oracle";
import type { EventSeen } from "./rules-under-test.ts";

export const naiveEvent = (
  event_type: string,
  work_unit_id: string | null,
  attempt_index: number | null,
  payload: EventSeen["payload"],
): EventSeen => ({
  event_type,
  work_unit_id,
  attempt_index,
  payload,
});

const limited = (amount: number): number | null => (amount === Number.POSITIVE_INFINITY ? null : amount);

export const naiveDebited = (
  taken: Spending,
  overrun: Spending,
  estimated: boolean,
  remaining: Spending,
): EventSeen["payload"] => ({
  ...taken,
  cost_usd: moneyOf(taken.cost_usd),
  overrun_tokens: overrun.tokens,
  overrun_cost_usd: moneyOf(overrun.cost_usd),
  estimated,
  remaining: {
    tokens: limited(remaining.tokens),
    llm_invocations: limited(remaining.llm_invocations),
    retries: limited(remaining.retries),
    cost_usd: limited(remaining.cost_usd) === null ? null : moneyOf(remaining.cost_usd),
  },
});
