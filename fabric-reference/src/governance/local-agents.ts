import type { CapacityScaleRequestedPayload } from "@krako/contracts";
import type { Clock } from "@krako/rules";
import type { ScaleExecutor } from "./capacity-leader.ts";

/** An agent in a process of its own. */
export interface AgentProcess {
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Asks it to end in order: it finishes or hands back what runs. */
  stop(): void;
  /** Ends it at once. */
  kill(): void;
}

/** What local agents are kept with. */
export interface LocalAgentsOptions {
  /** Starts the agent of a node id. A throw counts as an agent that ended at once. */
  readonly start: (nodeId: string) => AgentProcess;
  readonly clock: Clock;
  /** Node ids are this, "-", and the smallest number that is free, from 1. */
  readonly prefix: string;
  /** Agents there are at least and at most, 0 or more. */
  readonly min: number;
  readonly max: number;
  /** Told of agents that ended unasked; `again` says whether the agent is started again. */
  readonly onCrash: (nodeId: string, again: boolean) => void;
}

/** Waits before an agent is started again, in milliseconds: the first one, and the longest; each one is twice the one before. */
export const FIRST_RESTART_MS = 1_000;
export const LONGEST_RESTART_MS = 60_000;

/** Restarts of one agent after which it is given up. One that has run for {@link SOUND_MS} milliseconds counts anew. */
export const MAX_RESTARTS = 5;
export const SOUND_MS = 60_000;

/** The place of one agent. */
interface Slot {
  readonly nodeId: string;
  process: AgentProcess | null;
  restarts: number;
  isStopping: boolean;
  cancelRestart: () => void;
}

/**
 * Runs as many CPU agents on this machine as the fabric asks for, within bounds. What is asked is a difference: nodes that others run
 * are nobody's business here. Agents that crash are started again, a bounded number of times.
 *
 *     (free) ─▶ running ─▶ stopping ─▶ (free)
 *                 │ ▲
 *         crashed ▼ │ after a wait
 *               waiting ─▶ given up (free)
 */
export class LocalAgents implements ScaleExecutor {
  readonly #options: LocalAgentsOptions;
  readonly #slots = new Map<number, Slot>();
  readonly #processes = new Set<AgentProcess>();
  #target: number;
  #isRunning = false;

  /** @throws RangeError when the bounds are none. */
  constructor(options: LocalAgentsOptions) {
    const { min, max } = options;
    if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || min < 0 || max < min)
      throw new RangeError(
        `There can be ${min} to ${max} agents: the least must be 0 or more, and not above the most.`,
      );
    this.#options = options;
    this.#target = min;
  }

  /** Agents that run, are starting, or wait to be started again. */
  get size(): number {
    return [...this.#slots.values()].filter(({ isStopping }) => !isStopping).length;
  }

  /** Starts the least number of agents; from now on requests are followed. */
  start(): void {
    this.#isRunning = true;
    this.#follow();
  }

  request({ substrate, current_replicas, desired_replicas }: CapacityScaleRequestedPayload): void {
    if (substrate !== "cpu") return;
    const { min, max } = this.#options;
    const base = this.#isRunning ? this.size : this.#target;
    this.#target = Math.min(max, Math.max(min, base + desired_replicas - current_replicas));
    this.#follow();
  }

  /** Asks every agent to end, and ends those at once that have not after so many milliseconds. Resolves when none is left. */
  async stop(graceMs: number): Promise<void> {
    this.#isRunning = false;
    for (const [number, slot] of this.#slots) this.#end(number, slot);
    if (this.#processes.size === 0) return;
    const kill = this.#options.clock.after(graceMs, () => {
      for (const process of this.#processes) process.kill();
    });
    await Promise.all([...this.#processes].map(({ ended }) => ended));
    kill();
  }

  #follow(): void {
    if (!this.#isRunning) return;
    for (let number = 1; this.size < this.#target; number += 1) {
      if (this.#slots.has(number)) continue;
      const nodeId = `${this.#options.prefix}-${number}`;
      const slot: Slot = { nodeId, process: null, restarts: 0, isStopping: false, cancelRestart: () => {} };
      this.#slots.set(number, slot);
      this.#run(number, slot);
    }
    // The youngest go first.
    const active = [...this.#slots].filter(([, { isStopping }]) => !isStopping).sort(([a], [b]) => b - a);
    for (const [number, slot] of active.slice(0, Math.max(0, active.length - this.#target))) this.#end(number, slot);
  }

  #run(number: number, slot: Slot): void {
    const { clock, start } = this.#options;
    const startedAt = clock.now();
    const ended = (process: AgentProcess | null): void => {
      if (process !== null) this.#processes.delete(process);
      slot.process = null;
      if (slot.isStopping) {
        this.#slots.delete(number);
        this.#follow();
        return;
      }
      if (clock.now() - startedAt >= SOUND_MS) slot.restarts = 0;
      this.#crashed(number, slot);
    };
    try {
      const process = start(slot.nodeId);
      slot.process = process;
      this.#processes.add(process);
      void process.ended.then(() => ended(process));
    } catch {
      ended(null);
    }
  }

  #crashed(number: number, slot: Slot): void {
    const again = slot.restarts < MAX_RESTARTS;
    this.#options.onCrash(slot.nodeId, again);
    if (!again) {
      // Another agent would fare no better: the next request may ask for one.
      this.#slots.delete(number);
      this.#target = Math.min(this.#target, this.size);
      return;
    }
    const waitMs = Math.min(LONGEST_RESTART_MS, FIRST_RESTART_MS * 2 ** slot.restarts);
    slot.restarts += 1;
    slot.cancelRestart = this.#options.clock.after(waitMs, () => this.#run(number, slot));
  }

  #end(number: number, slot: Slot): void {
    if (slot.isStopping) return;
    slot.isStopping = true;
    slot.cancelRestart();
    if (slot.process === null) this.#slots.delete(number);
    else slot.process.stop();
  }
}
