import type { Mutant, SourceFile } from "./mutant.ts";

const CONDITIONS: SourceFile = "rules/src/session/conditions.ts";
const EXAMINE: SourceFile = "rules/src/session/examine.ts";
const SETTLE: SourceFile = "rules/src/session/settle.ts";
const RUN: SourceFile = "backend-local/src/run.ts";

/** Faults that take more cases to catch than a usual run has: several rare things must meet. */
export const rareMutants: readonly Mutant[] = [
  {
    id: "budget-condition-compares-now",
    sentence: "A condition on the remaining budget counts what later-ranked units happen to have taken by then.",
    kills: "ESC-004",
    profile: "core",
    patches: [
      {
        file: SETTLE,
        find: "const edge = planned.edges.length === 0 ? NO_EDGE : activatedEdge(planned, run);",
        replace: `if (planned.asksBudget) {
    const { declared } = session.plan;
    const { debited } = session.book;
    run.remainingThen = {
      tokens: declared.tokens - debited.tokens,
      llm_invocations: declared.llm_invocations - debited.llm_invocations,
      retries: declared.retries - debited.retries,
      cost_usd: declared.cost_usd - debited.cost_usd,
    };
  }
  const edge = planned.edges.length === 0 ? NO_EDGE : activatedEdge(planned, run);`,
      },
    ],
  },
  {
    id: "stand-in-does-not-wait-for-all-sources",
    sentence: "A stand-in that several units share starts before all of them have ended.",
    kills: "ESC-004",
    profile: "core",
    patches: [
      {
        file: EXAMINE,
        find: "if (run.sourcesOpen > 0) return NOTHING;",
        replace: "if (run.sourcesOpen > 0 && !run.activatedBySource) return NOTHING;",
      },
      {
        file: SETTLE,
        find: "if (other.sourcesOpen === 0) session.agenda.push(to);",
        replace: "if (other.sourcesOpen === 0 || to === target) session.agenda.push(to);",
      },
    ],
  },
  {
    id: "shared-stand-in-called-twice",
    sentence: "A stand-in that two units need calls its model once for each of them.",
    kills: "ESC-004",
    profile: "core",
    patches: [
      {
        file: RUN,
        find: "if (adapter !== undefined && unit.model !== undefined)\n",
        replace: `const needed = planned.sources.filter(
      (source) => this.#plan.units[source].edges[this.#session.runs[source].activated]?.to === planned.rank,
    );
    if (adapter !== undefined && unit.model !== undefined && needed.length > 1)
      adapter.invoke({
        operation: unit.operation, unitType: adapter.unitType, tier: unit.model.tier, input,
        maxOutputTokens: unit.model.max_output_tokens,
      }, new AbortController().signal).catch(() => {});
    if (adapter !== undefined && unit.model !== undefined)\n`,
      },
    ],
  },
  {
    id: "failed-stand-in-ignored",
    sentence: "A unit that succeeded and escalated keeps its own result when its stand-in fails.",
    kills: "ESC-005",
    profile: "core",
    patches: [
      {
        file: SETTLE,
        find: "const { state } = session.runs[result] as UnitRun;",
        replace: "const reached = session.runs[result].state;",
      },
      {
        file: SETTLE,
        find: "run.effective = result;",
        replace: `run.effective = reached === "failed" && run.state === "succeeded" ? rank : result;
    const { state } = session.runs[run.effective];`,
      },
    ],
  },
  {
    id: "budget-condition-compares-declared",
    sentence: "A condition on the remaining budget is compared with what was declared, not with what is left.",
    kills: "ESC-001",
    profile: "core",
    patches: [
      {
        file: CONDITIONS,
        find: "return run.remainingThen[condition.dimension as keyof Amounts] >= amount;",
        replace: "return true;",
      },
    ],
  },
];
