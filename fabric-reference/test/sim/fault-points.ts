import type { Randomness } from "./randomness.ts";

/** Everything that can go wrong here, with the probability of it at one opportunity where it is in force; `null`: planned, not drawn. */
const POINTS = {
  "net.request.delayed": 0.2,
  "net.request.dropped": 0.03,
  "net.request.duplicated": 0.05,
  "net.request.reordered": null,
  "net.answer.delayed": 0.1,
  "net.answer.dropped": 0.03,
  "net.answer.torn": 0.02,
  "net.stream.cut": 0.2,
  "net.partition": null,
  "store.begin.refused": 0.01,
  "store.write.failed": 0.01,
  "store.read.failed": 0.01,
  "store.commit.unknown.done": 0.01,
  "store.commit.unknown.undone": 0.01,
  "store.begun.again": 0.05,
  "store.slow": 0.05,
  "store.outage": null,
  "store.notice.lost": 0.2,
  "store.notice.late": 0.2,
  "process.crash": null,
  "process.crash.before_commit": 0.002,
  "process.crash.after_commit": 0.002,
  "process.restart": null,
  "process.stop": null,
  "process.pause": null,
  "clock.jump": null,
  "clock.skew": null,
  "leader.deposed": null,
  "consumer.crash": 0.02,
  "node.crash": null,
  "node.restart": null,
  "node.lost": null,
  "node.pause": null,
  "node.quarantined": null,
  "node.drained": null,
  "node.result.forged": 0.05,
  "node.result.replayed": 0.1,
  "node.result.stale": 0.05,
  "node.result.kept": 0.02,
  "node.floods": null,
  "node.lies": 0.6,
  "work.slow": 0.03,
  "work.fails": 0.03,
  "model.slow": 0.05,
  "model.fails": 0.05,
  "model.wrong": 0.05,
  "model.overreports": 0.05,
  "model.no_usage": 0.05,
  "tenant.cancels": null,
  "tenant.submits_again": null,
  "tenant.crash": null,
  "tenant.out_of_credit": null,
} as const satisfies Readonly<Record<string, number | null>>;

export type FaultPoint = keyof typeof POINTS;

export const FAULT_POINTS = Object.keys(POINTS) as readonly FaultPoint[];

/** Faults that change what an attempt comes to, rather than how it gets there. */
export type Counts = Readonly<Record<FaultPoint, number>>;

/**
 * Which faults one world has. About half of them are in force in a world, so that every mixture occurs and none hides behind another; now
 * and then a world has none.
 */
export class Faults {
  readonly counts: Record<FaultPoint, number> = noCounts();
  readonly #inForce: ReadonlySet<FaultPoint>;
  readonly #random: Randomness;
  #isOver = false;

  constructor(random: Randomness) {
    this.#random = random.fork("faults");
    const mixture = random.fork("mixture");
    const share = mixture.chance(QUIET) ? 0 : mixture.pick([0.25, 0.5, 0.5, 0.75]);
    this.#inForce = new Set(FAULT_POINTS.filter(() => mixture.chance(share)));
  }

  /** Whether a fault can happen in this world, and still. */
  has(point: FaultPoint): boolean {
    return !this.#isOver && this.#inForce.has(point);
  }

  /** Draws whether a fault happens now; if so it is counted. */
  strikes(point: FaultPoint): boolean {
    const probability = POINTS[point];
    const isStruck = this.has(point) && probability !== null && this.#random.chance(probability);
    if (isStruck) this.count(point);
    return isStruck;
  }

  /** A planned fault happened. */
  count(point: FaultPoint): void {
    this.counts[point] += 1;
  }

  /** From now on nothing goes wrong: what is left has to come to its end. */
  end(): void {
    this.#isOver = true;
  }
}

/** Worlds without any fault, as a share. */
const QUIET = 0.08;

export function noCounts(): Record<FaultPoint, number> {
  return Object.fromEntries(FAULT_POINTS.map((point) => [point, 0])) as Record<FaultPoint, number>;
}
