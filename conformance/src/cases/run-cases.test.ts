import { checkTaskGraph } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FLOORS, featuresOf } from "../../test/features.ts";
import { BACKEND_PROFILES } from "../laws/profiles.ts";
import type { Ground } from "./ground.ts";
import { KIT_PRICES } from "./price-list.ts";
import { runCase } from "./run-cases.ts";
import { twinOf } from "./twins.ts";

const GROUND: Ground = {
  types: ["deterministic", "aggregation", "retrieval", "small_model", "llm"],
  tiers: { small_model: ["small", "medium", "large"], llm: ["small", "medium", "large"] },
  modes: ["none", "schema"],
  probes: true,
  prices: KIT_PRICES,
};
const CASES_A_PROFILE = 1_000;
const seed = Number(process.env["KRAKO_SEED"] ?? Math.floor(Math.random() * 1e9));
/** How often something rare is drawn differs from seed to seed: what may not become rarer is counted under one. */
const COUNTED_SEED = Number(process.env["KRAKO_SEED"] ?? 20_261_122);

describe(`generated runs (KRAKO_SEED=${seed})`, () => {
  it("are valid graphs, twins included", () => {
    for (const profile of BACKEND_PROFILES)
      fc.assert(
        fc.property(runCase(profile, GROUND), (each) => {
          for (const { graph } of [each, twinOf(each)]) expect(checkTaskGraph(graph)).toMatchObject({ ok: true });
        }),
        { seed, numRuns: 300 },
      );
  });

  it("meet every feature of the contract often enough", () => {
    const counts = new Map<string, number>();
    for (const profile of BACKEND_PROFILES)
      for (const each of fc.sample(runCase(profile, GROUND), { seed: COUNTED_SEED, numRuns: CASES_A_PROFILE }))
        for (const feature of featuresOf(each, GROUND)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    const share = (feature: string): number =>
      (100 * (counts.get(feature) ?? 0)) / (BACKEND_PROFILES.length * CASES_A_PROFILE);
    const below = Object.entries(FLOORS).filter(([feature, floor]) => share(feature) < floor);
    expect(below.map(([feature, floor]) => `${feature}: ${share(feature).toFixed(2)} % < ${floor} %`)).toEqual([]);
  });

  it("have no feature that is not asked for", () => {
    const seen = new Set<string>();
    for (const profile of BACKEND_PROFILES)
      for (const each of fc.sample(runCase(profile, GROUND), { seed, numRuns: 200 }))
        for (const feature of featuresOf(each, GROUND)) seen.add(feature);
    expect([...seen].filter((feature) => !(feature in FLOORS))).toEqual([]);
  });

  it("are drawn alike by the same seed, for whoever offers the same", () => {
    const draw = () => fc.sample(runCase("model", GROUND), { seed, numRuns: 20 });
    expect(JSON.stringify(draw())).toBe(JSON.stringify(draw()));
  });

  it("keep to what a backend offers", () => {
    const poor: Ground = { ...GROUND, types: ["deterministic"], modes: ["schema"], prices: null, probes: false };
    for (const { graph } of fc.sample(runCase("model", poor), { seed, numRuns: 200 })) {
      expect(
        graph.work_units.every(({ type, verification_mode: mode }) => type === "deterministic" && mode === "schema"),
      ).toBe(true);
      expect(graph.budget.max_cost_usd).toBeUndefined();
    }
  });
});
