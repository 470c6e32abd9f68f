import { WaitingLine, type Wake } from "./waiting-line.ts";

/** What an attempt occupies while it is in flight: nothing (it has ended before anyone could look), a slot, or a slot and a thread. */
export type Need = "nothing" | "slot" | "thread";

/**
 * How many attempts may be in flight at once, and how many of them in threads, over all runs of one backend. Whoever finds nothing
 * free waits in line; what becomes free goes to the one that has waited longest, so a large run cannot starve a small one.
 */
export class Slots {
  readonly limit: number;
  readonly threads: number;
  #taken = 0;
  #threadsTaken = 0;
  /** Who waits, by what for. */
  readonly #line = { slot: new WaitingLine(), thread: new WaitingLine() };
  #arrivals = 0;
  #isWaking = false;

  /** @param threads at most `limit`, since an attempt in a thread takes a slot as well. */
  constructor(limit: number, threads: number) {
    this.limit = limit;
    this.threads = threads;
  }

  /** Attempts in flight. */
  get taken(): number {
    return this.#taken;
  }

  /** Takes what is needed, or false: then `wake` is called once when it may be free. */
  take(need: Need, wake: Wake): boolean {
    if (need === "nothing") return true;
    if (this.#hasFree(need)) {
      this.#count(need, 1);
      return true;
    }
    this.#line[need].join(wake, this.#arrivals);
    this.#arrivals += 1;
    return false;
  }

  /** Takes a slot even where none is free: the attempt is in flight already, it only turned out too late. */
  occupy(): void {
    this.#taken += 1;
  }

  /** Gives back what was taken and wakes those in line, in turn, until it is taken again. */
  release(need: Need): void {
    if (need === "nothing") return;
    this.#count(need, -1);
    // A release from inside a wake is seen by the loop that woke: ten thousand in line must not nest ten thousand deep.
    if (this.#isWaking) return;
    this.#isWaking = true;
    try {
      for (let wake = this.#nextInLine(); wake !== undefined; wake = this.#nextInLine()) wake();
    } finally {
      this.#isWaking = false;
    }
  }

  /** Leaves the line. */
  forget(wake: Wake): void {
    this.#line.slot.leave(wake);
    this.#line.thread.leave(wake);
  }

  #hasFree(need: "slot" | "thread"): boolean {
    return this.#taken < this.limit && (need === "slot" || this.#threadsTaken < this.threads);
  }

  #count(need: Need, by: 1 | -1): void {
    this.#taken += by;
    if (need === "thread") this.#threadsTaken += by;
  }

  #nextInLine(): Wake | undefined {
    const slot = this.#hasFree("slot") ? this.#line.slot.first : undefined;
    const thread = this.#hasFree("thread") ? this.#line.thread.first : undefined;
    const isForThread = slot === undefined || (thread !== undefined && thread.arrival < slot.arrival);
    const wake = (isForThread ? thread : slot)?.wake;
    if (wake !== undefined) this.#line[isForThread ? "thread" : "slot"].leave(wake);
    return wake;
  }
}
