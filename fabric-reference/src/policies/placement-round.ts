import {
  type Contender,
  comesBefore,
  conclude,
  type Placement,
  type PlacementHistory,
  type PlacementRejection,
  remember,
} from "./placement.ts";
import type { PlacementCandidate } from "./placement-candidate.ts";
import type { PlacementConstants } from "./placement-constants.ts";
import { fullness, unfitness } from "./placement-filters.ts";
import type { PlacementRequest } from "./placement-request.ts";
import { type StandingScore, scoreOf, standingScore } from "./placement-score.ts";

/** What a request of one kind means for one candidate, whatever it holds: unfit, or fit with the fixed part of its score. */
type Verdict =
  | { readonly type: "unfit"; readonly rejection: PlacementRejection }
  | { readonly type: "fit"; readonly standing: StandingScore };

/** Kinds of request whose verdicts are kept; past it they are forgotten all at once. */
export const MAX_KINDS: number = 1_024;

/**
 * The placements of one turn. Every answer is that of `place` over the candidates as they are by then, what the round itself has
 * placed included; but what does not change during the round is judged once per kind of request.
 */
export class PlacementRound {
  readonly #candidates: readonly PlacementCandidate[];
  readonly #now: number;
  readonly #constants: PlacementConstants;
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #running: number[];
  readonly #queued: number[];
  readonly #verdicts = new Map<string, readonly Verdict[]>();
  #history: PlacementHistory;

  /** `now` is that of the whole round, in milliseconds since 1970. The candidates are not changed, and must not change. */
  constructor(
    candidates: readonly PlacementCandidate[],
    history: PlacementHistory,
    now: number,
    constants: PlacementConstants,
  ) {
    this.#candidates = candidates;
    this.#now = now;
    this.#constants = constants;
    this.#history = history;
    this.#indexOf = new Map(candidates.map(({ registration }, index) => [registration.node_id, index]));
    this.#running = candidates.map(({ running }) => running);
    this.#queued = candidates.map(({ queued }) => queued);
  }

  /** What the next round has to be given. */
  get history(): PlacementHistory {
    return this.#history;
  }

  /** Kinds of request whose verdicts are remembered now, at most {@link MAX_KINDS}. */
  get kinds(): number {
    return this.#verdicts.size;
  }

  /** Decides one attempt, which then waits for the chosen node. */
  place(request: PlacementRequest): Placement {
    const decided = this.#decide(request);
    if (decided.chosen !== null) {
      const index = this.#indexOf.get(decided.chosen) as number;
      this.#queued[index] = (this.#queued[index] as number) + 1;
      this.#history = remember(this.#history, decided.chosen);
    }
    return decided;
  }

  /** Says that a node holds more or less than before: claimed `{ running: 1, queued: -1 }`, ended `{ running: -1 }`. Never below 0. */
  change(nodeId: string, by: { readonly running?: number; readonly queued?: number }): void {
    const index = this.#indexOf.get(nodeId);
    if (index === undefined) return;
    this.#running[index] = Math.max(0, (this.#running[index] as number) + (by.running ?? 0));
    this.#queued[index] = Math.max(0, (this.#queued[index] as number) + (by.queued ?? 0));
  }

  #decide(request: PlacementRequest): Placement {
    const verdicts = this.#verdictsOf(request);
    const rejected: PlacementRejection[] = [];
    let best: Contender | null = null;
    let second: Contender | null = null;
    let contenders = 0;
    for (let index = 0; index < verdicts.length; index += 1) {
      const verdict = verdicts[index] as Verdict;
      if (verdict.type === "unfit") {
        rejected.push(verdict.rejection);
        continue;
      }
      const candidate = this.#candidates[index] as PlacementCandidate;
      const running = this.#running[index] as number;
      const queued = this.#queued[index] as number;
      const nodeId = candidate.registration.node_id;
      const reason = fullness(request, candidate, running, queued, this.#constants);
      if (reason !== null) {
        rejected.push({ nodeId, reason, isFull: !request.excludedNodes.includes(nodeId) });
        continue;
      }
      contenders += 1;
      const slots = candidate.registration.capabilities.max_concurrency;
      const score = scoreOf(verdict.standing, slots, running, queued, this.#constants);
      const rank = { score, queued, nodeId };
      if (second !== null && !comesBefore(rank, second)) continue;
      const contender = { nodeId, slots, running, queued, standing: verdict.standing, score };
      if (best === null || comesBefore(rank, best)) {
        second = best;
        best = contender;
      } else second = contender;
    }
    return conclude(best, second, contenders, rejected, this.#history, this.#constants);
  }

  #verdictsOf(request: PlacementRequest): readonly Verdict[] {
    const kind = kindOf(request);
    const known = this.#verdicts.get(kind);
    if (known !== undefined) return known;
    const verdicts = this.#candidates.map((candidate): Verdict => {
      const reason = unfitness(request, candidate, this.#now, this.#constants);
      if (reason !== null)
        return { type: "unfit", rejection: { nodeId: candidate.registration.node_id, reason, isFull: false } };
      return { type: "fit", standing: standingScore(request, candidate, this.#now, this.#constants) };
    });
    if (this.#verdicts.size >= MAX_KINDS) this.#verdicts.clear();
    this.#verdicts.set(kind, verdicts);
    return verdicts;
  }
}

/** Everything that a verdict depends on: all of a request but the nodes it excludes. Regions hold no spaces; "" stands for none. */
function kindOf(request: PlacementRequest): string {
  const unit = `${request.type} ${request.operation} ${request.tier} ${request.contextTokens} ${request.privacy}`;
  const place = `${request.region ?? ""} ${request.preferredRegion ?? ""} ${request.trustedNodeRequired}`;
  return `${unit} ${place} ${request.memoryMb} ${JSON.stringify(request.accelerator)}`;
}
