import { usd } from "@krako/rules";
import type { UnitGlance } from "../graph/unit-glance.ts";
import { microUsdOf } from "./micro-usd-of.ts";
import type { UnitView } from "./unit-view.ts";

/** What a node of the graph shows of a unit. */
export function glanceOf(view: UnitView): UnitGlance {
  const begun = view.attempts.filter(({ startedMs }) => startedMs !== null);
  const startedMs = begun[0]?.startedMs ?? null;
  return {
    state: view.state,
    stopReason: view.stopReason,
    attempts: begun.length,
    startedMs,
    endedMs: view.settledMs,
    durationMs: startedMs === null || view.settledMs === null ? null : Math.max(0, view.settledMs - startedMs),
    tokens: view.attempts.reduce((sum, { debit }) => sum + (debit?.tokens ?? 0), 0),
    costUsd: usd(view.attempts.reduce((sum, { debit }) => sum + microUsdOf(debit?.costUsd ?? null), 0)),
    escalationTaken: view.escalation?.index ?? null,
  };
}
