import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../../test/holds.ts";
import { anyCandidates, anyRequest, cpuRequest, NOW, node } from "../../test/placement-cases.ts";
import { NO_HISTORY, place, remember } from "./placement.ts";
import { PLACEMENT } from "./placement-constants.ts";
import { PlacementRound } from "./placement-round.ts";

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
    fc.property(anyCandidates, fc.array(step, { maxLength: 40 }), (candidates, steps) => {
      const round = new PlacementRound(candidates, NO_HISTORY, NOW, PLACEMENT);
      let now = [...candidates];
      let history = NO_HISTORY;
      const change = (nodeId: string | undefined, running: number, queued: number) => {
        now = now.map((each) =>
          each.registration.node_id === nodeId
            ? { ...each, running: Math.max(0, each.running + running), queued: Math.max(0, each.queued + queued) }
            : each,
        );
      };
      for (const each of steps) {
        if (each.type === "change") {
          const nodeId = candidates[each.of]?.registration.node_id ?? "unknown";
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
  expect(placed).toBeGreaterThan(500);
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
  const round = new PlacementRound(
    [node("a", { capabilities: { max_concurrency: 10_000 } })],
    NO_HISTORY,
    NOW,
    PLACEMENT,
  );
  const answers = Array.from(
    { length: 1_026 },
    (_, i) => round.place(cpuRequest({ operation: `text.op${i}@1` })).chosen,
  );
  expect(new Set(answers)).toEqual(new Set([null]));
  expect(round.place(cpuRequest()).chosen).toBe("a");
});
