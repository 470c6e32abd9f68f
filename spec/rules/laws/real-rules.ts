// The rules as they ship, behind the port of the laws.

import type { Json, RunError } from "@krako/conformance/oracle";
import { type Dimension, microOf, NOTHING, type Spending } from "@krako/conformance/oracle";
import type { BudgetReport, ErrorReport, PriceList, TaskGraph } from "@krako/contracts";
import * as rules from "../src/index.ts";
import type { EventSeen, RulesUnderTest, SessionUnderTest, UnitSeen } from "./rules-under-test.ts";

type Ended = "debited" | "overrun";
const amounts = (report: BudgetReport, which: Ended): Spending => ({
  ...NOTHING,
  tokens: report.tokens[which],
  llm_invocations: report.llm_invocations[which],
  retries: report.retries[which],
  cost_usd: microOf(report.cost_usd[which]),
});

const errorOf = (report: ErrorReport | null): RunError | null =>
  report === null
    ? null
    : {
        error_type: report.error_type,
        work_unit_id: report.work_unit_id ?? null,
        dimension: (report.dimension as Dimension | "duration" | undefined) ?? null,
        scope: report.scope ?? null,
      };

/** The laws read the payloads they know without the types of the contract. */
const eventsSeen = (events: readonly rules.SessionEvent[]): readonly EventSeen[] =>
  events as unknown as readonly EventSeen[];

const unitOf = (graph: TaskGraph, session: rules.Session, id: string): UnitSeen => {
  const view = rules.unitView(session, id);
  const type = graph.work_units.find((unit) => unit.id === id)?.type ?? "deterministic";
  return {
    state: view.state,
    error_type: view.error?.error_type ?? null,
    dimension: (view.error?.dimension as Dimension | undefined) ?? null,
    scope: view.error?.scope ?? null,
    output: (view.output ?? null) as Json,
    escalation: view.escalation_index,
    taken: { ...view.taken },
    attempts: view.attempts
      .filter((attempt) => !attempt.lost)
      .map((attempt) => ({ stages: rules.stagesOf(type, attempt), error_type: attempt.error_type })),
  };
};

const seen = (graph: TaskGraph, plan: rules.Plan, session: rules.Session): SessionUnderTest => ({
  order: plan.order,
  advance: (command) => eventsSeen(rules.advance(session, command as rules.Command)),
  resume: () => eventsSeen(rules.resume(session)),
  status: () => session.status,
  ready: () => rules.readyUnits(session),
  nextReady: () => rules.nextReady(session),
  retries: () => rules.retriesWaiting(session),
  unit: (id) => unitOf(graph, session, id),
  run: () => {
    const { status, error, final_output, output_work_unit_id, budget } = rules.runView(session);
    const spent = { debited: amounts(budget, "debited"), overrun: amounts(budget, "overrun") };
    return { status, error: errorOf(error), final_output: final_output as Json, output_work_unit_id, ...spent };
  },
  input: (id) => rules.resolvedInput(session, id) as Json,
  stageDigest: () => rules.stageDigest(session),
  resultDigest: () => rules.resultDigest(session),
});

const planOf = (graph: TaskGraph, prices: PriceList | null): rules.Plan =>
  rules.compilePlan(graph, prices === null ? {} : { priceList: prices });

export const realRules: RulesUnderTest = {
  open: (graph, prices) => {
    const plan = planOf(graph, prices);
    return seen(graph, plan, rules.createSession(plan));
  },
  replay: (graph, prices, events) => {
    const plan = planOf(graph, prices);
    return seen(graph, plan, rules.rebuild(plan, events as unknown as readonly rules.SessionEvent[]));
  },
};
