import { NOT_STOPPABLE } from "@krako/attempts";
import type { Claim } from "@krako/contracts";
import type { Clock } from "@krako/rules";
import { Bell } from "./bell.ts";
import { attemptSpan, type HeldClaim } from "./held-claim.ts";

/** Claims held besides those that run: their results are on the way. A node that cannot hand in takes nothing more. */
const SPARE_CLAIMS = 16;

/** Most claims that a heartbeat can name. */
const MOST_HELD = 10_000;

/** Why what is done about a claim ends. Without a reason of its own every abort makes an error with a stack. */
const OVER = new DOMException("The claim is over.", "AbortError");

/**
 * The claims a node holds, from their grant until they are dropped, and how many of them run. Never more run than it has slots; never
 * more are held than `2 × slots + 16`.
 */
export class HeldClaims {
  /** Rings when there may be room, or nothing may be held any more. */
  readonly change: Bell = new Bell();
  readonly #nodeId: string;
  readonly #slots: number;
  readonly #mostHeld: number;
  readonly #held = new Map<string, HeldClaim>();
  #running = 0;

  constructor(nodeId: string, slots: number) {
    this.#nodeId = nodeId;
    this.#slots = slots;
    this.#mostHeld = Math.min(MOST_HELD, 2 * slots + SPARE_CLAIMS);
  }

  get size(): number {
    return this.#held.size;
  }

  /** Attempts under way: claims that are held and not reported. */
  get running(): number {
    return this.#running;
  }

  /** How many more claims may be taken. */
  get room(): number {
    return Math.min(this.#slots - this.#running, this.#mostHeld - this.#held.size);
  }

  get(claimId: string): HeldClaim | undefined {
    return this.#held.get(claimId);
  }

  has({ claim }: HeldClaim): boolean {
    return this.#held.has(claim.claim_id);
  }

  /** The claims held now; what is taken or dropped meanwhile does not change them. */
  all(): readonly HeldClaim[] {
    return [...this.#held.values()];
  }

  /** Holds a claim from now on; null if it is held already. */
  take(claim: Claim): HeldClaim | null {
    if (this.#held.has(claim.claim_id)) return null;
    const span = attemptSpan(this.#nodeId, claim);
    const held: HeldClaim = { claim, phase: "starting", controller: new AbortController(), stop: NOT_STOPPABLE, span };
    this.#held.set(claim.claim_id, held);
    this.#running += 1;
    return held;
  }

  /** Its attempt is over; its result is on the way. */
  reporting(held: HeldClaim): void {
    held.phase = "reporting";
    held.stop = NOT_STOPPABLE;
    this.#running -= 1;
  }

  /** Forgets a claim; whatever is still being done about it ends. */
  drop(held: HeldClaim): void {
    if (!this.#held.delete(held.claim.claim_id)) return;
    if (held.phase !== "reporting") this.#running -= 1;
    held.controller.abort(OVER);
    held.stop();
    // Unless it has been reported: whatever became of it, nobody wants it any more.
    held.span?.end({ outcome: "dropped" });
    this.change.ring();
  }

  /** Resolves when nothing is held any more, or after so many milliseconds. */
  async untilNone(clock: Clock, mostMs: number): Promise<void> {
    const over = new AbortController();
    const cancel = clock.after(mostMs, () => over.abort());
    while (this.#held.size > 0 && !over.signal.aborted) await this.change.next(over.signal);
    cancel();
  }
}
