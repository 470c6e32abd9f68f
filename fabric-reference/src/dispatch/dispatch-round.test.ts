import { describe, expect, test } from "vitest";
import { cpuRequest, NOW, node } from "../../test/placement-cases.ts";
import type { NodeBoard } from "../nodes/node-board.ts";
import { NO_HISTORY } from "../policies/placement.ts";
import type { PlacementCandidate } from "../policies/placement-candidate.ts";
import { PLACEMENT } from "../policies/placement-constants.ts";
import { PlacementRound } from "../policies/placement-round.ts";
import { DETOUR_MS, DispatchRound } from "./dispatch-round.ts";
import { Polls } from "./polls.ts";

/** A round over `candidates`, of which those in `asking` wait here for so many claims; 0: they did a moment ago. */
function roundOver(candidates: readonly PlacementCandidate[], asking: Readonly<Record<string, number>>): DispatchRound {
  const polls = new Polls();
  for (const [nodeId, max] of Object.entries(asking)) {
    const over = new AbortController();
    void polls.wait(nodeId, Math.max(1, max), over.signal);
    polls.look(NOW);
    if (max === 0) over.abort();
  }
  const nodes = candidates.map(({ registration }) => ({ id: registration.node_id, assigned: new Map() }));
  const board = { all: () => nodes.values(), get: (id: string) => nodes.find((each) => each.id === id) };
  const round = new PlacementRound(candidates, NO_HISTORY, NOW, PLACEMENT);
  return new DispatchRound(round, polls, board as unknown as NodeBoard, NOW);
}

describe("a node that asks this process", () => {
  test("gets as many as it asks for, not more, though it has more slots", () => {
    const round = roundOver([node("here")], { here: 2 });
    const chosen = [1, 2, 3].map(() => round.place(cpuRequest(), 0).chosen);
    expect(chosen).toEqual(["here", "here", null]);
  });

  test("gets nothing before it asks again, and that is no reason to say that nobody can take the unit", () => {
    const placed = roundOver([node("here")], { here: 0 }).place(cpuRequest(), 0);
    expect(placed.chosen).toBeNull();
    expect(placed.rejected).toMatchObject([{ nodeId: "here", isFull: true }]);
  });
});

describe("a node that asks another process", () => {
  const both = [node("elsewhere"), node("here")];

  test("gets what nobody here has room for, once that has waited long enough", () => {
    expect(roundOver(both, { here: 0 }).place(cpuRequest(), NOW - DETOUR_MS + 1).chosen).toBeNull();
    expect(roundOver(both, { here: 0 }).place(cpuRequest(), NOW - DETOUR_MS).chosen).toBe("elsewhere");
    expect(roundOver(both, { here: 1 }).place(cpuRequest(), NOW - DETOUR_MS).chosen).toBe("here");
  });

  test("gets at once what nobody here can take, and everything while nobody asks here", () => {
    const other = node("here", { capabilities: { supported_operations: ["text.chunk@1"] } });
    expect(roundOver([node("elsewhere"), other], { here: 1 }).place(cpuRequest(), NOW).chosen).toBe("elsewhere");
    expect(roundOver(both, {}).place(cpuRequest(), NOW).chosen).not.toBeNull();
  });
});
