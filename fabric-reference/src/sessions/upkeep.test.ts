import type { WorkUnit } from "@krako/contracts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cpuUnit, llmUnit, Play, PlayedNode } from "../../test/fabric-play.ts";
import type { Fabric } from "../fabric.ts";
import { dispatchesOf, findDispatch } from "../store/dispatches.ts";
import { readInboxOf } from "../store/inbox.ts";
import { HOST_SETTINGS } from "./host-settings.ts";
import type { HostedSession } from "./hosted-session.ts";

let play: Play;
let fabric: Fabric;
let node: PlayedNode;
beforeEach(async () => {
  play = new Play();
  fabric = await play.process();
  node = await new PlayedNode(play, "n").join(fabric);
});
afterEach(() => play.close());

const { leaseMs, tickMs, keepMs, forgetEveryMs, overrunGraceMs } = HOST_SETTINGS;

/** Time passes, and the node sends heartbeats that renew these claims. */
async function live(ms: number, who: PlayedNode = node, claims: { claim_id: string; fencing_token: number }[] = []) {
  const end = play.clock.now() + ms;
  while (play.clock.now() < end) {
    await play.clock.advance(Math.min(5_000, end - play.clock.now()));
    const renewals = claims.map(({ claim_id, fencing_token }) => ({ claim_id, fencing_token }));
    await who.beat(fabric, { claims: renewals });
  }
}

const TWICE = { max_attempts: 2, backoff_ms: 0 };

describe("a claim whose lease is over", () => {
  test("is lost, not before its time, and its unit is tried again", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a", { retries: TWICE })]);
    const claim = await node.claimOne(fabric);
    await live(leaseMs - 1);
    expect(await play.told(sessionId)).not.toContain("workunit.retry.scheduled");
    await live(2 * tickMs);
    expect(await play.told(sessionId)).toContain("workunit.retry.scheduled");
    await live(1_000);
    expect(await node.claimOne(fabric)).toMatchObject({ attempt_index: 2, fencing_token: claim.fencing_token + 1 });
  });

  test("that is renewed by heartbeats is not lost", async () => {
    const unit = cpuUnit("a", { retries: TWICE, budget: { timeout_ms: 600_000 } });
    const sessionId = await play.run(fabric, [unit]);
    const claim = await node.claimOne(fabric);
    await live(4 * leaseMs, node, [claim]);
    await node.finish(fabric, claim);
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
    expect(await play.told(sessionId)).not.toContain("workunit.retry.scheduled");
  });

  test.each<[string, Partial<WorkUnit>, boolean, boolean]>([
    ["an idempotent unit that had begun", { idempotent: true }, true, true],
    ["a unit that is not idempotent and had not begun", { idempotent: false }, false, true],
    ["a unit that is not idempotent and had begun", { idempotent: false }, true, false],
  ])("RETRY-002: of %s", async (_, more, hasBegun, isTriedAgain) => {
    const sessionId = await play.run(fabric, [cpuUnit("a", { retries: TWICE, ...more })]);
    const claim = await node.claimOne(fabric);
    if (hasBegun) await node.start(fabric, claim);
    await live(leaseMs + 2_000);
    expect((await play.told(sessionId)).includes("workunit.retry.scheduled")).toBe(isTriedAgain);
  });

  test("of a model that was never called costs nothing", async () => {
    const pod = await new PlayedNode(play, "pod", { kind: "llm_pod" }).join(fabric);
    const sessionId = await play.run(fabric, [llmUnit("a")]);
    await pod.claimOne(fabric);
    await live(leaseMs + 2_000, pod);
    const result = await play.result(fabric, sessionId);
    expect(result?.status).toBe("failed");
    expect(await play.told(sessionId)).not.toContain("budget.debited");
  });
});

describe("a node that renews its lease and never reports", () => {
  test("loses its claim when the attempt must have ended, and a moment besides", async () => {
    const timeout_ms = 10_000;
    const sessionId = await play.run(fabric, [cpuUnit("a", { retries: TWICE, budget: { timeout_ms } })]);
    const claim = await node.claimOne(fabric);
    await live(timeout_ms + overrunGraceMs - 1_000, node, [claim]);
    expect(await play.told(sessionId)).not.toContain("workunit.retry.scheduled");
    await live(2_000, node, [claim]);
    expect(await play.told(sessionId)).toContain("workunit.retry.scheduled");
  });
});

describe("rows that nobody needs any more", () => {
  test("are kept as long as a result may come again, and then removed", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    const claim = await node.claimOne(fabric);
    await node.finish(fabric, claim);
    const row = () => play.database.read((connection) => findDispatch(connection, claim.claim_id));
    await play.clock.advance(keepMs - tickMs);
    expect(await row()).toMatchObject({ state: "ended" });
    await play.clock.advance(forgetEveryMs + 2 * tickMs);
    expect(await row()).toBeNull();
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
  });
});

describe("a process that stops", () => {
  test("gives its sessions back at once, without waiting for its lease", async () => {
    const other = await play.process();
    await play.clock.advance(1_100);
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await play.clock.advance(0);
    play.processes.splice(play.processes.indexOf(fabric), 1);
    await play.clock.untilSettled(fabric.stop());
    await play.clock.advance(2 * tickMs);
    expect(other.host.get(sessionId)).toBeDefined();
    await node.beat(other);
    await node.finish(other, await node.claimOne(other));
    expect((await play.result(other, sessionId))?.status).toBe("succeeded");
  });
});

describe("messages of other processes", () => {
  test("H5: are handled exactly once, and are gone then", async () => {
    const other = await play.process();
    const sessionId = await play.run(fabric, [cpuUnit("a"), cpuUnit("b")]);
    await play.clock.advance(0);
    const claims = await node.claim(other);
    expect(claims).toHaveLength(2);
    for (const claim of claims) await node.finish(other, claim);
    await play.clock.advance(2 * tickMs);
    const told = await play.told(sessionId);
    for (const type of ["workunit.claimed", "workunit.completed"])
      expect(told.filter((each) => each === type)).toHaveLength(2);
    expect(await play.database.read((connection) => readInboxOf(connection, "acme", sessionId))).toEqual([]);
    expect(await play.database.read((connection) => dispatchesOf(connection, "acme", sessionId))).toEqual([]);
  });

  test("H5: wait for a session that was let go of while they were on their way", async () => {
    const other = await play.process();
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await play.clock.advance(0);
    const hosted = fabric.host.get(sessionId) as HostedSession;
    fabric.host.drop(hosted);
    const claim = await node.claimOne(other);
    await node.finish(other, claim);
    const inbox = () => play.database.read((connection) => readInboxOf(connection, "acme", sessionId));
    // As if it had been read before the session was let go of.
    const [granted] = await inbox();
    const leaseUntil = play.clock.now() + leaseMs;
    const origin = { id: granted?.id ?? 0, hosted };
    fabric.host.post({ type: "granted", claimId: claim.claim_id, leaseUntil, inbox: origin });
    await play.clock.advance(tickMs);
    expect((await inbox()).map(({ kind }) => kind)).toEqual(["granted", "answered"]);
  });
});
