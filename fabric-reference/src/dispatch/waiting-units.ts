import type { Priority } from "@krako/contracts";
import { IntHeap } from "@krako/rules";
import type { HostedSession } from "../sessions/hosted-session.ts";

/** Priorities, the most urgent first. */
const PRIORITIES: readonly Priority[] = ["p0", "p1", "p2", "p3"];

/** A unit that waits for a node. */
export interface WaitingUnit {
  readonly hosted: HostedSession;
  readonly rank: number;
}

/**
 * Units that wait for a node and ask the same of one. The most urgent priority comes first; within it the sessions take turns, so that
 * a large graph cannot starve a small one; within a session canonical order decides.
 */
export class WaitingLine {
  readonly #byPriority = PRIORITIES.map(() => new Map<HostedSession, IntHeap>());
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(hosted: HostedSession, rank: number): void {
    const sessions = this.#of(hosted);
    const ranks = sessions.get(hosted) ?? new IntHeap(1);
    ranks.push(rank);
    sessions.set(hosted, ranks);
    this.#size += 1;
  }

  /** The unit whose turn it is; it stays in line. */
  peek(): WaitingUnit | undefined {
    for (const sessions of this.#byPriority)
      for (const [hosted, ranks] of sessions) return { hosted, rank: ranks.peek() };
    return undefined;
  }

  /** Takes the unit out that {@link peek} gave, and lets the next session have its turn. */
  take({ hosted }: WaitingUnit): void {
    const sessions = this.#of(hosted);
    const ranks = sessions.get(hosted);
    if (ranks === undefined) return;
    ranks.pop();
    this.#size -= 1;
    // Deleted and set again it is the last in the order of a Map.
    sessions.delete(hosted);
    if (ranks.size > 0) sessions.set(hosted, ranks);
  }

  /** A session has ended, or is another process's now. */
  forget(hosted: HostedSession): void {
    const sessions = this.#of(hosted);
    this.#size -= sessions.get(hosted)?.size ?? 0;
    sessions.delete(hosted);
  }

  #of(hosted: HostedSession): Map<HostedSession, IntHeap> {
    const at = PRIORITIES.indexOf(hosted.plan.graph.policy.priority);
    return this.#byPriority[Math.max(0, at)] as Map<HostedSession, IntHeap>;
  }
}

/** All units of this process that wait for a node, by what they ask of one. */
export class WaitingUnits {
  readonly lines: Map<string, WaitingLine> = new Map();

  get size(): number {
    let size = 0;
    for (const line of this.lines.values()) size += line.size;
    return size;
  }

  add(key: string, hosted: HostedSession, rank: number): void {
    const line = this.lines.get(key) ?? new WaitingLine();
    this.lines.set(key, line);
    line.add(hosted, rank);
  }

  forget(hosted: HostedSession): void {
    for (const [key, line] of this.lines) {
      line.forget(hosted);
      if (line.size === 0) this.lines.delete(key);
    }
  }
}
