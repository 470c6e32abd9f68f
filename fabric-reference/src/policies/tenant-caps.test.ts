import fc from "fast-check";
import { expect, it } from "vitest";
import { around, holds } from "../../test/holds.ts";
import { checkCaps, newSubmissions, TENANT_CAPS, type TenantCapsConstants, tenantCapsMistakes } from "./tenant-caps.ts";

const CAPS: TenantCapsConstants = { ...TENANT_CAPS, maxSessions: 3, submissions: { capacity: 5, perMinute: 30 } };

it("lets a tenant have as many sessions as its cap, and not one more", () => {
  const verdictAt = (sessions: number) => checkCaps(newSubmissions(0, CAPS), sessions, 0, CAPS).verdict;
  expect(verdictAt(2)).toEqual({ type: "within" });
  for (const sessions of [3, 4])
    expect(verdictAt(sessions)).toEqual({ type: "over", cap: "concurrent_sessions", retryAfterSeconds: 5 });
});

it("says in whole seconds when the next submission is within the rate", () => {
  let submissions = newSubmissions(0, CAPS);
  for (let i = 0; i < 5; i += 1) ({ submissions } = checkCaps(submissions, 0, 0, CAPS));
  const at = (now: number) => checkCaps(submissions, 0, now, CAPS).verdict;
  expect(at(0)).toEqual({ type: "over", cap: "submission_rate", retryAfterSeconds: 2 });
  expect(at(1_000)).toEqual({ type: "over", cap: "submission_rate", retryAfterSeconds: 1 });
  expect(at(1_999)).toEqual({ type: "over", cap: "submission_rate", retryAfterSeconds: 1 });
  expect(at(2_000)).toEqual({ type: "within" });
});

it("lets in as much as the rate gives, and whoever waits as long as told gets in", () => {
  holds(
    "the caps of a tenant let in what they promise",
    fc.property(fc.array(fc.tuple(around(2_000, 10_000), around(3, 4)), { maxLength: 60 }), (steps) => {
      let now = 0;
      let submissions = newSubmissions(now, CAPS);
      let within = 0;
      for (const [wait, sessions] of steps) {
        now += wait;
        const checked = checkCaps(submissions, sessions, now, CAPS);
        submissions = checked.submissions;
        if (checked.verdict.type === "within") within += 1;
        else if (checked.verdict.cap === "submission_rate") {
          const later = now + checked.verdict.retryAfterSeconds * 1_000;
          expect(checkCaps(submissions, 0, later, CAPS).verdict.type).toBe("within");
          expect(checkCaps(submissions, 0, later - 1_001, CAPS).verdict.type).toBe("over");
        }
      }
      expect(within).toBeLessThanOrEqual(5 + Math.floor((now * 30) / 60_000) + 1e-6);
    }),
  );
});

it("names caps without sense", () => {
  expect(tenantCapsMistakes(TENANT_CAPS)).toEqual([]);
  expect(tenantCapsMistakes({ ...CAPS, maxSessions: -1 })).toHaveLength(1);
  expect(tenantCapsMistakes({ ...CAPS, sessionsRetryAfterSeconds: 0 })).toHaveLength(1);
  expect(tenantCapsMistakes({ ...CAPS, submissions: { capacity: 0, perMinute: 1 } })).toHaveLength(1);
});
