import { countedIds } from "@krako/attempts";
import type { ExecutionEvent } from "@krako/contracts";
import { graphDigest } from "@krako/rules";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cpuUnit, Play, PlayedNode } from "../../test/fabric-play.ts";
import type { Fabric } from "../fabric.ts";
import { claimOwn, dispatchesOf, reassignOwner } from "../store/dispatches.ts";
import { renewProcess } from "../store/processes.ts";
import { insertSessions, readSession } from "../store/sessions.ts";
import { termsText } from "./session-document.ts";
import { hostAgain } from "./takeover.ts";

let play: Play;
beforeEach(() => {
  play = new Play();
});
afterEach(() => play.close());

/** Long enough for a process's lease to end and for another to take over. */
const TAKEOVER_MS = 6_000;

async function rowOf(sessionId: string) {
  return await play.database.read((connection) => readSession(connection, "acme", sessionId));
}

async function dispatches(sessionId: string) {
  return await play.database.read((connection) => dispatchesOf(connection, "acme", sessionId));
}

/** Two processes, and a node that both know; the first one accepts a graph of these units and dies when the test says so. */
async function twoProcesses(more: ConstructorParameters<typeof PlayedNode>[2] = {}) {
  const first = await play.process();
  const second = await play.process();
  const node = await new PlayedNode(play, "n", more).join(first);
  const dies = async (): Promise<void> => {
    play.kill(first);
    await play.clock.advance(TAKEOVER_MS);
    await node.beat(second);
  };
  return { first, second, node, dies };
}

function payloads(events: readonly ExecutionEvent[], type: ExecutionEvent["event_type"]): readonly object[] {
  return events.filter(({ event_type }) => event_type === type).map(({ payload }) => payload);
}

describe("a session whose process is gone", () => {
  test("goes on at another process, to the same end", async () => {
    const { first, second, node, dies } = await twoProcesses();
    const sessionId = await play.run(first, [cpuUnit("a"), cpuUnit("b", { dependencies: ["a"] })]);
    await node.finish(first, await node.claimOne(first));
    await dies();
    await node.finish(second, await node.claimOne(second));
    expect((await play.result(second, sessionId))?.status).toBe("succeeded");
    expect(await rowOf(sessionId)).toMatchObject({ owner: "process-2", epoch: 2, state: "succeeded" });
    expect((await play.events(sessionId)).map(({ sequence }) => sequence)).toEqual(
      (await play.told(sessionId)).map((_, at) => at + 1),
    );
  });

  test("keeps the claims that nodes have: their results count, and nothing is run twice", async () => {
    const { first, second, node, dies } = await twoProcesses();
    const sessionId = await play.run(first, [cpuUnit("a", { retries: { max_attempts: 3, backoff_ms: 0 } })]);
    const claim = await node.claimOne(first);
    await dies();
    expect(await node.claim(second)).toEqual([]);
    expect(await node.finish(second, claim)).toEqual({ claim_id: claim.claim_id, accepted: true });
    expect((await play.result(second, sessionId))?.status).toBe("succeeded");
    expect(payloads(await play.events(sessionId), "workunit.claimed")).toHaveLength(1);
  });

  test("withdraws what was assigned and not asked for, under a token that is higher", async () => {
    const { first, second, node, dies } = await twoProcesses();
    const sessionId = await play.run(first, [cpuUnit("a")]);
    await play.clock.advance(0);
    const [assigned] = await dispatches(sessionId);
    expect(assigned).toMatchObject({ state: "assigned", fencingToken: 1 });
    await dies();
    const claim = await node.claimOne(second);
    expect(claim.claim_id).not.toBe(assigned?.claimId);
    expect(claim).toMatchObject({ attempt_index: 1, fencing_token: 2 });
  });

  test("C2: does not count a reservation for a grant that did not come about as an attempt", async () => {
    const { first, second, node, dies } = await twoProcesses();
    const sessionId = await play.run(first, [cpuUnit("a")]);
    await play.clock.advance(0);
    const [assigned] = await dispatches(sessionId);
    const leaseUntil = play.clock.now() + 30_000;
    await play.database.transaction((connection) =>
      claimOwn(connection, [{ claimId: assigned?.claimId ?? "", leaseUntil }]),
    );
    await dies();
    await node.finish(second, await node.claimOne(second));
    expect((await play.result(second, sessionId))?.status).toBe("succeeded");
    expect(await play.told(sessionId)).not.toContain("workunit.retry.scheduled");
  });

  test("knows of a claim that a third process granted, though its owner died before it heard of it", async () => {
    const { first, second, node, dies } = await twoProcesses();
    const sessionId = await play.run(first, [cpuUnit("a")]);
    await play.clock.advance(0);
    play.kill(first);
    const claim = await node.claimOne(second);
    await dies();
    await node.finish(second, claim);
    expect((await play.result(second, sessionId))?.status).toBe("succeeded");
    expect(payloads(await play.events(sessionId), "workunit.claimed")).toMatchObject([{ claim_id: claim.claim_id }]);
  });

  test("takes a result that was handed in elsewhere while nobody owned it", async () => {
    const { first, second, node, dies } = await twoProcesses();
    const sessionId = await play.run(first, [cpuUnit("a")]);
    const claim = await node.claimOne(first);
    play.kill(first);
    expect(await node.finish(second, claim)).toMatchObject({ accepted: true });
    await dies();
    expect((await play.result(second, sessionId))?.status).toBe("succeeded");
  });

  test("RETRY-004: a retry waits for the rest of its delay, not for all of it again", async () => {
    const { first, second, node, dies } = await twoProcesses();
    const unit = cpuUnit("a", { retries: { max_attempts: 2, backoff_ms: 60_000 } });
    const sessionId = await play.run(first, [unit]);
    const claim = await node.claimOne(first);
    const failed = { kind: "error", code: "busy", message: "Busy.", retryable: true, started: true } as const;
    await node.handIn(first, claim, node.signed(claim, failed));
    const failedAt = play.clock.now();
    const [retry] = payloads(await play.events(sessionId), "workunit.retry.scheduled") as { delay_ms: number }[];
    await dies();
    const due = failedAt + (retry?.delay_ms ?? 0);
    await play.clock.advance(due - 10 - play.clock.now());
    await node.beat(second);
    expect(await node.claim(second)).toEqual([]);
    await play.clock.advance(due + 600 - play.clock.now());
    expect(await node.claimOne(second)).toMatchObject({ attempt_index: 2 });
  });

  test("TIME-002: keeps its time limit", async () => {
    const { first, second, dies } = await twoProcesses();
    const sessionId = await play.run(first, [cpuUnit("a")], { budget: { max_duration_ms: 8_000 } });
    await play.clock.advance(0);
    await dies();
    expect((await rowOf(sessionId))?.state).toBe("running");
    await play.clock.advance(2_100);
    expect(await play.result(second, sessionId)).toMatchObject({ status: "failed", stop_reason: "budget_exhausted" });
  });

  test("begins if it had not", async () => {
    const { second, node } = await twoProcesses();
    const graph = play.graph([cpuUnit("a")]);
    await play.database.transaction((connection) =>
      insertSessions(connection, [
        {
          tenantId: "acme",
          sessionId: "pending-one",
          graphId: graph.graph_id,
          requestId: graph.request_id,
          graphDigest: graphDigest(graph),
          graphText: JSON.stringify(graph),
          contextText: termsText({
            context: { run_id: play.ids.next(), trace_id: "4bf92f3577b34da6a3ce929d0e0e4736", backend_mode: "krako" },
            priceList: undefined,
            capabilitiesDigest: "0".repeat(64),
            isCancelled: false,
          }),
          owner: "somebody who is gone",
          submittedAt: play.clock.now(),
        },
      ]),
    );
    await play.clock.advance(2_000);
    const owner = (await rowOf("pending-one"))?.owner;
    const fabric = owner === "process-2" ? second : (play.processes[0] ?? second);
    await node.finish(fabric, await node.claimOne(fabric));
    expect((await play.result(second, "pending-one"))?.status).toBe("succeeded");
  });

  test("in the middle of a verification the attempt is lost, since the votes were", async () => {
    const { first, second, node, dies } = await twoProcesses();
    const others = [await new PlayedNode(play, "o").join(first), await new PlayedNode(play, "p").join(first)];
    const unit = cpuUnit("a", { verification_mode: "quorum", retries: { max_attempts: 2, backoff_ms: 0 } });
    const sessionId = await play.run(first, [unit]);
    const nodes = [node, ...others];
    const asked = await claimOfAny(nodes, first);
    await asked.node.finish(first, asked.claim);
    await dies();
    for (const each of others) await each.beat(second);
    await play.clock.advance(1_000);
    for (let votes = 0; votes < 2; votes += 1) {
      const { node: next, claim } = await claimOfAny(nodes, second);
      expect(claim.attempt_index).toBe(2);
      await next.finish(second, claim);
    }
    expect((await play.result(second, sessionId))?.status).toBe("succeeded");
  });
});

async function claimOfAny(nodes: readonly PlayedNode[], fabric: Fabric) {
  for (const node of nodes) {
    const [claim] = await node.claim(fabric);
    if (claim !== undefined) return { node, claim };
  }
  throw new Error("None of the nodes got a claim.");
}

describe("the process that was thought to be gone", () => {
  test("H4: writes nothing of a session any more, and lets go of it when it hears", async () => {
    const first = await play.process();
    const node = await new PlayedNode(play, "n").join(first);
    const sessionId = await play.run(first, [cpuUnit("a")]);
    const claim = await node.claimOne(first);
    await stealSession(sessionId, "somebody");
    const before = await play.told(sessionId);
    const { tenantId } = { tenantId: "acme" };
    await play.clock.untilSettled(first.services.cancel(tenantId, sessionId));
    expect(await play.told(sessionId)).toEqual(before);
    expect(await rowOf(sessionId)).toMatchObject({ owner: "somebody", epoch: 2, lastSequence: before.length });
    expect(first.host.get(sessionId)).toBeUndefined();
    // What the node says meanwhile is not lost either: it waits for the owner.
    expect(await node.finish(first, claim)).toMatchObject({ accepted: true });
    expect((await dispatches(sessionId)).map(({ state }) => state)).toEqual(["reported"]);
  });

  test("takes a session over again that it still has in memory from before", async () => {
    const first = await play.process();
    const node = await new PlayedNode(play, "n").join(first);
    const sessionId = await play.run(first, [cpuUnit("a", { retries: { max_attempts: 2, backoff_ms: 0 } })]);
    await node.claimOne(first);
    await stealSession(sessionId, "somebody else who is gone");
    await play.clock.advance(1_200);
    expect(first.host.get(sessionId)?.identity.epoch).toBe(3);
    // Its claim is looked after again: nobody renews the lease, so the unit is tried anew.
    await node.beat(first);
    await play.clock.advance(15_000);
    await node.beat(first);
    await play.clock.advance(16_000);
    await node.beat(first);
    await play.clock.advance(1_000);
    expect(await node.claimOne(first)).toMatchObject({ attempt_index: 2 });
  });

  test("H4: lets go of sessions that were taken while its lease was over", async () => {
    const first = await play.process();
    const node = await new PlayedNode(play, "n").join(first);
    const sessionId = await play.run(first, [cpuUnit("a")]);
    // Nothing happens in it meanwhile.
    await node.claimOne(first);
    await play.database.transaction(async (connection) => {
      await renewProcess(connection, { processId: "somebody", now: play.clock.now(), leaseUntil: 9e15 });
    });
    await stealSession(sessionId, "somebody");
    expect(first.host.get(sessionId)).toBeDefined();
    // As if this process had been stopped for longer than its lease.
    play.clock.pass(10_000);
    await play.clock.advance(1_100);
    expect(first.host.get(sessionId)).toBeUndefined();
  });
});

/** As another process does that takes a session over. */
async function stealSession(sessionId: string, owner: string): Promise<void> {
  await play.database.transaction(async (connection) => {
    await connection.builder
      .updateTable("session")
      .set({ owner, epoch: 2 })
      .where("session_id", "=", sessionId)
      .execute();
    await reassignOwner(connection, "acme", sessionId, owner);
  });
}

describe("a process that was slow to host what it had taken over", () => {
  test("leaves a session alone that is another's by now, and what that one has assigned", async () => {
    const { first } = await twoProcesses();
    const sessionId = await play.run(first, [cpuUnit("a")]);
    await play.clock.advance(0);
    const seen = await rowOf(sessionId);
    if (seen === null) throw new Error("There is no such session.");
    await stealSession(sessionId, "process-2");
    const before = await dispatches(sessionId);
    expect(before).toMatchObject([{ owner: "process-2", state: "assigned" }]);
    const { database, clock } = play;
    const ids = countedIds(() => clock.now());
    const hosted: unknown[] = [];
    const host = Object.create(first.host, { host: { value: (each: unknown) => hosted.push(each) } });
    await hostAgain(seen, { database, clock, ids, processId: "process-1", host, begin: () => {} });
    expect(hosted).toEqual([]);
    expect(await dispatches(sessionId)).toEqual(before);
  });
});

describe("several sessions that are taken over at once", () => {
  test("do not wait for one that cannot be loaded", async () => {
    const { first, second, node, dies } = await twoProcesses();
    const ids = [];
    for (let n = 0; n < 3; n += 1) ids.push(await play.run(first, [cpuUnit("a")]));
    const broken = [...ids].sort()[0] as string;
    await play.database.transaction((connection) =>
      connection.builder
        .updateTable("session_document")
        .set({ graph_text: "{" })
        .where("session_id", "=", broken)
        .execute(),
    );
    await dies();
    // The first claim is what the broken one had assigned, and the rest comes with the next.
    for (let asked = 0; asked < 2; asked += 1)
      for (const claim of await node.claim(second)) await node.finish(second, claim);
    const states = await Promise.all(ids.map(async (id) => [id === broken, (await rowOf(id))?.state]));
    expect(states.filter(([isBroken]) => isBroken === false)).toEqual([
      [false, "succeeded"],
      [false, "succeeded"],
    ]);
  });
});
