import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cpuUnit, otherTurns, output, Play, PlayedNode, refusalOf } from "../../test/fabric-play.ts";
import { FailingStore } from "../../test/failing-store.ts";
import { createFabric, type Fabric } from "../fabric.ts";
import { dispatchesOf } from "../store/dispatches.ts";
import { openSqlite } from "../store/sqlite.ts";

let store: FailingStore;
let play: Play;
let fabric: Fabric;
let node: PlayedNode;
beforeEach(async () => {
  store = new FailingStore(openSqlite({ file: ":memory:" }));
  play = new Play(store);
  fabric = await play.process();
  node = await new PlayedNode(play, "n").join(fabric);
});
afterEach(() => play.close());

/** Long enough for what failed to be loaded again. */
const RELOAD_MS = 1_500;

async function dispatches(sessionId: string) {
  return await store.read((connection) => dispatchesOf(connection, "acme", sessionId));
}

describe.each(["before commit", "after commit"] as const)("a turn that fails %s", (failure) => {
  test("H2, H3: acknowledges nothing, and the same result handed in again counts once", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    const claim = await node.claimOne(fabric);
    const signed = node.signed(claim, output(claim.input));
    store.failNext(failure, "session_update");
    await expect(node.handIn(fabric, claim, signed)).rejects.toThrow("not available");
    await play.clock.advance(RELOAD_MS);
    const wasTaken = failure === "after commit";
    expect(await node.handIn(fabric, claim, signed)).toEqual({ claim_id: claim.claim_id, accepted: !wasTaken });
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
    expect((await play.told(sessionId)).filter((type) => type === "workunit.completed")).toHaveLength(1);
  });

  test("H2: gives no claim away that it did not write, and none is lost that it did", async () => {
    const unit = cpuUnit("a", { retries: { max_attempts: 2, backoff_ms: 0 } });
    const sessionId = await play.run(fabric, [unit]);
    const { signal } = new AbortController();
    await play.clock.advance(0);
    store.failNext(failure, "session_update");
    const asked = fabric.services.claim("n", { max: 1, wait_ms: 0 }, signal);
    const answer = await play.clock.untilSettled(asked);
    expect(answer?.claims).toEqual([]);
    await play.clock.advance(RELOAD_MS);
    await node.beat(fabric);
    // What was written and never reached the node is lost with its lease; what was not written never was.
    const wasGranted = failure === "after commit";
    for (let beats = 0; wasGranted && beats < 4; beats += 1) {
      await play.clock.advance(9_000);
      await node.beat(fabric);
    }
    const claim = await node.claimOne(fabric);
    expect(claim.attempt_index).toBe(wasGranted ? 2 : 1);
    await node.finish(fabric, claim);
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
  });

  test("that would have begun a session does not keep it from beginning", async () => {
    store.failNext(failure, "session_update");
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await play.clock.advance(RELOAD_MS);
    await node.finish(fabric, await node.claimOne(fabric));
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
  });
});

describe("a submission of which nobody knows whether it was stored", () => {
  test("is hosted if it was, and found by its key", async () => {
    const graph = play.graph([cpuUnit("a")]);
    store.failNext("after commit", "session_insert");
    await expect(play.submit(fabric, graph)).rejects.toThrow("not available");
    await play.clock.advance(RELOAD_MS);
    const { sessionId, replayed } = await play.submit(fabric, graph);
    expect(replayed).toBe(true);
    await node.finish(fabric, await node.claimOne(fabric));
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
  });

  test("is nothing if it was not", async () => {
    const graph = play.graph([cpuUnit("a")]);
    store.failNext("before commit", "session_insert");
    await expect(play.submit(fabric, graph)).rejects.toThrow("not available");
    await play.clock.advance(RELOAD_MS);
    expect((await play.submit(fabric, graph)).replayed).toBe(false);
  });
});

describe("assignments that a node asks for", () => {
  test("C3: are placed anew if the node leaves while they are reserved for it", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await play.clock.advance(0);
    expect(await dispatches(sessionId)).toMatchObject([{ state: "assigned" }]);
    const gone = new AbortController();
    const asked = fabric.services.claim("n", { max: 1, wait_ms: 20_000 }, gone.signal);
    await Promise.resolve();
    const release = store.hold();
    await Promise.resolve();
    await otherTurns();
    gone.abort(new Error("gone"));
    release();
    await play.clock.untilSettled(asked);
    const claim = await node.claimOne(fabric);
    expect(claim.attempt_index).toBe(1);
    await node.finish(fabric, claim);
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
  });

  test("C2, H3: are placed anew if nobody knows whether they were reserved", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await play.clock.advance(0);
    store.failNext("after commit", "dispatch_claim_own");
    const { signal } = new AbortController();
    const answer = await play.clock.untilSettled(fabric.services.claim("n", { max: 1, wait_ms: 0 }, signal));
    expect(answer?.claims).toEqual([]);
    await play.clock.advance(RELOAD_MS);
    await node.beat(fabric);
    await node.finish(fabric, await node.claimOne(fabric));
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
  });

  test("are placed elsewhere if it does not ask for them in time, and the withdrawn one cannot be granted any more", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await play.clock.advance(0);
    const [first] = await dispatches(sessionId);
    await play.clock.advance(6_000);
    const [second] = await dispatches(sessionId);
    expect(second?.claimId).not.toBe(first?.claimId);
    expect(second).toMatchObject({ state: "assigned", attemptIndex: 1, fencingToken: 2 });
  });

  test("that are withdrawn do not count as attempts though nobody knows whether they were reserved", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await play.clock.advance(0);
    store.failNext("after commit", "dispatch_claim_own");
    await play.clock.advance(7_500);
    await node.beat(fabric);
    await node.finish(fabric, await node.claimOne(fabric));
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
  });
});

describe("what arrives while a turn is being written", () => {
  test("H1: is handled in one turn after it, in the order in which it came", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a"), cpuUnit("b"), cpuUnit("c")]);
    const claims = await node.claim(fabric);
    const release = store.hold();
    const told = [...claims].reverse().map((claim) => node.finish(fabric, claim));
    await otherTurns();
    release();
    await Promise.all(told);
    const events = await play.events(sessionId);
    const completed = events.filter(({ event_type }) => event_type === "workunit.completed");
    expect(completed.map(({ work_unit_id }) => work_unit_id)).toEqual(["c", "b", "a"]);
  });
});

describe("a process that dies", () => {
  test("writes nothing of what waited for its next turn", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a"), cpuUnit("b")]);
    const [first, second] = await node.claim(fabric);
    if (first === undefined || second === undefined) throw new Error("There are two claims.");
    const release = store.hold();
    const told = [node.finish(fabric, first)];
    await otherTurns();
    told.push(node.finish(fabric, second));
    const answers = Promise.allSettled(told);
    await otherTurns();
    play.kill(fabric);
    release();
    expect((await answers).map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    const events = await play.events(sessionId);
    const completed = events.filter(({ event_type }) => event_type === "workunit.completed");
    expect(completed.map(({ work_unit_id }) => work_unit_id)).toEqual([first.unit.id]);
  });
});

describe("a unit that waits for another vote", () => {
  test("does not keep a node that had voted from other units", async () => {
    const { capabilities } = node.registration;
    const one = { ...capabilities, max_concurrency: 1 };
    const voter = await new PlayedNode(play, "voter", { capabilities: one }).join(fabric);
    await fabric.services.quarantine("n", { quarantined: true, reason: "It is looked at." }, "operator");
    await play.run(fabric, [cpuUnit("a", { verification_mode: "recompute" }), cpuUnit("b")]);
    await voter.finish(fabric, await voter.claimOne(fabric));
    await play.clock.advance(0);
    expect((await voter.claimOne(fabric)).unit.id).toBe("b");
  });
});

describe("a mailbox that is full", () => {
  test("asks callers to come again, and takes what the process tells itself", async () => {
    const small = createFabric({
      database: store,
      clock: play.clock,
      ids: play.ids,
      processId: "small",
      settings: { maxWaitingMessages: 2 },
    });
    await play.clock.untilSettled(small.start());
    play.processes.push(small);
    await play.clock.advance(1_100);
    const sessionId = await play.run(small, [cpuUnit("a")]);
    await play.clock.advance(0);
    const release = store.hold();
    // The first of them is being written, two wait, and there is no room for the fourth.
    const cancels = [0, 1, 2, 3].map(() => small.services.cancel("acme", sessionId));
    const answers = Promise.allSettled(cancels);
    await otherTurns();
    release();
    const refused = (await play.clock.untilSettled(answers)).filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThanOrEqual(1);
    for (const each of refused)
      expect(await refusalOf(Promise.reject((each as PromiseRejectedResult).reason))).toMatchObject({ status: 503 });
    expect((await play.result(small, sessionId))?.status).toBe("cancelled");
  });
});
