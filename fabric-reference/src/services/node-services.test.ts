import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cpuUnit, otherTurns, output, Play, PlayedNode, refusalOf } from "../../test/fabric-play.ts";
import { FailingStore } from "../../test/failing-store.ts";
import { createNodeKey } from "../agent/node-key.ts";
import { signResult } from "../agent/signing.ts";
import type { Fabric } from "../fabric.ts";
import { openSqlite } from "../store/sqlite.ts";

let store: FailingStore;
let play: Play;
/** Owns the sessions. */
let owner: Fabric;
/** Another process over the same store. */
let other: Fabric;
let node: PlayedNode;
beforeEach(async () => {
  store = new FailingStore(openSqlite({ file: ":memory:" }));
  play = new Play(store);
  owner = await play.process();
  other = await play.process();
  node = await new PlayedNode(play, "n").join(owner);
});
afterEach(() => play.close());

/** Until the owner has read what another process wrote for it. */
const INBOX_MS = 600;

async function misconduct(): Promise<readonly unknown[]> {
  await otherTurns();
  const events = await play.fabricEvents();
  return events.flatMap((event) => (event.event_type === "node.misconduct.seen" ? [event.payload.reason] : []));
}

async function status(sessionId: string): Promise<string | undefined> {
  await play.clock.advance(INBOX_MS);
  return (await play.result(owner, sessionId))?.status;
}

describe("a node that asks a process that does not own the session", () => {
  test("is granted what the owner assigned to it, and may report there as well", async () => {
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    await play.clock.advance(0);
    const claim = await node.claimOne(other);
    await node.start(other, claim);
    expect(await node.finish(other, claim)).toEqual({ claim_id: claim.claim_id, accepted: true });
    expect(await status(sessionId)).toBe("succeeded");
    expect(await play.told(sessionId)).toEqual([
      "execution.session.started",
      "workunit.scheduled",
      "workunit.claimed",
      "workunit.started",
      "workunit.validated",
      "workunit.completed",
      "execution.session.completed",
    ]);
  });

  test("CLAIM-001: is granted nothing that another question was granted", async () => {
    await play.run(owner, [cpuUnit("a")]);
    await play.clock.advance(0);
    const answers = await Promise.all([node.claim(other), node.claim(owner), node.claim(other)]);
    expect(answers.flat()).toHaveLength(1);
  });

  test("CLAIM-001: is granted nothing that it was granted at the owner a moment ago", async () => {
    await play.run(owner, [cpuUnit("a")]);
    await play.clock.advance(0);
    await node.claimOne(owner);
    expect(await node.claim(other)).toEqual([]);
  });

  test("may report to the owner, though the owner has not heard yet that it was granted", async () => {
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    await play.clock.advance(0);
    store.deafen();
    const claim = await node.claimOne(other);
    expect(await node.finish(owner, claim)).toMatchObject({ accepted: true });
    expect(await status(sessionId)).toBe("succeeded");
    expect((await play.told(sessionId)).filter((type) => type === "workunit.claimed")).toHaveLength(1);
  });

  test("waits there, and hears of what is assigned meanwhile", async () => {
    const { signal } = new AbortController();
    const asked = other.services.claim("n", { max: 1, wait_ms: 20_000 }, signal);
    await play.run(owner, [cpuUnit("a")]);
    expect((await play.clock.untilSettled(asked))?.claims).toHaveLength(1);
  });
});

describe("where notifications are lost", () => {
  test("what is assigned and what is reported is found all the same, a moment later", async () => {
    store.deafen();
    const { signal } = new AbortController();
    const asked = other.services.claim("n", { max: 1, wait_ms: 20_000 }, signal);
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    const before = play.clock.now();
    const [claim] = (await play.clock.untilSettled(asked))?.claims ?? [];
    expect(play.clock.now() - before).toBeLessThanOrEqual(1_000);
    if (claim === undefined) throw new Error("There is no claim.");
    await node.finish(other, claim);
    expect(await status(sessionId)).toBe("succeeded");
  });
});

describe("a node that joined at another process a moment ago", () => {
  test("is known, and honest", async () => {
    await owner.services.quarantine("n", { quarantined: true, reason: "The other one is to get it." }, "operator");
    const fresh = new PlayedNode(play, "fresh");
    await play.clock.untilSettled(owner.services.register(fresh.registration));
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    const claim = await fresh.claimOne(owner);
    expect(await fresh.finish(other, claim)).toMatchObject({ accepted: true });
    expect(await status(sessionId)).toBe("succeeded");
    expect(await misconduct()).toEqual([]);
  });
});

describe.each(["owner", "other"] as const)("a result that is handed in at the %s", (where) => {
  const at = (): Fabric => (where === "owner" ? owner : other);

  test("again, is the same result and changes nothing", async () => {
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    const signed = node.signed(claim, output({ label: "a" }));
    expect(await node.handIn(at(), claim, signed)).toEqual({ claim_id: claim.claim_id, accepted: true });
    expect(await node.handIn(owner, claim, signed)).toEqual({ claim_id: claim.claim_id, accepted: false });
    await play.clock.advance(INBOX_MS);
    expect(await node.handIn(other, claim, signed)).toEqual({ claim_id: claim.claim_id, accepted: false });
    expect(await status(sessionId)).toBe("succeeded");
    expect((await play.told(sessionId)).filter((type) => type === "workunit.completed")).toHaveLength(1);
    expect(await misconduct()).toEqual([]);
  });

  test("twice at once, is taken once", async () => {
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    const signed = node.signed(claim, output({ label: "a" }));
    const receipts = await Promise.all([node.handIn(at(), claim, signed), node.handIn(at(), claim, signed)]);
    expect(receipts.map((receipt) => receipt?.accepted).sort()).toEqual([false, true]);
    expect(await status(sessionId)).toBe("succeeded");
  });

  test("CLAIM-004: at once with another one counts alone, and there was one too many", async () => {
    await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    const results = ["a", "b"].map((label) => node.signed(claim, output({ label })));
    const answers = await Promise.allSettled(results.map((signed) => node.handIn(at(), claim, signed)));
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await misconduct()).toEqual(["claim_stale"]);
  });

  test("CLAIM-004: and another one after it is refused, and is what no honest node does", async () => {
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    await node.finish(at(), claim);
    const changed = node.signed(claim, output({ label: "b" }));
    expect(await refusalOf(node.handIn(at(), claim, changed))).toEqual({ code: "claim_stale", status: 409 });
    expect(await status(sessionId)).toBe("succeeded");
    expect(await misconduct()).toEqual(["claim_stale"]);
  });

  test("with a signature that is not the node's is refused, and is what no honest node does", async () => {
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    const { result } = node.signed(claim, output({ label: "b" }));
    const forged = signResult(result, createNodeKey());
    expect(await refusalOf(node.handIn(at(), claim, forged))).toEqual({ code: "signature_invalid", status: 409 });
    expect(await misconduct()).toEqual(["signature_invalid"]);
    await node.finish(at(), claim);
    expect(await status(sessionId)).toBe("succeeded");
  });

  test.each([
    ["another token", { fencing_token: 2 }],
    ["another attempt", { attempt_index: 2 }],
    ["another unit", { work_unit_id: "b" }],
    ["another session", { execution_session_id: "0197a1b2-0000-7000-8000-000000000001" }],
    ["another node", { node_id: "m" }],
  ])("for %s is refused, though it is signed", async (_, more) => {
    await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    const signed = node.signed(claim, output({ label: "a" }), { more });
    expect(await refusalOf(node.handIn(at(), claim, signed))).toEqual({ code: "claim_stale", status: 409 });
  });

  test("by somebody who may not act for the node is answered as if there were no such claim", async () => {
    await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    const signed = node.signed(claim, output({ label: "a" }));
    const { services } = at();
    expect(await play.clock.untilSettled(services.handIn("somebody", claim.claim_id, signed))).toBeNull();
    expect(await play.clock.untilSettled(services.handIn("x*", claim.claim_id, signed))).toBeNull();
    const unknown = "0197a1b2-0000-7000-8000-000000000009";
    expect(await play.clock.untilSettled(services.handIn("n", unknown, signed))).toBeNull();
  });

  test("too late is refused, and no misconduct", async () => {
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    await play.clock.untilSettled(owner.services.cancel("acme", sessionId));
    expect(await refusalOf(node.finish(at(), claim))).toEqual({ code: "claim_stale", status: 409 });
    expect(await misconduct()).toEqual([]);
  });
});

describe("a report that an attempt has begun", () => {
  test.each(["owner", "other"] as const)("renews the lease at the %s, under the right token only", async (where) => {
    const at = where === "owner" ? owner : other;
    await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    await play.clock.advance(1_000);
    const renewed = (await node.start(at, claim)) as { lease_expires_at: string };
    expect(Date.parse(renewed.lease_expires_at)).toBeGreaterThan(Date.parse(claim.lease_expires_at));
    const stale = node.start(at, { ...claim, fencing_token: 2 });
    expect(await refusalOf(stale)).toEqual({ code: "claim_stale", status: 409 });
  });
});

describe("a heartbeat", () => {
  test("renews what the node holds, and says what it has lost", async () => {
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    const claims = [{ claim_id: claim.claim_id, fencing_token: claim.fencing_token }];
    expect(await node.beat(other, { claims })).toMatchObject({ renewed: [{ claim_id: claim.claim_id }], lost: [] });
    const wrong = [{ claim_id: claim.claim_id, fencing_token: 7 }];
    expect(await node.beat(other, { claims: wrong })).toEqual({ renewed: [], lost: [claim.claim_id] });
    await play.clock.untilSettled(owner.services.cancel("acme", sessionId));
    expect(await node.beat(other, { claims })).toEqual({ renewed: [], lost: [claim.claim_id] });
  });
});
