// The reference fabric keeps what the profiles for fabrics look at, and every one of their laws finds something to look at.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFabric } from "../../targets/fabric-under-test.ts";
import { LAWS } from "../laws/all-laws.ts";
import type { FabricProfile } from "../laws/profiles.ts";
import { judgeFabric } from "../run/judge-case.ts";
import { fabricCase } from "./fabric-cases.ts";
import type { FabricUnderTest } from "./fabric-under-test.ts";
import { play } from "./play.ts";

const LIMIT_MS = 120_000;
const SEED = 20261122;

let fabric: FabricUnderTest;
beforeAll(async () => {
  fabric = await createFabric();
});
afterAll(async () => {
  await fabric.close?.();
});

/** Laws that found nothing to look at, and what was violated. */
const judged = async (
  profile: FabricProfile,
  cases: number,
): Promise<{ unexercised: string[]; violations: string[] }> => {
  const unexercised = new Set(LAWS.filter((law) => law.profile === profile).map(({ id }) => id));
  const found: string[] = [];
  for (const each of fc.sample(fabricCase(profile), { seed: SEED, numRuns: cases })) {
    const fresh = await fabric.renew?.();
    const trial = await play(fresh ?? fabric, each);
    await fresh?.close?.();
    for (const { law, exercised, violations } of judgeFabric(trial, LAWS)) {
      if (exercised) unexercised.delete(law.id);
      found.push(...violations.map(({ message }) => `${law.id}: ${message}`));
    }
  }
  return { unexercised: [...unexercised], violations: found };
};

const NOTHING = { unexercised: [], violations: [] };

test("over HTTP (VER-002, IDEM-001, TENANT-001, AUTH-001, HTTP-001, HTTP-002, HTTP-003, HTTP-004, EVENT-004)", {
  timeout: LIMIT_MS,
}, async () => {
  expect(await judged("fabric-http", 80)).toEqual(NOTHING);
});

test("towards nodes (CLAIM-001, CLAIM-002, CLAIM-003, CLAIM-004, NODE-001, NODE-002, DET-004, RETRY-008)", {
  timeout: LIMIT_MS,
}, async () => {
  expect(await judged("fabric-node", 120)).toEqual(NOTHING);
});

test("in its books (BILL-001, BILL-002, BILL-003, BILL-004, BILL-005, BILL-006, BILL-007, BILL-008, DET-005, TEL-003)", {
  timeout: LIMIT_MS,
}, async () => {
  expect(await judged("billing", 40)).toEqual(NOTHING);
});
