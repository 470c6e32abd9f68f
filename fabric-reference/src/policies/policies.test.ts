import { expect, it, test } from "vitest";
import { DEFAULT_POLICIES, type PolicyChanges, policiesWith } from "./policies.ts";

it("are the stated ones by default, and every constant can be changed alone", () => {
  expect(policiesWith({})).toEqual(DEFAULT_POLICIES);
  const changed = policiesWith({ scaling: { cpu: { maxReplicas: 3 } }, trust: { prior: 3 } });
  expect(changed.scaling.cpu).toEqual({ ...DEFAULT_POLICIES.scaling.cpu, maxReplicas: 3 });
  expect(changed.scaling.llm_pod).toEqual(DEFAULT_POLICIES.scaling.llm_pod);
  expect(changed.trust).toEqual({ ...DEFAULT_POLICIES.trust, prior: 3 });
});

test.each<[string, PolicyChanges]>([
  ["placement", { placement: { inARowLimit: 0 } }],
  ["congestion", { congestion: { delayFactor: 0 } }],
  ["retryPace", { retryPace: { slowFloorMs: -1 } }],
  ["circuitBreaker", { circuitBreaker: { minAttempts: 0 } }],
  ["admission", { admission: { openWindows: 0 } }],
  ["tenantCaps", { tenantCaps: { maxSessions: -1 } }],
  ["scaling of nodes", { scaling: { cpu: { upWindows: 0 } } }],
  ["scaling of pods", { scaling: { llm_pod: { upWindows: 0 } } }],
  ["trust", { trust: { prior: 0 } }],
])("refuse to start with a mistake in %s", (_, changes) => {
  expect(() => policiesWith(changes)).toThrow(RangeError);
});

it("name every mistake at once", () => {
  const changes = { placement: { inARowLimit: 0 }, trust: { prior: 0 } };
  expect(() => policiesWith(changes)).toThrow(/inARowLimit of placement .* prior of trust /);
});
