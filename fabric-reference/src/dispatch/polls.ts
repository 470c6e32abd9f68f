import type { Claim } from "@krako/contracts";

/** A node that waits for claims. */
interface Poll {
  readonly max: number;
  readonly answer: (claims: readonly Claim[]) => void;
  /** From now on only {@link answer} ends it. */
  readonly insist: () => void;
}

/** How long a node that waited here is expected to wait here again, in milliseconds. */
const EXPECTED_MS = 1_000;

/** The nodes that wait for work at this process, each as often as it asked. */
export class Polls {
  readonly #byNode = new Map<string, Poll[]>();
  /** When each node last waited here, in milliseconds since 1970; those that are not expected any more are forgotten. */
  readonly #seen = new Map<string, number>();

  /** Nodes that wait. */
  nodes(): Iterable<string> {
    return this.#byNode.keys();
  }

  has(nodeId: string): boolean {
    return this.#byNode.has(nodeId);
  }

  /** The most claims that the first question of a node takes; 0 if it does not wait. */
  room(nodeId: string): number {
    return this.#byNode.get(nodeId)?.[0]?.max ?? 0;
  }

  /** Notes who waits now. */
  look(now: number): void {
    for (const [nodeId, at] of this.#seen) if (now - at > EXPECTED_MS) this.#seen.delete(nodeId);
    for (const nodeId of this.#byNode.keys()) this.#seen.set(nodeId, now);
  }

  /** Nodes that wait here, or did a moment ago and will again: what they get can be decided when they ask. As of the last {@link look}. */
  expected(): Iterable<string> {
    return this.#seen.keys();
  }

  /** Waits for claims; resolves with none when `signal` aborts. */
  wait(nodeId: string, max: number, signal: AbortSignal): Promise<readonly Claim[]> {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve([]);
        return;
      }
      const giveUp = (): void => {
        this.#remove(nodeId, poll);
        resolve([]);
      };
      const poll: Poll = {
        max,
        answer: resolve,
        insist: () => signal.removeEventListener("abort", giveUp),
      };
      signal.addEventListener("abort", giveUp, { once: true });
      const polls = this.#byNode.get(nodeId);
      if (polls === undefined) this.#byNode.set(nodeId, [poll]);
      else polls.push(poll);
    });
  }

  /**
   * Takes the first question of a node out; whoever takes it owes it an answer. Its time may be up before that: what is being granted
   * to it reaches it all the same.
   */
  take(nodeId: string): ((claims: readonly Claim[]) => void) | undefined {
    const poll = this.#byNode.get(nodeId)?.[0];
    if (poll === undefined) return undefined;
    this.#remove(nodeId, poll);
    poll.insist();
    return poll.answer;
  }

  #remove(nodeId: string, poll: Poll): void {
    const left = (this.#byNode.get(nodeId) ?? []).filter((other) => other !== poll);
    if (left.length === 0) this.#byNode.delete(nodeId);
    else this.#byNode.set(nodeId, left);
  }
}
