import type { Clock } from "@krako/rules";
import type { WorldClock } from "./world-clock.ts";

/** One that takes part and can die, or be stopped for a while: a process of the fabric, a node, a client. It has a clock of its own. */
export class Party {
  readonly name: string;
  readonly clock: Clock;
  /** Settles when the party dies. */
  readonly died: Promise<void>;
  readonly #world: WorldClock;
  #offsetMs: number;
  #isAlive = true;
  #die: () => void = () => {};
  /** What waits for the party to go on. */
  #held: (() => void)[] | null = null;

  constructor(name: string, world: WorldClock, offsetMs: number = 0) {
    this.name = name;
    this.#world = world;
    this.#offsetMs = offsetMs;
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
    this.clock = {
      now: () => world.now() + this.#offsetMs,
      after: (ms, callback) => world.after(ms, () => this.run(callback)),
    };
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  get isPaused(): boolean {
    return this.#held !== null;
  }

  /** Nothing of it happens any more: timers do not fire, and what it waits for never comes. */
  kill(): void {
    this.#isAlive = false;
    this.#held = null;
    this.#die();
  }

  /** As SIGSTOP and SIGCONT: nothing happens for a while, then everything that should have. */
  pause(ms: number): void {
    if (this.#held !== null || !this.#isAlive) return;
    this.#held = [];
    this.#world.after(ms, () => {
      const held = this.#held ?? [];
      this.#held = null;
      for (const each of held) this.run(each);
    });
  }

  /** Its clock shows a later time from now on; never an earlier one. */
  jump(ms: number): void {
    this.#offsetMs += Math.max(0, ms);
  }

  /** Does something as soon as the party can; never if it is dead. */
  run(action: () => void): void {
    if (!this.#isAlive) return;
    if (this.#held === null) action();
    else this.#held.push(action);
  }

  /** Resolves when the party can go on; never if it is dead. */
  able(): Promise<void> {
    return new Promise((resolve) => this.run(resolve));
  }
}
