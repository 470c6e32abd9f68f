import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../../test/holds.ts";
import { anyCandidates, anyRequest, cpuRequest, NOW, node } from "../../test/placement-cases.ts";
import { NO_HISTORY, type PlacementHistory, place, remember } from "./placement.ts";
import { PLACEMENT } from "./placement-constants.ts";
import { MAX_KINDS, PlacementRound } from "./placement-round.ts";

const step = fc.oneof(
  { weight: 3, arbitrary: anyRequest.map((request) => ({ type: "place" as const, request })) },
  fc
    .record({ of: fc.nat(11), running: fc.constantFrom(-1, 1), queued: fc.constantFrom(-1, 0) })
    .map((by) => ({ type: "change" as const, ...by })),
);

it("a round gives the answers of the plain function over what the nodes hold by then", () => {
  let placed = 0;
  holds(
    "a placement round answers as the plain function",
    fc.property(anyCandidates, fc.array(step, { maxLength: 40 }), fc.nat(6), (candidates, steps, inARow) => {
      const known = candidates.map(({ registration }) => registration.node_id);
      // The best of the first decision, so that the second best gets its turn.
      const first = steps.find(({ type }) => type === "place");
      const best = first?.type === "place" ? place(first.request, candidates, NO_HISTORY, NOW, PLACEMENT).chosen : null;
      let history: PlacementHistory = { lastNodeId: best ?? known[0] ?? null, inARow };
      const round = new PlacementRound(candidates, history, NOW, PLACEMENT);
      let now = [...candidates];
      const change = (nodeId: string | undefined, running: number, queued: number) => {
        now = now.map((each) =>
          each.registration.node_id === nodeId
            ? { ...each, running: Math.max(0, each.running + running), queued: Math.max(0, each.queued + queued) }
            : each,
        );
      };
      for (const each of steps) {
        if (each.type === "change") {
          const nodeId = known[each.of] ?? "unknown";
          round.change(nodeId, { running: each.running, queued: each.queued });
          change(nodeId, each.running, each.queued);
          continue;
        }
        const expected = place(each.request, now, history, NOW, PLACEMENT);
        expect(round.place(each.request)).toEqual(expected);
        if (expected.chosen === null) continue;
        placed += 1;
        change(expected.chosen, 0, 1);
        history = remember(history, expected.chosen);
        expect(round.history).toEqual(history);
      }
    }),
  );
  expect(placed).toBeGreaterThan(100);
});

it("shares a flood of equal units among equal nodes until every slot is taken", () => {
  const nodes = ["a", "b", "c"].map((id) => node(id));
  const round = new PlacementRound(nodes, NO_HISTORY, NOW, PLACEMENT);
  const counts = new Map<string | null, number>();
  for (let i = 0; i < 25; i += 1) {
    const { chosen } = round.place(cpuRequest());
    counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
  }
  expect(counts).toEqual(
    new Map<string | null, number>([
      ["a", 8],
      ["b", 8],
      ["c", 8],
      [null, 1],
    ]),
  );
});

it("keeps answering when there are more kinds of request than it remembers", () => {
  const round = new PlacementRound([node("a")], NO_HISTORY, NOW, PLACEMENT);
  const ask = (kind: number) => round.place(cpuRequest({ operation: `text.op${kind}@1` })).chosen;
  for (let kind = 1; kind < MAX_KINDS; kind += 1) expect(ask(kind)).toBeNull();
  expect(round.kinds).toBe(MAX_KINDS - 1);
  expect(round.place(cpuRequest()).chosen).toBe("a");
  expect(round.kinds).toBe(MAX_KINDS);
  expect(ask(MAX_KINDS)).toBeNull();
  expect(round.kinds).toBe(1);
  expect(round.place(cpuRequest()).chosen).toBe("a");
});
