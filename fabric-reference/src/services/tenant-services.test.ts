import type { TaskGraph } from "@krako/contracts";
import { isSessionSummary } from "@krako/contracts/validators/session-summary";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cpuUnit, otherTurns, Play, PlayedNode, refusalOf } from "../../test/fabric-play.ts";
import { FailingStore } from "../../test/failing-store.ts";
import type { Fabric } from "../fabric.ts";
import { openSqlite } from "../store/sqlite.ts";
import { StoreUnavailableError } from "../store/store-error.ts";

let store: FailingStore;
let play: Play;
let fabric: Fabric;
let other: Fabric;
let node: PlayedNode;
beforeEach(async () => {
  store = new FailingStore(openSqlite({ file: ":memory:" }));
  play = new Play(store);
  fabric = await play.process();
  other = await play.process();
  node = await new PlayedNode(play, "n").join(fabric);
});
afterEach(() => play.close());

const NEVER = new AbortController().signal;

async function page(at: Fabric, asked: { state?: "running" | "succeeded"; cursor?: string; limit?: number } = {}) {
  const { state, cursor, limit = 10 } = asked;
  return await play.clock.untilSettled(at.services.listSessions("acme", { state, cursor, limit }));
}

describe("submitting", () => {
  test("IDEM-001: the same graph twice at once makes one session, at one process or at two", async () => {
    const graph = play.graph([cpuUnit("a")]);
    const answers = await Promise.all([fabric, fabric, other].map((at) => play.submit(at, graph)));
    expect(new Set(answers.map(({ sessionId }) => sessionId)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await page(fabric)).items).toHaveLength(1);
  });

  test("IDEM-001: the same key or graph id with another graph is refused, and nothing runs", async () => {
    const graph = play.graph([cpuUnit("a")]);
    await play.submit(fabric, graph);
    const others: TaskGraph[] = [
      { ...play.graph([cpuUnit("b")]), request_id: graph.request_id },
      { ...play.graph([cpuUnit("b")]), graph_id: graph.graph_id },
    ];
    for (const at of [fabric, other])
      for (const changed of others)
        expect(await refusalOf(play.submit(at, changed))).toEqual({ code: "idempotency_key_reused", status: 422 });
    expect((await page(fabric)).items).toHaveLength(1);
  });

  test("CAP-002: what only a node can do that joined at another process a moment ago is accepted", async () => {
    const { registration } = node;
    const capabilities = { ...registration.capabilities, supported_operations: ["test.new@1"] };
    const newcomer = new PlayedNode(play, "newcomer", { capabilities });
    await play.clock.untilSettled(other.services.register(newcomer.registration));
    const unit = cpuUnit("a", { operation: "test.new@1" });
    const answers = [play.run(fabric, [unit]), play.run(fabric, [unit]), play.run(fabric, [unit])];
    expect(new Set(await Promise.all(answers)).size).toBe(3);
  });

  test("CAP-002: what no node can do is refused, and the store's trouble is not taken for that", async () => {
    const unit = cpuUnit("a", { operation: "test.unknown@1" });
    const refused = { code: "unsupported_capability", status: 422 };
    expect(await refusalOf(play.run(fabric, [unit]))).toEqual(refused);
    store.failReads();
    await expect(play.run(fabric, [unit])).rejects.toBeInstanceOf(StoreUnavailableError);
  });

  test("with another tenant's graph is refused", async () => {
    const graph = play.graph([cpuUnit("a")], { tenantId: "beta" });
    const execution_context = { run_id: play.ids.next(), trace_id: "4bf92f3577b34da6a3ce929d0e0e4736" };
    const submission = { task_graph: graph, execution_context: { ...execution_context, backend_mode: "krako" } };
    const submitted = fabric.services.submit("acme", graph.request_id, submission);
    expect(await refusalOf(submitted)).toMatchObject({ code: "tenant_mismatch" });
  });

  test("is answered with the session as it is listed where that is enough, the first time and again", async () => {
    const graph = play.graph([cpuUnit("a"), cpuUnit("b")]);
    const execution_context = { run_id: play.ids.next(), trace_id: "4bf92f3577b34da6a3ce929d0e0e4736" };
    const submission = { task_graph: graph, execution_context: { ...execution_context, backend_mode: "krako" } };
    const submit = () =>
      play.clock.untilSettled(fabric.services.submit("acme", graph.request_id, submission, "summary"));
    const first = await submit();
    expect(isSessionSummary(first.session) || isSessionSummary.errors).toBe(true);
    expect(first).toMatchObject({ session: { state: "pending", unit_count: 2 }, replayed: false });
    const again = await submit();
    expect(again).toEqual({ session: (await page(fabric)).items[0], replayed: true });
  });

  test("two tenants may use the same ids", async () => {
    const graph = play.graph([cpuUnit("a")]);
    const mine = await play.submit(fabric, graph);
    const theirs = await play.submit(fabric, { ...graph, tenant_id: "beta" });
    expect(theirs.replayed).toBe(false);
    expect(theirs.sessionId).not.toBe(mine.sessionId);
  });
});

describe("waiting for a result", () => {
  test.each(["owner", "other"] as const)("at the %s ends with the result, as soon as there is one", async (where) => {
    const at = where === "owner" ? fabric : other;
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    const waited = at.services.result("acme", sessionId, 30_000, NEVER);
    const claim = await node.claimOne(fabric);
    const before = play.clock.now();
    await node.finish(fabric, claim);
    const ended = await play.clock.untilSettled(waited);
    expect(ended !== null && "text" in ended && JSON.parse(ended.text)).toMatchObject({ status: "succeeded" });
    expect(play.clock.now() - before).toBeLessThanOrEqual(200);
  });

  test("ends with how the session is when the time is up, or the caller has left", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await play.clock.advance(0);
    const before = play.clock.now();
    const running = { execution_session_id: sessionId, state: "running" };
    expect(await play.clock.untilSettled(fabric.services.result("acme", sessionId, 1_000, NEVER))).toEqual(running);
    expect(play.clock.now() - before).toBe(1_000);
    const left = new AbortController();
    const waited = fabric.services.result("acme", sessionId, 30_000, left.signal);
    left.abort(new Error("left"));
    expect(await play.clock.untilSettled(waited)).toEqual(running);
  });

  test("leaves no timer and no watcher behind", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await node.finish(fabric, await node.claimOne(fabric));
    const before = play.clock.waits.length;
    await fabric.services.result("acme", sessionId, 30_000, NEVER);
    expect(play.clock.waits.length).toBe(before);
  });
});

describe("the list of sessions", () => {
  test("is by pages, newest first, and can be of one state", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      ids.unshift(await play.run(fabric, [cpuUnit("a")]));
      await play.clock.advance(10);
    }
    const [claim] = await node.claim(fabric, 1);
    if (claim === undefined) throw new Error("There is nothing to claim.");
    await node.finish(fabric, claim);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, next_cursor } = await page(other, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      expect(items.length).toBeLessThanOrEqual(2);
      seen.push(...items.map(({ execution_session_id }) => execution_session_id));
      cursor = next_cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids);
    const states = (await page(fabric, { state: "succeeded" })).items;
    expect(states.map(({ execution_session_id }) => execution_session_id)).toEqual([claim.execution_session_id]);
    expect((await page(fabric, { state: "running" })).items).toHaveLength(4);
  });
});

describe("what is not committed yet", () => {
  test("H2: is shown to nobody: not in the list, not in the session, not in its result", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    const claim = await node.claimOne(fabric);
    const release = store.hold();
    const finished = node.finish(fabric, claim);
    await otherTurns();
    const { items } = await fabric.services.listSessions("acme", { state: undefined, cursor: undefined, limit: 10 });
    expect(items.map(({ state }) => state)).toEqual(["running"]);
    expect((await fabric.services.readSession("acme", sessionId))?.session.state).toBe("running");
    expect(await fabric.services.result("acme", sessionId, 0, NEVER)).toMatchObject({ state: "running" });
    release();
    await finished;
    expect((await fabric.services.readSession("acme", sessionId))?.session.state).toBe("succeeded");
  });
});

describe("the events of a session", () => {
  test("EVENT-004: come in pages without gap or repetition at a process that does not own it", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a"), cpuUnit("b")]);
    for (const claim of await node.claim(fabric)) await node.finish(fabric, claim);
    const all = (await play.events(sessionId)).map(({ sequence }) => sequence);
    for (const limit of [1, 2, all.length - 1, all.length, all.length + 1]) {
      const seen: number[] = [];
      for (let after = 0; seen.length < all.length; after = seen.at(-1) ?? 0) {
        const events = await other.services.events("acme", sessionId, after, limit);
        expect(events?.complete).toBe(true);
        expect(events?.items.length).toBe(Math.min(limit, all.length - seen.length));
        seen.push(...(events?.items ?? []).map(({ sequence }) => sequence));
      }
      expect(seen).toEqual(all);
    }
    expect((await other.services.events("acme", sessionId, all.length, 10))?.items).toEqual([]);
  });

  test("are told as soon as there are more, at a process that does not own it", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await play.clock.advance(0);
    const { lastSequence } = (await other.services.events("acme", sessionId, 0, 100)) ?? { lastSequence: 0 };
    let isTold = false;
    const told = other.services.eventsAfter("acme", sessionId, lastSequence, NEVER).then(() => {
      isTold = true;
    });
    await play.clock.advance(5_000);
    expect(isTold).toBe(false);
    await node.beat(fabric);
    await node.claimOne(fabric);
    await play.clock.advance(200);
    expect(isTold).toBe(true);
    await told;
  });

  test("are told at once where there are some, or nothing follows", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await fabric.services.eventsAfter("acme", sessionId, 0, NEVER);
    await node.finish(fabric, await node.claimOne(fabric));
    await fabric.services.eventsAfter("acme", sessionId, 1_000, NEVER);
  });
});

describe("cancelling", () => {
  test("twice at once, here and elsewhere, ends the session once", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    const cancels = [fabric, other, fabric].map((at) => at.services.cancel("acme", sessionId));
    await play.clock.untilSettled(Promise.all(cancels));
    await play.clock.advance(1_000);
    const told = await play.told(sessionId);
    expect(told.filter((type) => type === "execution.session.cancelled")).toHaveLength(1);
    expect(told.at(-1)).toBe("execution.session.cancelled");
  });

  test("of a session that ended meanwhile leaves its result as it is", async () => {
    const sessionId = await play.run(fabric, [cpuUnit("a")]);
    await node.finish(fabric, await node.claimOne(fabric));
    expect((await play.clock.untilSettled(other.services.cancel("acme", sessionId)))?.state).toBe("succeeded");
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
  });
});
