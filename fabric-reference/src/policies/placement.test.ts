import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { anyCandidates, anyRequest, cpuRequest, llmRequest, NOW, node, pod } from "../../test/placement-cases.ts";
import { NO_HISTORY, place, rejectionMessages, remember } from "./placement.ts";
import type { PlacementCandidate } from "./placement-candidate.ts";
import { isTrusted } from "./placement-candidate.ts";
import { PLACEMENT, placementMistakes } from "./placement-constants.ts";
import type { PlacementRequest } from "./placement-request.ts";

const decide = (candidates: readonly PlacementCandidate[], request = cpuRequest(), history = NO_HISTORY) =>
  place(request, candidates, history, NOW, PLACEMENT);

const whyNot = (candidate: PlacementCandidate, request: PlacementRequest = cpuRequest()): string | undefined =>
  decide([candidate], request).rejected[0]?.reason;

describe("a filter turns a node down and says why", () => {
  const gpu = { capabilities: { memory_mb: 1_024, accelerator: "h100" } };
  test.each<[string, PlacementCandidate, string | undefined, PlacementRequest?]>([
    ["disabled", node("a", { enabled: false }), "is disabled"],
    ["quarantined", node("a", { quarantined: true }), "is quarantined"],
    ["suspended", node("a", { suspended: true }), "is suspended"],
    ["down", node("a", { health: "down" }), "is down"],
    ["draining", node("a", { health: "draining" }), "is draining"],
    ["degraded", node("a", { health: "degraded" }), undefined],
    ["never heard from", node("a", { lastHeartbeatAt: null }), "has not been heard from yet"],
    ["fresh until 30 s", node("a", { lastHeartbeatAt: NOW - 30_000 }), undefined],
    ["not after", node("a", { lastHeartbeatAt: NOW - 30_001 }), "has not been heard from for more than 30000 ms"],
    ["open breaker", node("a", { breakerOpen: true }), "has an open circuit breaker"],
    ["a tenth failed", node("a", { errorRate: 0.1 }), undefined],
    ["more failed", node("a", { errorRate: 0.1001 }), "failed more than 0.1 of its attempts in the last minute"],
    ["no slot", node("a", { running: 5, queued: 3 }), "has no free slot"],
    ["one slot", node("a", { running: 5, queued: 2 }), undefined],
    [
      "other type",
      node("a", { capabilities: { supported_task_types: ["retrieval"] } }),
      "does not take deterministic units",
    ],
    ["other operation", node("a"), "does not have text.split@1", cpuRequest({ operation: "text.split@1" })],
    ["cpu unit, pod", pod("a"), "is a pod, which takes llm units only"],
    ["llm unit, cpu", node("a"), "is not a pod", llmRequest()],
    ["llm unit, pod", pod("a"), undefined, llmRequest()],
    ["other tier", pod("a"), "has no medium model", llmRequest({ tier: "medium" })],
    ["too many tokens", pod("a"), "has models for fewer than 8001 tokens", llmRequest({ contextTokens: 8_001 })],
    ["local_only llm", pod("a"), "is a pod, which local_only units never reach", llmRequest({ privacy: "local_only" })],
    ["local_only, trusted", node("a"), undefined, cpuRequest({ privacy: "local_only" })],
    [
      "local_only, not trusted",
      node("a", { trust_zone: "guests" }),
      "is not trusted",
      cpuRequest({ privacy: "local_only" }),
    ],
    [
      "trust required",
      node("a", { trust_zone: "guests" }),
      "is not trusted",
      cpuRequest({ trustedNodeRequired: true }),
    ],
    ["trust not required", node("a", { trust_zone: "guests" }), undefined],
    ["other region", node("a"), "is not in us-east", cpuRequest({ region: "us-east" })],
    ["rather elsewhere", node("a"), undefined, cpuRequest({ preferredRegion: "us-east" })],
    ["memory not stated", node("a"), "does not state 1024 MiB of memory", cpuRequest({ memoryMb: 1_024 })],
    ["memory enough", node("a", gpu), undefined, cpuRequest({ memoryMb: 1_024 })],
    ["memory short", node("a", gpu), "does not state 1025 MiB of memory", cpuRequest({ memoryMb: 1_025 })],
    ["no accelerator", node("a"), "has no accelerator h100", cpuRequest({ accelerator: "h100" })],
    ["accelerator", node("a", gpu), undefined, cpuRequest({ accelerator: "h100" })],
    ["excluded", node("a"), "may not have this one again", cpuRequest({ excludedNodes: ["b", "a"] })],
  ])("%s", (_, candidate, reason, request = cpuRequest()) => {
    expect(whyNot(candidate, request)).toBe(reason);
    expect(decide([candidate], request).chosen).toBe(reason === undefined ? "a" : null);
  });

  it("of an old version is turned down where a version is asked for", () => {
    const constants = { ...PLACEMENT, minimumRuntimeVersion: "1.2.1" };
    const { rejected } = place(cpuRequest(), [node("a")], NO_HISTORY, NOW, constants);
    expect(rejected).toEqual([{ nodeId: "a", reason: "runs a version before 1.2.1", isFull: false }]);
    const same = { ...PLACEMENT, minimumRuntimeVersion: "1.2.0" };
    expect(place(cpuRequest(), [node("a")], NO_HISTORY, NOW, same).chosen).toBe("a");
  });

  it("says of a node that holds as much as it can that it is full, and of no other", () => {
    const full = { running: 8 };
    const nodes = [node("a", full), node("b", { ...full, health: "down" }), node("c", full)];
    const { rejected } = decide(nodes, cpuRequest({ excludedNodes: ["c"] }));
    expect(rejected.map(({ isFull }) => isFull)).toEqual([true, false, false]);
  });

  it("lets attempts wait for a full node only where that is configured", () => {
    const full = [node("a", { running: 8, queued: 7 })];
    const waiting = { ...PLACEMENT, waitingPerSlot: 1 };
    expect(decide(full).chosen).toBeNull();
    expect(place(cpuRequest(), full, NO_HISTORY, NOW, waiting).chosen).toBe("a");
    expect(place(cpuRequest(), [node("a", { running: 8, queued: 8 })], NO_HISTORY, NOW, waiting).chosen).toBeNull();
  });
});

describe("a score", () => {
  test.each<[string, PlacementCandidate, number, PlacementRequest?]>([
    ["of an idle node", node("a"), 0.35 + 0.3 + 0.125 + 0.05],
    ["half used", node("a", { running: 4 }), 0.35 + 0.15 + 0.125 + 0.05],
    ["with a queue as long as what is free", node("a", { running: 5, queued: 2 }), 0.21 + 0.1125 + 0.125 + 0.05],
    ["fully trusted", node("a", { trust: { score: 1, at: NOW } }), 0.35 + 0.3 + 0.25 + 0.05],
    ["trusted ten minutes ago", node("a", { trust: { score: 1, at: NOW - 600_000 } }), 0.35 + 0.3 + 0.25 + 0.05],
    ["and before", node("a", { trust: { score: 1, at: NOW - 600_001 } }), 0.35 + 0.3 + 0.125 + 0.05],
    ["in the region asked for", node("a"), 0.35 + 0.3 + 0.125 + 0.1, cpuRequest({ region: "eu-west" })],
    ["elsewhere than wished", node("a"), 0.35 + 0.3 + 0.125, cpuRequest({ preferredRegion: "us-east" })],
    ["heard from 15 s ago", node("a", { lastHeartbeatAt: NOW - 15_000 }), 0.825],
    ["and before", node("a", { lastHeartbeatAt: NOW - 15_001 }), 0.675],
  ])("%s", (_, candidate, score, request = cpuRequest()) => {
    expect(decide([candidate], request).score).toBeCloseTo(score, 6);
  });

  it("is explained in the reason", () => {
    expect(decide([node("a", { running: 5, queued: 2, lastHeartbeatAt: NOW - 15_001 }), pod("b")]).reason).toBe(
      "Best of 1: score 0.3475 (capacity 0.6, utilisation 0.625, trust 0.5, region 0.5, stale health −0.15).",
    );
  });
});

describe("who is chosen", () => {
  it("is the best, then the one with the shorter queue, then the smaller id by code points", () => {
    const busy = node("a", { running: 1 });
    expect(decide([busy, node("n2"), node("n10")]).chosen).toBe("n10");
    expect(decide([node("a"), node("Z")]).chosen).toBe("Z");
    // A queue of 1 before 2 free slots scores as much as a queue of 2 before 4, once only capacity counts.
    const constants = { ...PLACEMENT, weights: { capacity: 1, idle: 0, trust: 0, region: 0 } };
    const long = node("a", { running: 0, queued: 2, capabilities: { max_concurrency: 4 } });
    const brief = node("b", { running: 0, queued: 1, capabilities: { max_concurrency: 2 } });
    expect(place(cpuRequest(), [long, brief], NO_HISTORY, NOW, constants).chosen).toBe("b");
  });

  it("is the second best after five in a row, if it is within 0.03", () => {
    const trusted = (score: number) => ({ trust: { score, at: NOW } });
    const near = [node("a", trusted(0.62)), node("b", trusted(0.5))];
    const far = [node("a", trusted(0.620004)), node("b", trusted(0.5))];
    const after = (inARow: number) => ({ lastNodeId: "a", inARow });
    expect(decide(near, cpuRequest(), after(4)).chosen).toBe("a");
    expect(decide(near, cpuRequest(), after(5)).chosen).toBe("b");
    expect(decide(near, cpuRequest(), after(5)).reason).toMatch(
      /^Second best of 2, since a got the last 5: score 0\.825 /,
    );
    expect(decide(near, cpuRequest(), after(6)).chosen).toBe("b");
    expect(decide(near, cpuRequest(), { lastNodeId: "b", inARow: 5 }).chosen).toBe("a");
    expect(decide(far, cpuRequest(), after(5)).chosen).toBe("a");
    expect(decide([node("a")], cpuRequest(), after(5)).chosen).toBe("a");
  });

  it("is remembered, a deferral is not", () => {
    const once = remember(NO_HISTORY, "a");
    expect(remember(once, "a")).toEqual({ lastNodeId: "a", inARow: 2 });
    expect(remember(remember(once, null), "b")).toEqual({ lastNodeId: "b", inARow: 1 });
  });

  it("is nobody without a node, and the reason counts what stood in the way", () => {
    expect(decide([]).reason).toBe("No node is registered.");
    const { reason, rejected } = decide([pod("p"), node("a", { health: "down" }), node("b", { health: "down" })]);
    expect(reason).toBe("No node of 3 can take it: 2 × is down; 1 × is a pod, which takes llm units only.");
    expect(rejectionMessages(rejected)[1]).toBe("a is down.");
  });

  it("names no more reasons than an event holds", () => {
    const many = Array.from({ length: 1_001 }, (_, i) => pod(`p${i}`));
    const { rejected } = decide(many);
    expect(rejected).toHaveLength(1_001);
    expect(rejectionMessages(rejected)).toHaveLength(1_000);
    const versions = Array.from({ length: 9 }, (_, i) =>
      node(`n${i}`, { capabilities: { supported_operations: [] } }),
    ).map((each, i) => (i === 0 ? each : { ...each, lastHeartbeatAt: null }));
    expect(decide(versions).reason.length).toBeLessThan(4_096);
  });
});

describe("laws", () => {
  it("DET-004: the order of the candidates does not matter", () => {
    const shuffled = anyCandidates.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    holds(
      "placement does not depend on the order of the candidates",
      fc.property(shuffled, anyRequest, fc.nat(7), ([all, other], request, inARow) => {
        const history = { lastNodeId: all[0]?.registration.node_id ?? null, inARow };
        const { rejected: _, ...decided } = decide(all, request, history);
        expect(decide(other, request, history)).toMatchObject(decided);
      }),
    );
  });

  it("PRIV-001: what must be trusted goes to trusted CPU nodes only", () => {
    let placed = 0;
    holds(
      "local_only units stay on trusted CPU nodes",
      fc.property(anyCandidates, anyRequest, (all, request) => {
        const { chosen } = decide(all, request);
        const winner = all.find(({ registration }) => registration.node_id === chosen);
        if (winner === undefined) return;
        placed += 1;
        expect(winner.registration.kind === "llm_pod").toBe(request.type === "llm");
        expect(request.excludedNodes).not.toContain(chosen);
        if (request.privacy === "local_only") expect(winner.registration.kind).toBe("cpu");
        if (request.privacy === "local_only" || request.trustedNodeRequired)
          expect(isTrusted(winner, PLACEMENT.trustedZones)).toBe(true);
      }),
    );
    expect(placed).toBeGreaterThan(50);
  });

  it("every node is either rejected with a reason or was a contender, and the best contender wins without history", () => {
    holds(
      "rejections and contenders add up",
      fc.property(anyCandidates, anyRequest, (all, request) => {
        const { chosen, rejected, score } = decide(all, request);
        const out = new Set(rejected.map(({ nodeId }) => nodeId));
        const rest = all.filter(({ registration }) => !out.has(registration.node_id));
        expect(out.size + rest.length).toBe(all.length);
        expect(rest.some(({ registration }) => registration.node_id === chosen)).toBe(rest.length > 0);
        for (const each of rest) expect(decide([each], request).score).toBeLessThanOrEqual(score as number);
      }),
    );
  });
});

describe("the constants", () => {
  it("are without mistakes, and a mistake in them is named", () => {
    expect(placementMistakes(PLACEMENT)).toEqual([]);
    const weights = { ...PLACEMENT.weights, trust: 0.26 };
    expect(placementMistakes({ ...PLACEMENT, weights })[0]).toMatch(/sum to 1\.01, not to 1/);
    expect(placementMistakes({ ...PLACEMENT, weights: { capacity: 2, idle: -1, trust: 0, region: 0 } })).toHaveLength(
      1,
    );
    expect(placementMistakes({ ...PLACEMENT, inARowLimit: 0 })).toHaveLength(1);
    expect(placementMistakes({ ...PLACEMENT, waitingPerSlot: -1 })).toHaveLength(1);
    expect(placementMistakes({ ...PLACEMENT, healthStaleMs: 30_001 })).toHaveLength(1);
    expect(placementMistakes({ ...PLACEMENT, minimumRuntimeVersion: "1.2" })).toHaveLength(1);
    expect(placementMistakes({ ...PLACEMENT, minimumRuntimeVersion: "1.2.0" })).toEqual([]);
  });
});
