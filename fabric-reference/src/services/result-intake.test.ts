import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cpuUnit, otherTurns, output, Play, PlayedNode, refusalOf } from "../../test/fabric-play.ts";
import { FailingStore } from "../../test/failing-store.ts";
import { createNodeKey } from "../agent/node-key.ts";
import type { Fabric } from "../fabric.ts";
import { openSqlite } from "../store/sqlite.ts";

let store: FailingStore;
let play: Play;
let owner: Fabric;
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

const UNITS = ["a", "b", "c"] as const;

/** Until the owner has read what another process wrote for it. */
const INBOX_MS = 600;

/** Long enough for what failed to be loaded again. */
const RELOAD_MS = 1_500;

async function misconduct(): Promise<readonly unknown[]> {
  await otherTurns();
  const events = await play.fabricEvents();
  return events.flatMap((event) => (event.event_type === "node.misconduct.seen" ? [event.payload.reason] : []));
}

async function status(sessionId: string): Promise<string | undefined> {
  await play.clock.advance(INBOX_MS);
  return (await play.result(owner, sessionId))?.status;
}

const completed = async (sessionId: string): Promise<number> =>
  (await play.told(sessionId)).filter((type) => type === "workunit.completed").length;

describe.each(["owner", "other"] as const)("results that are handed in together at the %s", (where) => {
  const at = (): Fabric => (where === "owner" ? owner : other);

  test("are taken in their order, and again change nothing, together or alone, anywhere", async () => {
    const sessionId = await play.run(
      owner,
      UNITS.map((id) => cpuUnit(id)),
    );
    const claims = await node.claim(owner);
    const results = claims.map((claim) => node.signed(claim, output(claim.input)));
    const receipts = (accepted: boolean): unknown => ({
      receipts: claims.map(({ claim_id }) => ({ claim_id, accepted })),
    });
    expect(results).toHaveLength(3);
    expect(await node.handInAll(at(), results)).toEqual(receipts(true));
    expect(await node.handInAll(owner, results)).toEqual(receipts(false));
    expect(await node.handInAll(other, results.toReversed())).toMatchObject({
      receipts: Array(3).fill({ accepted: false }),
    });
    const [first] = claims;
    const [signed] = results;
    if (first === undefined || signed === undefined) throw new Error("There is no claim.");
    expect(await node.handIn(other, first, signed)).toEqual({ claim_id: first.claim_id, accepted: false });
    expect(await status(sessionId)).toBe("succeeded");
    expect(await completed(sessionId)).toBe(3);
    expect(await misconduct()).toEqual([]);
  });

  test("have receipts of their own: taken, twice, for another token, of another node, and for no claim", async () => {
    const stranger = await new PlayedNode(play, "stranger").join(owner);
    const sessionId = await play.run(
      owner,
      UNITS.map((id) => cpuUnit(id)),
    );
    const [mine, late] = await node.claim(owner, 2);
    const [theirs] = await stranger.claim(owner, 1);
    if (mine === undefined || late === undefined || theirs === undefined) throw new Error("There are too few claims.");
    const unknown = "0197a1b2-0000-7000-8000-000000000009";
    const good = node.signed(mine, output(mine.input));
    const given = [
      good,
      good,
      node.signed(late, output(late.input), { more: { fencing_token: 9 } }),
      node.signed(theirs, output(theirs.input)),
      node.signed(mine, output(mine.input), { more: { claim_id: unknown } }),
    ];
    expect(await node.handInAll(at(), given)).toEqual({
      receipts: [
        { claim_id: mine.claim_id, accepted: true },
        { claim_id: mine.claim_id, accepted: false },
        { claim_id: late.claim_id, accepted: false, code: "claim_stale" },
        { claim_id: theirs.claim_id, accepted: false, code: "not_found" },
        { claim_id: unknown, accepted: false, code: "not_found" },
      ],
    });
    await stranger.finish(owner, theirs);
    await node.finish(owner, late);
    expect(await status(sessionId)).toBe("succeeded");
    expect(await completed(sessionId)).toBe(3);
    expect(await misconduct()).toEqual([]);
  });

  test("that differ from what was taken, or come too late, change nothing", async () => {
    const over = await play.run(owner, [cpuUnit("a")]);
    const late = await node.claimOne(owner);
    const sessionId = await play.run(owner, [cpuUnit("b")]);
    const claim = await node.claimOne(owner);
    await play.clock.untilSettled(owner.services.cancel("acme", over));
    await node.finish(at(), claim);
    const changed = node.signed(claim, output({ label: "another" }));
    expect(await node.handInAll(at(), [changed])).toMatchObject({
      receipts: [{ accepted: false, code: "claim_stale" }],
    });
    expect(await misconduct()).toEqual(["claim_stale"]);
    const tooLate = node.signed(late, output(late.input));
    expect(await node.handInAll(at(), [tooLate])).toMatchObject({
      receipts: [{ accepted: false, code: "claim_stale" }],
    });
    expect(await misconduct()).toEqual(["claim_stale"]);
    expect(await status(sessionId)).toBe("succeeded");
  });

  test("CLAIM-003: without the node's signature over all of them are refused, each of them", async () => {
    const sessionId = await play.run(
      owner,
      UNITS.map((id) => cpuUnit(id)),
    );
    const claims = await node.claim(owner);
    const results = claims.map((claim) => node.signed(claim, output(claim.input)));
    const refused = { code: "signature_invalid", status: 409 };
    expect(await refusalOf(node.handInAll(at(), results, createNodeKey()))).toEqual(refused);
    expect(await misconduct()).toEqual(["signature_invalid"]);
    const [{ result, signature } = { result: undefined, signature: "" }] = results;
    if (result === undefined) throw new Error("There is no result.");
    // The signature of one is not that of an array of one.
    const one = at().services.handInAll("n", { results: [result], signature });
    expect(await refusalOf(play.clock.untilSettled(one))).toEqual(refused);
    expect(await completed(sessionId)).toBe(0);
    expect(await node.handInAll(at(), results)).toMatchObject({ receipts: Array(3).fill({ accepted: true }) });
    expect(await status(sessionId)).toBe("succeeded");
  });
});

test("results of sessions of this process and of others are taken in one request", async () => {
  const sessions = [await play.run(owner, [cpuUnit("a")]), await play.run(other, [cpuUnit("b")])];
  const claims = [...(await node.claim(owner)), ...(await node.claim(other))];
  const results = claims.map((claim) => node.signed(claim, output(claim.input)));
  expect(await node.handInAll(owner, results)).toMatchObject({ receipts: Array(2).fill({ accepted: true }) });
  for (const sessionId of sessions) expect(await status(sessionId)).toBe("succeeded");
});

test("a node that is not known has nothing to hand in", async () => {
  const fresh = new PlayedNode(play, "fresh");
  await play.run(owner, [cpuUnit("a")]);
  const claim = await node.claimOne(owner);
  expect(await fresh.handInAll(owner, [fresh.signed(claim, output(claim.input))])).toBeNull();
});

test.each(["before commit", "after commit"] as const)(
  "a turn that fails %s answers none of them, and handed in again each counts once",
  async (failure) => {
    const sessionId = await play.run(
      owner,
      UNITS.map((id) => cpuUnit(id)),
    );
    const claims = await node.claim(owner);
    const results = claims.map((claim) => node.signed(claim, output(claim.input)));
    store.failNext(failure, "session_update");
    await expect(node.handInAll(owner, results)).rejects.toThrow("not available");
    await play.clock.advance(RELOAD_MS);
    const accepted = failure === "before commit";
    expect(await node.handInAll(owner, results)).toMatchObject({ receipts: Array(3).fill({ accepted }) });
    expect(await status(sessionId)).toBe("succeeded");
    expect(await completed(sessionId)).toBe(3);
  },
);
