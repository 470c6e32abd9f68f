import type { NodeRegistration } from "@krako/contracts";
import { isBackendCapabilities } from "@krako/contracts/validators/backend-capabilities";
import { describe, expect, test } from "vitest";
import { Play, PlayedNode } from "../test/fabric-play.ts";
import { DEFAULT_PRICE_LIST } from "./billing/price-book.ts";
import { describeFabric } from "./capabilities.ts";

const NONE = { priceList: undefined, supportedExtensions: [] };

async function registrations(
  ...kinds: readonly ("cpu" | "llm_pod")[]
): Promise<readonly [NodeRegistration, ...NodeRegistration[]]> {
  const play = new Play();
  const nodes = kinds.map((kind, n) => new PlayedNode(play, `${kind}-${n}`, { kind }).registration);
  await play.close();
  return nodes as unknown as readonly [NodeRegistration, ...NodeRegistration[]];
}

describe("CAP-001: what a fabric says it can do", () => {
  test("is what the contract calls capabilities, also without any node", async () => {
    for (const nodes of [[], await registrations("cpu"), await registrations("cpu", "llm_pod")]) {
      const described = describeFabric(nodes, NONE);
      expect(isBackendCapabilities(described) || isBackendCapabilities.errors).toBe(true);
    }
  });

  test("is what its nodes can: types, operations, tiers, slots", async () => {
    expect(describeFabric(await registrations("cpu", "cpu", "llm_pod"), NONE)).toMatchObject({
      max_concurrency: 12,
      supported_task_types: ["deterministic", "llm"],
      supported_operations: ["test.echo@1", "text.classify@1"],
      model_tiers: ["small"],
      small_model_tiers: [],
      supported_context_window: 100_000,
    });
    expect(describeFabric([], NONE)).toMatchObject({ supported_task_types: [], supported_operations: [] });
  });

  test("is not what a node says of a type that never goes to its kind", async () => {
    const [cpu] = await registrations("cpu");
    const [pod] = await registrations("llm_pod");
    const all = { supported_task_types: ["deterministic", "llm"] } as const;
    const saying = (node: NodeRegistration): NodeRegistration => ({
      ...node,
      capabilities: { ...node.capabilities, supported_task_types: [...all.supported_task_types] },
    });
    expect(describeFabric([saying(cpu)], NONE).supported_task_types).toEqual(["deterministic"]);
    expect(describeFabric([saying(pod)], NONE).supported_task_types).toEqual(["llm"]);
  });

  test("PRIV-001: names no model on a pod as a local one", async () => {
    expect(describeFabric(await registrations("cpu", "llm_pod"), NONE).local_model_tiers).toEqual([]);
  });

  test.each([
    [1, ["none", "schema"]],
    [2, ["none", "schema", "recompute"]],
    [3, ["none", "schema", "quorum", "recompute"]],
  ] as const)("with %i CPU nodes has the verification modes %j, whatever the number of pods", async (count, modes) => {
    const nodes = await registrations(...Array.from({ length: count }, () => "cpu" as const), "llm_pod", "llm_pod");
    expect([...describeFabric(nodes, NONE).verification_modes].sort()).toEqual([...modes].sort());
  });

  test("says what it costs only where it has prices", async () => {
    expect(describeFabric([], NONE)).toMatchObject({ enforces_cost: false });
    expect(describeFabric([], NONE)).not.toHaveProperty("price_list");
    const priced = describeFabric([], { priceList: DEFAULT_PRICE_LIST, supportedExtensions: ["x"] });
    expect(priced).toMatchObject({ enforces_cost: true, price_list: DEFAULT_PRICE_LIST, supported_extensions: ["x"] });
  });
});
