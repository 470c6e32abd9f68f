import type { WorkUnit } from "@krako/contracts";
import { expect, it } from "vitest";
import { placementRequest } from "./placement-request.ts";

const unit: WorkUnit = {
  id: "normalise",
  type: "deterministic",
  operation: "text.normalize@1",
  dependencies: [],
  input: {},
  bindings: [],
  output_schema: { type: "object" },
  budget: { timeout_ms: 1_000 },
  retries: { max_attempts: 1, backoff_ms: 0 },
  idempotent: true,
  critical: true,
  verification_mode: "schema",
};

it("asks nothing that a unit does not state", () => {
  expect(placementRequest(unit, "allow_remote", {})).toEqual({
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
  });
});

it("asks for what a unit states, and its own privacy before that of its graph", () => {
  const stated: WorkUnit = {
    ...unit,
    type: "llm",
    model: { tier: "large", max_input_tokens: 700, max_output_tokens: 300 },
    constraints: { privacy: "allow_remote", region: "eu-west", trusted_node_required: true, latency_ms: 5 },
  };
  expect(placementRequest(stated, "local_only", {}, ["cpu-1"])).toMatchObject({
    type: "llm",
    tier: "large",
    contextTokens: 1_000,
    privacy: "allow_remote",
    region: "eu-west",
    trustedNodeRequired: true,
    excludedNodes: ["cpu-1"],
  });
  expect(placementRequest(unit, "local_only", {}).privacy).toBe("local_only");
});

it("asks for what its operation needs of the machine, by the configuration", () => {
  const needs = { "text.normalize@1": { memoryMb: 512, accelerator: "h100" }, "text.split@1": { memoryMb: 1 } };
  expect(placementRequest(unit, "allow_remote", needs)).toMatchObject({ memoryMb: 512, accelerator: "h100" });
  expect(placementRequest({ ...unit, operation: "text.other@1" }, "allow_remote", needs)).toMatchObject({
    memoryMb: 0,
    accelerator: null,
  });
});
