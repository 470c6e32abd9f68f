import { addAmounts } from "./amounts.ts";
import { activatedEdge } from "./conditions.ts";
import type { PlannedUnit } from "./plan.ts";
import { isSettled, NO_EDGE, type Session, UNDECIDED, type UnitRun } from "./session.ts";

/**
 * What follows in the session's own books when a unit reaches a final state: its share of the budget becomes what it took, the
 * frontier moves, its edges are decided, effective results become known, and whoever waited for any of it is put on the agenda.
 */
export function settle(session: Session, rank: number): void {
  const run = session.runs[rank] as UnitRun;
  session.open -= 1;
  run.input = undefined; // it would be kept to the end of the run, and can be found again
  session.book.settle(rank, run.taken);
  advanceFrontier(session);
  if (run.activated === UNDECIDED) decideEdges(session, rank);
  for (let covered = session.book.takeCovered(); covered >= 0; covered = session.book.takeCovered())
    session.agenda.push(covered);
}

/** Moves the frontier over every settled unit; edges that asked for the remaining budget can be decided as it passes. */
function advanceFrontier(session: Session): void {
  const { plan, runs, takenBelowFrontier } = session;
  const before = session.frontier;
  for (; session.frontier < runs.length; session.frontier += 1) {
    const rank = session.frontier;
    const run = runs[rank] as UnitRun;
    if (!isSettled(run.state)) break;
    addAmounts(takenBelowFrontier, run.taken);
    if (!(plan.units[rank] as PlannedUnit).asksBudget) continue;
    run.remainingThen = {
      tokens: plan.declared.tokens - takenBelowFrontier.tokens,
      llm_invocations: plan.declared.llm_invocations - takenBelowFrontier.llm_invocations,
      retries: plan.declared.retries - takenBelowFrontier.retries,
      cost_usd: plan.declared.cost_usd - takenBelowFrontier.cost_usd,
    };
    if (run.activated === UNDECIDED) decideEdges(session, rank);
  }
  // The unit now at the frontier has nothing before it to wait for: what it is short of stays short.
  if (session.frontier > before && session.frontier < runs.length) session.agenda.push(session.frontier);
}

function decideEdges(session: Session, rank: number): void {
  const planned = session.plan.units[rank] as PlannedUnit;
  const run = session.runs[rank] as UnitRun;
  const edge = planned.edges.length === 0 ? NO_EDGE : activatedEdge(planned, run);
  if (edge === UNDECIDED) return;
  run.activated = edge;
  const target = planned.edges[edge]?.to ?? -1;
  if (target >= 0) session.announcements.push(rank);
  else if (run.state === "failed" && planned.unit.critical && (session.failure < 0 || rank < session.failure))
    session.failure = rank;

  for (const to of distinctTargets(planned)) {
    const other = session.runs[to] as UnitRun;
    other.sourcesOpen -= 1;
    if (to === target) other.activatedBySource = true;
    if (other.sourcesOpen === 0) session.agenda.push(to);
  }
  const result = target < 0 ? rank : (session.runs[target] as UnitRun).effective;
  if (result >= 0) resolveEffective(session, rank, result);
}

const NO_TARGETS: readonly number[] = [];

function distinctTargets({ edges }: PlannedUnit): Iterable<number> {
  if (edges.length === 0) return NO_TARGETS;
  return edges.length < 2 ? edges.map((edge) => edge.to) : new Set(edges.map((edge) => edge.to));
}

/** The effective result of a unit is known; so is that of every source it stands in for (ESC-005). */
function resolveEffective(session: Session, first: number, result: number): void {
  const { state } = session.runs[result] as UnitRun;
  let known: number[] | undefined;
  for (let rank: number | undefined = first; rank !== undefined; rank = known?.pop()) {
    const run = session.runs[rank] as UnitRun;
    if (run.effective >= 0) continue;
    run.effective = result;
    const { dependants, sources } = session.plan.units[rank] as PlannedUnit;
    for (let i = 0; i < dependants.length; i += 1) {
      const dependant = dependants[i] as number;
      const other = session.runs[dependant] as UnitRun;
      other.dependenciesOpen -= 1;
      if (state === "failed") other.dependencyFailed = true;
      else if (state === "skipped") other.dependencySkipped = true;
      if (other.dependenciesOpen === 0 || state === "failed") session.agenda.push(dependant);
    }
    for (let i = 0; i < sources.length; i += 1) {
      const source = sources[i] as number;
      const { activated } = session.runs[source] as UnitRun;
      if (activated < 0 || (session.plan.units[source] as PlannedUnit).edges[activated]?.to !== rank) continue;
      known ??= [];
      known.push(source);
    }
  }
}
