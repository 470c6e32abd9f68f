import type { Mutant, SourceFile } from "./mutant.ts";
import { NEVER_BELOW_ZERO } from "./never-below-zero.ts";

const DEBIT: SourceFile = "rules/src/session/debit.ts";
const CONSUMPTION: SourceFile = "rules/src/session/consumption.ts";
const EXAMINE: SourceFile = "rules/src/session/examine.ts";
const RUN: SourceFile = "backend-local/src/run.ts";

/** What is taken, when it is checked, and what is told of it. */
export const budgets: readonly Mutant[] = [
  {
    id: "budget-reset-on-retry",
    sentence: "A retry gives back what the unit's earlier attempts took.",
    kills: "BUDGET-001",
    profile: "model",
    patches: [
      {
        file: "rules/src/session/evolve.ts",
        find: 'run.state = "retry_wait";',
        replace: `run.state = "retry_wait";
      session.book.debit({
        tokens: -run.taken.tokens, llm_invocations: -run.taken.llm_invocations,
        retries: -run.taken.retries, cost_usd: -run.taken.cost_usd,
      }, 0, 0);
      run.taken = { tokens: 0, llm_invocations: 0, retries: 0, cost_usd: 0 };`,
      },
    ],
  },
  {
    id: "remaining-forgets-earlier-attempts",
    sentence: "What a debit says remains leaves out what the same unit's earlier attempts took.",
    kills: "BUDGET-001",
    profile: "model",
    patches: [
      {
        file: DEBIT,
        find: "const { debited } = session.book;",
        replace: `const debited = {
    tokens: session.book.debited.tokens - run.taken.tokens,
    llm_invocations: session.book.debited.llm_invocations - run.taken.llm_invocations,
    retries: session.book.debited.retries - run.taken.retries,
    cost_usd: session.book.debited.cost_usd - run.taken.cost_usd,
  };`,
      },
    ],
  },
  {
    id: "graph-budget-checked-only-after",
    sentence: "An attempt starts as long as anything at all is left of the graph's budget.",
    kills: "BUDGET-002",
    profile: "model",
    patches: [
      { file: "rules/src/session/budget-book.ts", find: "if (available < needed)", replace: "if (available <= 0)" },
      ...NEVER_BELOW_ZERO,
    ],
  },
  {
    id: "unit-budget-checked-only-after",
    sentence: "An attempt starts as long as anything at all is left of the unit's own max_tokens.",
    kills: "BUDGET-002",
    profile: "model",
    patches: [
      {
        file: EXAMINE,
        find: "run.taken.tokens + planned.tokenLimit > ownLimit",
        // Only where the graph limits neither tokens nor cost and covers the attempt: else the graph's budget would be breached as well.
        replace: `(session.plan.declared.tokens === Number.POSITIVE_INFINITY &&
    session.plan.declared.cost_usd === Number.POSITIVE_INFINITY &&
    session.book.shortage(planned, run.taken, run.attempt > 0) === null
      ? run.taken.tokens >= ownLimit
      : run.taken.tokens + planned.tokenLimit > ownLimit)`,
      },
    ],
  },
  {
    id: "over-report-accepted",
    sentence: "The output of an attempt that used more than its limit is taken all the same.",
    kills: "BUDGET-003",
    profile: "model",
    patches: [
      {
        file: "rules/src/session/attempt-failure.ts",
        find: "if (consumption.overrunTokens > 0)",
        replace: "if (false)",
      },
      {
        file: "rules/src/session/attempt-ended.ts",
        find: 'if (outcome.kind === "output" && consumption.overrunTokens === 0)',
        replace: 'if (outcome.kind === "output")',
      },
    ],
  },
  {
    id: "over-report-debited-whole",
    sentence: "What a provider reports beyond the attempt's limit is debited too.",
    kills: "BUDGET-003",
    profile: "model",
    patches: [
      { file: CONSUMPTION, find: "debitedTokens: Math.min(tokens, limit),", replace: "debitedTokens: tokens," },
      ...NEVER_BELOW_ZERO,
    ],
  },
  {
    id: "overrun-truncated",
    sentence: "What a provider reports beyond the attempt's limit is recorded nowhere.",
    kills: "BUDGET-003",
    profile: "model",
    patches: [
      { file: DEBIT, find: "overrun_tokens: consumption.overrunTokens,", replace: "overrun_tokens: 0," },
      { file: DEBIT, find: "usd(consumption.overrunCost)", replace: "usd(0)" },
    ],
  },
  {
    id: "failed-attempts-free",
    sentence: "Tokens of an attempt whose output was rejected are not debited.",
    kills: "BUDGET-003",
    profile: "model",
    patches: [
      {
        file: "rules/src/session/attempt-ended.ts",
        find: "const debit = debitEvent(session, planned, run, consumption);",
        replace: `const isFree = failure !== null && consumption.overrunTokens === 0 && !consumption.estimated;
  const debit = debitEvent(session, planned, run, isFree ? { ...consumption, debitedTokens: 0, debitedCost: 0 } : consumption);`,
      },
    ],
  },
  {
    id: "cost-under-reported",
    sentence: "Tokens of output cost nothing.",
    kills: "BUDGET-003",
    profile: "model",
    patches: [
      {
        file: CONSUMPTION,
        find: "costOf(tokensIn, tokensOut, planned.price)",
        replace: "costOf(tokensIn, 0, planned.price)",
      },
    ],
  },
  {
    id: "breach-without-scope",
    sentence: "A budget breach does not say whose budget was short.",
    kills: "BUDGET-004",
    profile: "model",
    patches: [
      {
        file: "rules/src/session/error-report.ts",
        find: "...(facts.scope === undefined ? {} : { scope: facts.scope }),",
        replace: "",
      },
    ],
  },
  {
    id: "breach-always-names-tokens",
    sentence: "A budget breach names tokens, whatever was short.",
    kills: "BUDGET-004",
    profile: "model",
    patches: [
      {
        file: EXAMINE,
        find: 'failed(planned, run, { error_type: "BUDGET_BREACH", dimension, scope, message }),',
        replace: 'failed(planned, run, { error_type: "BUDGET_BREACH", dimension: "tokens", scope, message }),',
      },
      { file: EXAMINE, find: "payload: { dimension, scope,", replace: 'payload: { dimension: "tokens", scope,' },
    ],
  },
  {
    id: "breach-of-the-graph-blamed-on-the-unit",
    sentence: "A breach of the graph's budget is told as one of the unit's own.",
    kills: "BUDGET-004",
    profile: "model",
    patches: [
      {
        file: EXAMINE,
        find: 'breach(planned, run, "graph", shortage)',
        replace: 'breach(planned, run, "unit", shortage)',
      },
    ],
  },
  {
    id: "breach-without-waiting",
    sentence: "A unit fails for want of budget that earlier-ranked units still running would have left.",
    kills: "BUDGET-005",
    profile: "concurrency",
    patches: [
      {
        file: EXAMINE,
        find: 'if (session.frontier === planned.rank) return breach(planned, run, "graph", shortage);',
        replace: 'return breach(planned, run, "graph", shortage);',
      },
    ],
  },
  {
    id: "reserve-kept-after-the-end",
    sentence:
      "What a unit might have taken stays set aside after it has ended, so later units are denied what is there.",
    kills: "BUDGET-005",
    profile: "concurrency",
    patches: [
      {
        file: "rules/src/session/budget-book.ts",
        find: "      tree.setWorst(rank, taken[dimension]);\n",
        replace: "",
      },
    ],
  },
  {
    id: "over-commit-under-concurrency",
    sentence: "What units still running may yet take is not kept aside, so together they take more than is declared.",
    kills: "BUDGET-005",
    profile: "concurrency",
    patches: [
      {
        file: "rules/src/session/budget-book.ts",
        find: "Math.min(unit.cap[dimension], plan.declared[dimension] + 1)",
        replace: "0",
      },
      {
        file: "rules/src/session/evolve.ts",
        find: "session.book.debit(amounts, overrun_tokens, smallMicroUsd(overrun_cost_usd));",
        replace:
          "session.book.debit(amounts, overrun_tokens, smallMicroUsd(overrun_cost_usd)); session.book.settle(rank, taken);",
      },
      ...NEVER_BELOW_ZERO,
    ],
  },
  {
    id: "output-limit-is-what-is-left",
    sentence: "The output limit sent to the model is what is left of the unit's tokens, not max_output_tokens.",
    kills: "BUDGET-006",
    profile: "model",
    patches: [
      {
        file: RUN,
        find: "flight.stop = attemptModel(adapter, unit.model, attempt, this.#substrate);",
        replace: `flight.stop = attemptModel(adapter, {
        ...unit.model,
        max_output_tokens: unit.budget.max_tokens - this.#session.runs[planned.rank].taken.tokens - unit.model.max_input_tokens,
      }, attempt, this.#substrate);`,
      },
    ],
  },
  {
    id: "input-count-not-checked",
    sentence: "A model is called with an input that counts more than max_input_tokens.",
    kills: "BUDGET-006",
    profile: "model",
    patches: [{ file: RUN, find: "if (most !== undefined && count > most) {", replace: "if (false) {" }],
  },
  {
    id: "unknown-usage-is-free",
    sentence: "An attempt that reports no usage is debited nothing.",
    kills: "BUDGET-007",
    profile: "model",
    patches: [
      { file: CONSUMPTION, find: "debitedTokens: limit,", replace: "debitedTokens: 0," },
      { file: CONSUMPTION, find: "debitedCost: planned.need.cost_usd,", replace: "debitedCost: 0," },
    ],
  },
  {
    id: "estimate-not-marked",
    sentence: "An attempt that reports no usage is debited its whole limit without being marked as estimated.",
    kills: "BUDGET-007",
    profile: "model",
    patches: [{ file: CONSUMPTION, find: "estimated: true,", replace: "estimated: false," }],
  },
];
