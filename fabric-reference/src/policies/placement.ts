import type { PlacementCandidate } from "./placement-candidate.ts";
import type { PlacementConstants } from "./placement-constants.ts";
import { fullness, unfitness } from "./placement-filters.ts";
import type { PlacementRequest } from "./placement-request.ts";
import {
  capacityOf,
  MILLIONTHS,
  type StandingScore,
  scoreOf,
  standingScore,
  utilisationOf,
} from "./placement-score.ts";

/** A node that was turned down, and why. */
export interface PlacementRejection {
  readonly nodeId: string;
  /** Half a sentence that goes on after the node's id: "is draining". */
  readonly reason: string;
  /** The node could have it, only not now: it holds as much as it can. */
  readonly isFull: boolean;
}

/** A decision about one attempt. */
export interface Placement {
  /** The node, or null if none can take it now. */
  readonly chosen: string | null;
  /** Why, as a sentence for `workunit.scheduled` or `workunit.scheduling.deferred`. */
  readonly reason: string;
  /** Of the chosen node, in millionths of a point made a fraction again; null if none was chosen. */
  readonly score: number | null;
  /** In the order of the candidates. */
  readonly rejected: readonly PlacementRejection[];
}

/** What the five-in-a-row rule remembers of the placements before. */
export interface PlacementHistory {
  readonly lastNodeId: string | null;
  /** Placements in a row on it. */
  readonly inARow: number;
}

export const NO_HISTORY: PlacementHistory = { lastNodeId: null, inARow: 0 };

/** The history after one more placement. A deferral changes nothing. */
export function remember(history: PlacementHistory, chosen: string | null): PlacementHistory {
  if (chosen === null) return history;
  return { lastNodeId: chosen, inARow: chosen === history.lastNodeId ? history.inARow + 1 : 1 };
}

/** A node that passed every filter, with what its score was made of. */
export interface Contender {
  readonly nodeId: string;
  readonly slots: number;
  readonly running: number;
  readonly queued: number;
  readonly standing: StandingScore;
  /** Millionths. */
  readonly score: number;
}

/**
 * Decides which node gets one attempt: hard filters first, scores for what is left, ties by shorter queue and then by smaller node
 * id. A pure function of recorded state (DET-004): the order of the candidates does not matter to who is chosen.
 */
export function place(
  request: PlacementRequest,
  candidates: readonly PlacementCandidate[],
  history: PlacementHistory,
  now: number,
  constants: PlacementConstants,
): Placement {
  const rejected: PlacementRejection[] = [];
  const contenders: Contender[] = [];
  for (const candidate of candidates) {
    const { running, queued, registration } = candidate;
    const nodeId = registration.node_id;
    const unfit = unfitness(request, candidate, now, constants);
    const reason = unfit ?? fullness(request, candidate, running, queued, constants);
    if (reason !== null) {
      rejected.push({ nodeId, reason, isFull: unfit === null && !request.excludedNodes.includes(nodeId) });
      continue;
    }
    const slots = registration.capabilities.max_concurrency;
    const standing = standingScore(request, candidate, now, constants);
    contenders.push({
      nodeId,
      slots,
      running,
      queued,
      standing,
      score: scoreOf(standing, slots, running, queued, constants),
    });
  }
  const best = bestOf(contenders, null);
  return conclude(best, best && bestOf(contenders, best), contenders.length, rejected, history, constants);
}

function bestOf(contenders: readonly Contender[], except: Contender | null): Contender | null {
  let best: Contender | null = null;
  for (const contender of contenders)
    if (contender !== except && (best === null || comesBefore(contender, best))) best = contender;
  return best;
}

/** Higher score, then shorter queue, then smaller node id; ids are ASCII, so code units are code points. */
export function comesBefore(
  a: Pick<Contender, "score" | "queued" | "nodeId">,
  b: Pick<Contender, "score" | "queued" | "nodeId">,
): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.queued !== b.queued) return a.queued < b.queued;
  return a.nodeId < b.nodeId;
}

/** Chooses between the best two and says why. */
export function conclude(
  best: Contender | null,
  second: Contender | null,
  contenders: number,
  rejected: readonly PlacementRejection[],
  history: PlacementHistory,
  constants: PlacementConstants,
): Placement {
  if (best === null) return { chosen: null, reason: reasonToDefer(rejected), score: null, rejected };
  const isSecondsTurn =
    second !== null &&
    history.lastNodeId === best.nodeId &&
    history.inARow >= constants.inARowLimit &&
    best.score - second.score <= Math.round(constants.inARowMargin * MILLIONTHS);
  const winner = isSecondsTurn ? second : best;
  const why = isSecondsTurn
    ? `Second best of ${contenders}, since ${best.nodeId} got the last ${history.inARow}`
    : `Best of ${contenders}`;
  return {
    chosen: winner.nodeId,
    reason: `${why}: ${explained(winner)}.`,
    score: winner.score / MILLIONTHS,
    rejected,
  };
}

function explained({ score, slots, running, queued, standing }: Contender): string {
  const capacity = capacityOf(slots, running, queued);
  const parts = `capacity ${short(capacity)}, utilisation ${short(utilisationOf(slots, running))}`;
  const penalty = standing.penalty === 0 ? "" : `, stale health −${standing.penalty}`;
  return `score ${score / MILLIONTHS} (${parts}, trust ${short(standing.trust)}, region ${standing.region}${penalty})`;
}

function short(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}

/** Most reasons that a deferral counts in its sentence; the rest is in `rejected`. */
const NAMED_REASONS = 8;

function reasonToDefer(rejected: readonly PlacementRejection[]): string {
  if (rejected.length === 0) return "No node is registered.";
  const counts = new Map<string, number>();
  for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = sorted.slice(0, NAMED_REASONS).map(([reason, count]) => `${count} × ${reason}`);
  const rest = sorted.length > named.length ? ["…"] : [];
  return `No node of ${rejected.length} can take it: ${[...named, ...rest].join("; ")}.`;
}

/** As many rejections as `workunit.scheduling.deferred` holds. */
const MAX_REJECTION_MESSAGES = 1_000;

/** The rejections as the sentences of `workunit.scheduling.deferred`. */
export function rejectionMessages(rejected: readonly PlacementRejection[]): string[] {
  return rejected.slice(0, MAX_REJECTION_MESSAGES).map(({ nodeId, reason }) => `${nodeId} ${reason}.`);
}
