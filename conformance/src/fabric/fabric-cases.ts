// Cases for fabrics as fast-check draws them: a few small graphs, a few nodes, and steps that are likely to meet each other.
import fc from "fast-check";
import type { FabricProfile } from "../laws/profiles.ts";
import {
  type FabricCase,
  FORGERIES,
  type GraphPlan,
  type NodePlan,
  PROBES,
  REGIONS,
  REPORTS,
  type Step,
  type UnitPlan,
} from "./fabric-case.ts";

const often = <T>(usual: T, others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });

const rarely = <T>(usual: T, others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const small = fc.nat({ max: 4 });

const unit = (profile: FabricProfile): fc.Arbitrary<UnitPlan> =>
  fc.record({
    type: often<UnitPlan["type"]>("deterministic", ["llm", "llm", "small_model"]),
    needs: fc.uniqueArray(fc.nat({ max: 2 }), { maxLength: profile === "fabric-http" ? 1 : 1 }),
    attempts: profile === "fabric-node" ? fc.constantFrom(1, 2, 3, 3) : fc.constantFrom(1, 2, 3),
    idempotent: often(true, [false]),
    ...(profile === "fabric-node"
      ? {
          privacy: rarely<UnitPlan["privacy"]>("allow_remote", ["local_only"]),
          region: rarely<UnitPlan["region"]>(null, REGIONS),
          trusted: rarely(false, [true]),
        }
      : { privacy: fc.constant("allow_remote" as const), region: fc.constant(null), trusted: fc.constant(false) }),
  });

const graph = (profile: FabricProfile): fc.Arbitrary<GraphPlan> =>
  fc.record({
    units: fc.array(unit(profile), { minLength: 1, maxLength: 3 }),
    retries: often<number | null>(null, [0, 1, 2]),
  });

const node = (profile: FabricProfile): fc.Arbitrary<NodePlan> =>
  fc.record({
    kind: often<NodePlan["kind"]>("cpu", ["llm_pod", "llm_pod", "cpu"]),
    region: fc.constantFrom(...REGIONS),
    isTrusted: profile === "fabric-node" ? often(true, [false]) : fc.constant(true),
    slots: profile === "fabric-node" ? fc.constantFrom(1, 2, 4) : fc.constant(4),
    hasModels: profile === "fabric-node" ? often(true, [false]) : fc.constant(true),
  });

/** CPU time in millionths of a second: ties of half a millionth of a dollar, odd ones, none and many. */
const cpu = fc.oneof(
  fc.nat({ max: 200 }).map((thousands) => thousands * 1_000 + 50_000),
  fc.nat({ max: 99 }).map((each) => each * 1_000),
  fc.nat({ max: 3_000_000_000 }),
  fc.constant(0),
);

const submitStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("submit" as const),
  graph: fc.nat({ max: 2 }),
  how: often<Extract<Step, { do: "submit" }>["how"]>("new", [
    "again",
    "again",
    "twice",
    "changed",
    "graph id",
    "other tenant",
  ]),
});
const claimStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("claim" as const),
  node: small,
  max: fc.constantFrom(1, 2, 16),
});
const reportStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("report" as const),
  claim: fc.nat({ max: 9 }),
  says: often<(typeof REPORTS)[number]>("output", REPORTS),
  cpu,
  tokens: fc.nat({ max: 1_100 }),
});
const workStep: fc.Arbitrary<Step> = fc.constant({ do: "work" });
const cancelStep: fc.Arbitrary<Step> = fc.record({ do: fc.constant("cancel" as const), graph: small });
const replayStep: fc.Arbitrary<Step> = fc.record({ do: fc.constant("replay" as const), claim: fc.nat({ max: 9 }) });
const askStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("ask" as const),
  what: fc.constantFrom(...PROBES),
  pick: fc.nat({ max: 200 }),
});
const leaseStep: fc.Arbitrary<Step> = fc.constant({ do: "wait a lease" });

const nodeSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: claimStep },
  { weight: 5, arbitrary: reportStep },
  { weight: 3, arbitrary: replayStep },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("forge" as const),
      claim: fc.nat({ max: 9 }),
      how: fc.constantFrom(...FORGERIES),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("start" as const),
      claim: fc.nat({ max: 9 }),
      token: often<"own" | "older">("own", ["older"]),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("beat" as const),
      node: small,
      claims: fc.constantFrom("own", "older token", "foreign", "foreign"),
      health: often<"healthy" | "draining">("healthy", ["draining"]),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("vanish" as const), node: small }) },
  { weight: 2, arbitrary: leaseStep },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("quarantine" as const), node: small, on: often(true, [false]) }),
  },
  { weight: 2, arbitrary: submitStep },
  { weight: 1, arbitrary: cancelStep },
);

/** Something is lost: claimed, never heard of again, and claimed anew; what its first node says then is late. */
const loss: fc.Arbitrary<readonly Step[]> = fc
  .tuple(small, often(true, [false]), fc.array(reportStep, { maxLength: 2 }), fc.boolean())
  .map(([one, says, late, beats]): readonly Step[] => [
    { do: "claim", node: one, max: 16 },
    { do: "claim", node: one + 1, max: 16 },
    ...(says ? ([0, 1, 2] as const).map((at) => ({ do: "start", claim: at, token: "own" }) as const) : []),
    { do: "vanish", node: one },
    ...(beats ? ([{ do: "beat", node: one + 1, claims: "foreign", health: "healthy" }] as const) : []),
    { do: "wait a lease" },
    { do: "claim", node: one + 1, max: 16 },
    { do: "claim", node: one + 2, max: 16 },
    ...late,
    { do: "report", claim: 0, says: "output", cpu: 1_000, tokens: 9 },
  ]);

const billingSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: claimStep },
  { weight: 6, arbitrary: reportStep },
  { weight: 2, arbitrary: submitStep },
  { weight: 1, arbitrary: replayStep },
  { weight: 1, arbitrary: cancelStep },
  { weight: 1, arbitrary: workStep },
);

const wireSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 14, arbitrary: askStep },
  { weight: 5, arbitrary: submitStep },
  { weight: 1, arbitrary: workStep },
  { weight: 1, arbitrary: cancelStep },
  { weight: 2, arbitrary: claimStep },
);

const SUBMITTED: readonly Step[] = [
  { do: "submit", graph: 0, how: "new" },
  { do: "submit", graph: 1, how: "new" },
];

const stepsOf = (profile: FabricProfile): fc.Arbitrary<readonly Step[]> => {
  switch (profile) {
    case "fabric-http":
      return fc
        .tuple(
          fc.array(wireSteps, { minLength: 4, maxLength: 10 }),
          fc.boolean(),
          fc.array(wireSteps, { maxLength: 8 }),
        )
        .map(([before, works, after]) => [
          ...SUBMITTED,
          ...before,
          ...(works ? [{ do: "work" } as const] : []),
          ...after,
        ]);
    case "fabric-node":
      return fc
        .tuple(
          fc.array(nodeSteps, { minLength: 2, maxLength: 10 }),
          fc.oneof({ weight: 3, arbitrary: loss }, { weight: 2, arbitrary: fc.constant([]) }),
          fc.array(nodeSteps, { maxLength: 8 }),
        )
        .map(([before, lost, after]) => [...SUBMITTED, ...before, ...lost, ...after]);
    case "billing":
      return fc
        .tuple(
          fc.array(billingSteps, { minLength: 4, maxLength: 14 }),
          fc.oneof({ weight: 1, arbitrary: loss }, { weight: 4, arbitrary: fc.constant([]) }),
        )
        .map(([steps, lost]) => [...SUBMITTED, ...steps, ...lost]);
  }
};

const nodesOf = (profile: FabricProfile): fc.Arbitrary<readonly NodePlan[]> =>
  fc.array(node(profile), { minLength: profile === "fabric-node" ? 2 : 1, maxLength: 3 });

/** Nodes that can do the same: what one loses the other gets. */
const twins: fc.Arbitrary<readonly NodePlan[]> = fc
  .tuple(node("fabric-node"), fc.option(node("fabric-node"), { nil: null }))
  .map(([one, other]) => [one, one, ...(other === null ? [] : [other])]);

/** The graphs as the first node can work on them, so that something happens. */
const suited = (graphs: readonly GraphPlan[], { kind, hasModels }: NodePlan): readonly GraphPlan[] =>
  graphs.map((each) => ({
    ...each,
    units: each.units.map((plan) => {
      const isFit =
        kind === "llm_pod" ? plan.type === "llm" : plan.type !== "llm" && (hasModels || plan.type === "deterministic");
      const type = isFit ? plan.type : kind === "llm_pod" ? "llm" : "deterministic";
      return {
        ...plan,
        type,
        needs: [],
        ...(type === "llm" ? { privacy: "allow_remote" as const } : {}),
        region: null,
      };
    }),
  }));

export const fabricCase = (profile: FabricProfile): fc.Arbitrary<FabricCase> =>
  fc
    .record({
      graphs: fc.array(graph(profile), { minLength: 1, maxLength: 2 }),
      nodes: profile === "fabric-node" ? fc.oneof(twins, nodesOf(profile)) : nodesOf(profile),
      steps: stepsOf(profile),
      isSuited: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ graphs, nodes, steps, isSuited }): FabricCase => {
      const [first] = nodes;
      const fit = profile === "fabric-node" && isSuited > 0 && first !== undefined;
      return { kind: "fabric", profile, graphs: fit ? suited(graphs, first) : graphs, nodes, steps };
    });
