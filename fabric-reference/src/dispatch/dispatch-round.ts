import type { NodeBoard } from "../nodes/node-board.ts";
import type { Placement } from "../policies/placement.ts";
import type { PlacementRequest } from "../policies/placement-request.ts";
import type { PlacementRound } from "../policies/placement-round.ts";
import type { Polls } from "./polls.ts";

/** More than any node has slots: one that is counted as holding so many is full. */
const NO_ROOM = 1_000_000;

/**
 * How long a unit waits for a node that asks this process, before one that asks another process may have it, in milliseconds. That way costs
 * an assignment, a message to the owner for its grant, and one for its result.
 */
export const DETOUR_MS = 100;

/**
 * The placements of one turn, as far as it matters where nodes ask. What is decided when a node asks needs no row that another process
 * could grant, and is granted in the same turn: so nodes that are expected here get no more than they ask for now.
 */
export class DispatchRound {
  readonly #round: PlacementRound;
  readonly #now: number;
  readonly #here: ReadonlySet<string>;
  /** What nodes ask for now and have not got. */
  readonly #room = new Map<string, number>();
  /** Nodes that ask other processes, or nobody yet; empty while no node is expected here. */
  readonly #elsewhere: readonly string[];

  constructor(round: PlacementRound, polls: Polls, board: NodeBoard, now: number) {
    this.#round = round;
    this.#now = now;
    this.#here = new Set(polls.expected());
    for (const nodeId of this.#here) {
      const room = polls.room(nodeId) - (board.get(nodeId)?.assigned.size ?? 0);
      if (room > 0) this.#room.set(nodeId, room);
      else round.change(nodeId, { queued: NO_ROOM });
    }
    this.#elsewhere =
      this.#here.size === 0 ? [] : [...board.all()].map(({ id }) => id).filter((id) => !this.#here.has(id));
    this.#countElsewhere(NO_ROOM);
  }

  /** Places a unit that has been ready since `readyAt`. */
  place(request: PlacementRequest, readyAt: number): Placement {
    const here = this.#round.place(request);
    if (here.chosen !== null) this.#take(here.chosen);
    if (here.chosen !== null || this.#elsewhere.length === 0) return here;
    const couldBeHere = here.rejected.some(({ nodeId, isFull }) => isFull && this.#here.has(nodeId));
    if (couldBeHere && this.#now - readyAt < DETOUR_MS) return here;
    this.#countElsewhere(-NO_ROOM);
    const anywhere = this.#round.place(request);
    this.#countElsewhere(NO_ROOM);
    return anywhere;
  }

  #take(nodeId: string): void {
    const room = this.#room.get(nodeId);
    if (room === undefined) return;
    this.#room.set(nodeId, room - 1);
    if (room === 1) this.#round.change(nodeId, { queued: NO_ROOM });
  }

  #countElsewhere(queued: number): void {
    for (const nodeId of this.#elsewhere) this.#round.change(nodeId, { queued });
  }
}
