import type { NodeCapabilities } from "@krako/contracts";
import fc from "fast-check";
import type { PlacementCandidate } from "../src/policies/placement-candidate.ts";
import type { PlacementRequest } from "../src/policies/placement-request.ts";
import { around } from "./holds.ts";

/** Of all placement cases, in milliseconds since 1970. */
export const NOW = 1_000_000_000;

/** A unit that any healthy CPU node takes. */
export const cpuRequest = (change: Partial<PlacementRequest> = {}): PlacementRequest => ({
  type: "deterministic",
  operation: "text.normalize@1",
  tier: null,
  contextTokens: 0,
  privacy: "allow_remote",
  region: null,
  preferredRegion: null,
  trustedNodeRequired: false,
  memoryMb: 0,
  accelerator: null,
  excludedNodes: [],
  ...change,
});

/** An llm unit that asks for all that {@link pod} has. */
export const llmRequest = (change: Partial<PlacementRequest> = {}): PlacementRequest =>
  cpuRequest({ type: "llm", operation: "llm.extract@1", tier: "large", contextTokens: 8_000, ...change });

const CPU: NodeCapabilities = {
  runtime_version: "1.2.0",
  max_concurrency: 8,
  supported_task_types: ["deterministic", "aggregation", "retrieval", "small_model"],
  supported_operations: ["text.normalize@1", "model.classify@1"],
  model_tiers: ["small"],
  supported_context_window: 4_000,
};

interface Registered {
  readonly kind?: "cpu" | "llm_pod";
  readonly region?: string;
  readonly trust_zone?: string;
  readonly capabilities?: Partial<NodeCapabilities>;
}

/** A healthy CPU node of the zone "own", heard from just now, idle, without a trust score. */
export const node = (
  node_id: string,
  change: Partial<Omit<PlacementCandidate, "registration">> & Registered = {},
): PlacementCandidate => {
  const { kind = "cpu", region = "eu-west", trust_zone = "own", capabilities, ...state } = change;
  return {
    registration: { node_id, kind, region, trust_zone, capabilities: { ...CPU, ...capabilities } },
    enabled: true,
    health: "healthy",
    lastHeartbeatAt: NOW,
    running: 0,
    queued: 0,
    errorRate: null,
    quarantined: false,
    suspended: false,
    trust: null,
    breakerOpen: false,
    ...state,
  };
};

/** A healthy pod. */
export const pod = (
  node_id: string,
  change: Partial<Omit<PlacementCandidate, "registration">> & Registered = {},
): PlacementCandidate =>
  node(node_id, {
    kind: "llm_pod",
    ...change,
    capabilities: {
      supported_task_types: ["llm"],
      supported_operations: ["llm.extract@1"],
      model_tiers: ["large"],
      supported_context_window: 8_000,
      ...change.capabilities,
    },
  });

const rarely = (common: boolean): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: 19, arbitrary: fc.constant(common) }, { weight: 1, arbitrary: fc.constant(!common) });

const anyState = fc.record({
  kind: fc.oneof({ weight: 4, arbitrary: fc.constant("cpu" as const) }, fc.constant("llm_pod" as const)),
  region: fc.constantFrom("eu-west", "us-east", "null"),
  trust_zone: fc.constantFrom("own", "own", "guests"),
  enabled: rarely(true),
  health: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("healthy" as const, "degraded" as const) },
    fc.constantFrom("draining" as const, "down" as const),
  ),
  lastHeartbeatAt: fc.oneof(
    { weight: 6, arbitrary: fc.constant(NOW) },
    around(15_000, 60_000).map((age) => NOW - age),
    around(30_000, 60_000).map((age) => NOW - age),
    fc.constantFrom(null, NOW + 5_000),
  ),
  running: fc.oneof(fc.nat(3), around(8, 9)),
  queued: fc.oneof(fc.constant(0), fc.nat(8)),
  errorRate: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constantFrom(0, 0.099, 0.1, 0.101, 1)),
  quarantined: rarely(false),
  suspended: rarely(false),
  trust: fc.oneof(
    fc.constant(null),
    fc.record({
      score: fc.constantFrom(0, 0.25, 0.5, 0.51, 1),
      at: around(600_000, 900_000).map((age) => NOW - age),
    }),
  ),
  breakerOpen: rarely(false),
  slots: fc.constantFrom(1, 2, 8),
});

/** Up to 12 nodes of every kind and in every state, equal ones among them, in any order of their ids. */
export const anyCandidates: fc.Arbitrary<readonly PlacementCandidate[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(..."a b c d e n1 n10 n2 Z m-1 m.1 m_1 x".split(" ")),
      fc.oneof(anyState, fc.constant(null)),
    ),
    { maxLength: 12, selector: ([id]) => id },
  )
  .map((drawn) =>
    drawn.map(([id, state]) => {
      if (state === null) return node(id);
      const { slots, ...rest } = state;
      const make = rest.kind === "cpu" ? node : pod;
      return make(id, { ...rest, capabilities: { max_concurrency: slots } });
    }),
  );

export const anyRequest: fc.Arbitrary<PlacementRequest> = fc
  .tuple(
    fc.constantFrom("deterministic" as const, "small_model" as const, "llm" as const),
    fc.record({
      privacy: fc.constantFrom("allow_remote" as const, "allow_remote" as const, "local_only" as const),
      region: fc.constantFrom(null, null, "eu-west", "null"),
      preferredRegion: fc.constantFrom(null, null, "us-east"),
      trustedNodeRequired: fc.constantFrom(false, false, true),
      excludedNodes: fc.subarray(["a", "b", "n1"], { maxLength: 2 }),
    }),
    fc.constantFrom(3_999, 4_000, 4_001, 8_000, 8_001),
  )
  .map(([type, common, contextTokens]) => {
    if (type === "deterministic") return cpuRequest(common);
    const model = { contextTokens, ...common };
    return type === "llm"
      ? llmRequest(model)
      : cpuRequest({ type, operation: "model.classify@1", tier: "small", ...model });
  });
