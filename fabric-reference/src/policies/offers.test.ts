import type { NodeOffer } from "@krako/contracts";
import { describe, expect, test } from "vitest";
import { isOffered, type OfferRequest } from "./offers.ts";

const plain: OfferRequest = {
  type: "deterministic",
  operation: "a@1",
  tier: null,
  contextTokens: 0,
  privacy: "allow_remote",
};
const model: OfferRequest = { ...plain, type: "small_model", operation: "m@1", tier: "small", contextTokens: 100 };
const offers: NodeOffer[] = [
  { operation: "a@1", type: "deterministic" },
  { operation: "a@1", type: "retrieval" },
  { operation: "m@1", type: "small_model", model_tiers: ["small"], context_window: 100 },
  { operation: "m@1", type: "small_model", model_tiers: ["large"], context_window: 1_000, local: true },
];

describe("what a node offers", () => {
  test("is anything its other statements allow, where it has no offers", () => {
    expect(isOffered(plain, {})).toBe(true);
    expect(isOffered(plain, { offers: [] })).toBe(false);
  });

  test.each<[boolean, OfferRequest]>([
    [true, plain],
    [true, { ...plain, type: "retrieval" }],
    [false, { ...plain, type: "aggregation" }],
    [false, { ...plain, operation: "b@1" }],
    [true, { ...plain, privacy: "local_only" }],
    [true, model],
    [false, { ...model, contextTokens: 101 }],
    [false, { ...model, tier: "medium" }],
    [true, { ...model, tier: "large", contextTokens: 1_000 }],
    [false, { ...model, privacy: "local_only" }],
    [true, { ...model, tier: "large", privacy: "local_only" }],
  ])("is %s of %j: one offer has to hold all of it (CAP-002, PRIV-001)", (isServed, request) => {
    expect(isOffered(request, { offers })).toBe(isServed);
  });
});
