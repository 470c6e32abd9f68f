import { VirtualClock } from "@krako/attempts/testing";
import type { Claim } from "@krako/contracts";
import { isHeartbeat } from "@krako/contracts/validators/heartbeat";
import { isNodeRegistration } from "@krako/contracts/validators/node-registration";
import { isSignedWorkUnitResult } from "@krako/contracts/validators/signed-work-unit-result";
import { isStartReport } from "@krako/contracts/validators/start-report";
import { canonicalJson } from "@krako/rules";
import { beforeEach, describe, expect, test } from "vitest";
import { buildClaim } from "../../test/build-claim.ts";
import { plugin } from "../../test/echo-operations.ts";
import { NodeRoutesDouble } from "../../test/node-routes-double.ts";
import { NO_LOG } from "../door/log.ts";
import { PluginAttempts } from "./attempt-runner.ts";
import { FabricWire } from "./fabric-wire.ts";
import { NodeAgent } from "./node-agent.ts";
import { createNodeKey, verifyingKey } from "./node-key.ts";
import { verifyResult } from "./signing.ts";

const key = createNodeKey();
let clock: VirtualClock;
let fabric: NodeRoutesDouble;
let logged: string[];
let agent: NodeAgent;

function makeAgent(slots = 4, attempts?: PluginAttempts): NodeAgent {
  const random = (): number => 0.5;
  const wire = new FabricWire({ url: "http://127.0.0.1:1", token: "t", fetch: fabric.fetch, clock, random });
  return new NodeAgent({
    registration: {
      node_id: "cpu-1",
      kind: "cpu",
      region: "eu-west",
      capabilities: {
        runtime_version: "0.1.0",
        max_concurrency: slots,
        supported_task_types: ["deterministic"],
        supported_operations: plugin.operations.map(({ name }) => name),
        model_tiers: [],
        supported_context_window: 0,
      },
    },
    key,
    wire,
    attempts: attempts ?? new PluginAttempts({ operations: [plugin], models: [], workers: 1, clock }),
    clock,
    random,
    log: { ...NO_LOG, warn: (happened) => logged.push(happened) },
  });
}

beforeEach(() => {
  clock = new VirtualClock();
  fabric = new NodeRoutesDouble(clock);
  logged = [];
  agent = makeAgent();
});

const never = (n: number): Claim =>
  buildClaim(n, { unit: { operation: "test.never@1", budget: { timeout_ms: 60_000 } } });

describe("a node that works", () => {
  test("registers, claims as much as it has room for, and hands in what it signed", async () => {
    fabric.grant(buildClaim(1, { input: { text: "hello" } }));
    await agent.start();
    await clock.advance(0);
    expect(fabric.registrations.every((each) => isNodeRegistration(each))).toBe(true);
    expect(fabric.polls[0]).toEqual({ max: 4, wait_ms: 20_000 });
    const [{ signed } = { signed: null }] = fabric.handedIn;
    expect(signed).toSatisfy(isSignedWorkUnitResult);
    expect(signed?.result).toMatchObject({
      node_id: "cpu-1",
      claim_id: buildClaim(1).claim_id,
      fencing_token: 1,
      outcome: { kind: "output", output: { text: "hello" } },
      usage: null,
      cpu_seconds: "0.000000",
      duration_ms: 0,
    });
    const signature = signed?.signature ?? "";
    expect(verifyResult({ text: canonicalJson(signed?.result), signature }, verifyingKey(key.publicKey))).toBe(true);
    expect(agent.load).toEqual({ running: 0, held: 0 });
  });

  test("sends the token, the contract's version and the trace with what it says", async () => {
    fabric.grant(buildClaim(1));
    await agent.start();
    await clock.advance(0);
    for (const { request } of fabric.requests)
      expect(request.headers).toMatchObject({ authorization: "Bearer t", "krako-contract-version": "1.0" });
    const handIn = fabric.requests.find(({ url }) => url.endsWith("/result"));
    expect(handIn?.request.headers["traceparent"]).toBe("00-4bf92f3577b34da6a3ce929d0e0e4736-8000000100000001-01");
  });

  test("sends heartbeats at the interval it was told, naming what it holds", async () => {
    fabric.grant(never(1), never(2));
    await agent.start();
    await clock.advance(5_000);
    await clock.advance(5_000);
    expect(fabric.heartbeats).toHaveLength(3);
    expect(fabric.heartbeats.every((each) => isHeartbeat(each))).toBe(true);
    expect(fabric.heartbeats[2]).toMatchObject({
      health: "healthy",
      running: 2,
      queued: 0,
      claims: [
        { claim_id: never(1).claim_id, fencing_token: 1 },
        { claim_id: never(2).claim_id, fencing_token: 1 },
      ],
    });
  });

  test("asks for no more than its free slots, and for nothing while there are none", async () => {
    await agent.start();
    for (let n = 1; n <= 4; n += 1) {
      fabric.grant(never(n));
      await clock.advance(0);
      expect(fabric.polls.map(({ max }) => max)).toEqual([4, 3, 2, 1].slice(0, Math.min(4, n + 1)));
    }
    expect(agent.load.running).toBe(4);
    fabric.lost.add(never(1).claim_id);
    await clock.advance(5_000);
    expect(fabric.polls.at(-1)?.max).toBe(1);
  });

  test("holds no more than twice its slots and 16 when nothing can be handed in", async () => {
    agent = makeAgent(1);
    await agent.start();
    await clock.advance(0);
    for (let n = 1; n <= 2; n += 1)
      fabric.instead.push({ path: /\/results?$/, reply: { status: 503, retryAfter: 60 } });
    for (let n = 1; n <= 30; n += 1) {
      fabric.grant(buildClaim(n));
      await clock.advance(0);
    }
    expect(agent.load.held).toBe(18);
    await clock.advance(120_000);
    expect(fabric.outcomes).toHaveLength(30);
  });

  test("takes a claim that it was granted twice once", async () => {
    fabric.grant(never(1), never(1));
    await agent.start();
    await clock.advance(0);
    expect(agent.load).toEqual({ running: 1, held: 1 });
  });
});

describe("the start of an attempt", () => {
  test("is reported before a unit runs that is not idempotent", async () => {
    fabric.instead.push({ path: /\/started$/, reply: null });
    fabric.grant(buildClaim(1, { unit: { idempotent: false } }));
    await agent.start();
    await clock.advance(0);
    expect(fabric.handedIn).toHaveLength(0);
    await clock.advance(1_000);
    expect(fabric.starts).toMatchObject([{ claimId: buildClaim(1).claim_id, report: { fencing_token: 1 } }]);
    expect(fabric.starts.every(({ report }) => isStartReport(report))).toBe(true);
    expect(fabric.handedIn).toHaveLength(1);
  });

  test("is not reported of one that is", async () => {
    fabric.grant(buildClaim(1));
    await agent.start();
    await clock.advance(0);
    expect(fabric.starts).toHaveLength(0);
    expect(fabric.handedIn).toHaveLength(1);
  });

  test("does not happen when the claim has become stale", async () => {
    fabric.instead.push({ path: /\/started$/, reply: { status: 409, body: { code: "claim_stale" } } });
    fabric.grant(buildClaim(1, { unit: { idempotent: false } }));
    await agent.start();
    await clock.advance(60_000);
    expect(fabric.handedIn).toHaveLength(0);
    expect(agent.load).toEqual({ running: 0, held: 0 });
  });

  test("does not happen when the claim was lost while it was being reported", async () => {
    fabric.grant(buildClaim(1, { unit: { idempotent: false } }));
    fabric.instead.push({ path: /\/started$/, reply: { status: 503, retryAfter: 20 } });
    await agent.start();
    await clock.advance(0);
    fabric.lost.add(buildClaim(1).claim_id);
    await clock.advance(60_000);
    expect(fabric.starts).toHaveLength(0);
    expect(fabric.handedIn).toHaveLength(0);
  });
});

describe("a unit that asks a model", () => {
  const asked: string[] = [];
  const small: Claim["unit"]["model"] = { tier: "small", max_input_tokens: 10, max_output_tokens: 5 };
  const claimOf = (n: number, input = {}): Claim =>
    buildClaim(n, { unit: { type: "small_model", operation: "test.ask@1", model: small }, input });

  beforeEach(() => {
    asked.length = 0;
    const model = {
      name: "test",
      operations: ["test.ask@1"],
      unitType: "small_model" as const,
      tiers: ["small" as const],
      local: true,
      contextWindow: 0,
      countTokens: (input: object) => ("long" in input ? 11 : 10),
      invoke: async ({ workUnitId }: { readonly workUnitId: string }) => {
        asked.push(workUnitId);
        return { output: {}, usage: null };
      },
    };
    agent = makeAgent(4, new PluginAttempts({ operations: [plugin], models: [model], workers: 1, clock }));
  });

  test("begins once the fabric has recorded that it does, idempotent or not (BUDGET-007)", async () => {
    fabric.instead.push({ path: /\/started$/, reply: { status: 503, retryAfter: 1 } });
    fabric.grant(claimOf(1));
    await agent.start();
    await clock.advance(0);
    expect([asked.length, fabric.starts.length]).toEqual([0, 0]);
    await clock.advance(2_000);
    expect([asked.length, fabric.starts.length, fabric.handedIn.length]).toEqual([1, 1, 1]);
  });

  test("does not begin at all when its input is too large (BUDGET-006)", async () => {
    fabric.grant(claimOf(1, { long: true }));
    await agent.start();
    await clock.advance(0);
    expect([asked.length, fabric.starts.length]).toEqual([0, 0]);
    expect(fabric.handedIn[0]?.signed.result.outcome).toMatchObject({ code: "input_too_large", started: false });
  });
});

describe("a claim that is lost", () => {
  test("is asked for when an answer without claims comes before its time", async () => {
    fabric.grant(never(1));
    await agent.start();
    await clock.advance(0);
    fabric.lost.add(never(1).claim_id);
    fabric.answerEmpty();
    await clock.advance(0);
    expect(agent.load).toEqual({ running: 0, held: 0 });
  });

  test("is stopped and nothing is handed in for it", async () => {
    fabric.grant(buildClaim(1, { unit: { operation: "test.never@1", budget: { timeout_ms: 7_000 } } }));
    await agent.start();
    await clock.advance(0);
    fabric.lost.add(buildClaim(1).claim_id);
    await clock.advance(60_000);
    expect(fabric.handedIn).toHaveLength(0);
    expect(agent.load).toEqual({ running: 0, held: 0 });
  });

  test("ends the retries of its result", async () => {
    for (let n = 0; n < 3; n += 1) fabric.instead.push({ path: /\/result$/, reply: { status: 503, retryAfter: 4 } });
    fabric.grant(buildClaim(1));
    await agent.start();
    await clock.advance(0);
    fabric.lost.add(buildClaim(1).claim_id);
    await clock.advance(60_000);
    expect(fabric.handedIn).toHaveLength(0);
    expect(fabric.requests.filter(({ url }) => url.endsWith("/result"))).toHaveLength(2);
  });
});

describe("a result", () => {
  test("whose answer was lost is handed in again, the same to the byte, and found taken", async () => {
    fabric.instead.push({ path: /\/result$/, reply: null, afterwards: true });
    fabric.grant(buildClaim(1));
    await agent.start();
    await clock.advance(1_000);
    expect(fabric.handedIn.map(({ accepted }) => accepted)).toEqual([true, false]);
    expect(new Set(fabric.handedIn.map(({ signed }) => signed.signature)).size).toBe(1);
    expect(agent.load.held).toBe(0);
  });

  test("that is stale is dropped", async () => {
    fabric.instead.push({ path: /\/result$/, reply: { status: 409, body: { code: "claim_stale" } } });
    fabric.grant(buildClaim(1));
    await agent.start();
    await clock.advance(60_000);
    expect(fabric.requests.filter(({ url }) => url.endsWith("/result"))).toHaveLength(1);
    expect(agent.load.held).toBe(0);
    expect(logged).toEqual(["result.refused"]);
  });

  test("that is not fit to be taken is replaced by an error, once", async () => {
    for (const path of [/\/results$/, /\/result$/]) fabric.instead.push({ path, reply: { status: 413 } });
    fabric.grant(buildClaim(1), buildClaim(2));
    await agent.start();
    await clock.advance(0);
    expect(fabric.outcomes).toContainEqual(expect.objectContaining({ kind: "error", code: "result_refused" }));
    expect(fabric.outcomes).toContainEqual({ kind: "output", output: {} });
    for (let n = 0; n < 9; n += 1) fabric.instead.push({ path: /\/result$/, reply: { status: 422 } });
    fabric.grant(buildClaim(3));
    await clock.advance(60_000);
    expect(fabric.instead).toHaveLength(7);
  });

  test("waits as long as the fabric asks for", async () => {
    fabric.instead.push({ path: /\/result$/, reply: { status: 429, retryAfter: 30 } });
    fabric.grant(buildClaim(1));
    await agent.start();
    await clock.advance(29_999);
    expect(fabric.handedIn).toHaveLength(0);
    await clock.advance(1);
    expect(fabric.handedIn).toHaveLength(1);
  });
});

describe("a fabric that is away", () => {
  test("is waited for at the start, and again whenever it goes", async () => {
    fabric.isDown = true;
    const started = agent.start();
    await clock.advance(60_000);
    fabric.isDown = false;
    await clock.untilSettled(started);
    fabric.grant(never(1));
    await clock.advance(0);
    fabric.isDown = true;
    await clock.advance(120_000);
    fabric.isDown = false;
    fabric.grant(buildClaim(2));
    await clock.advance(15_000);
    expect(fabric.outcomes).toEqual(expect.arrayContaining([{ kind: "timeout" }, { kind: "output", output: {} }]));
    expect(agent.load.held).toBe(0);
  });

  test("is not asked more often than the longest delay allows", async () => {
    fabric.isDown = true;
    const started = agent.start();
    started.catch(() => {});
    await clock.advance(3_600_000);
    expect(fabric.requests.length).toBeLessThan(500);
    await agent.stop(0);
    await expect(started).rejects.toThrow();
  });

  test("that answers nonsense is asked again", async () => {
    fabric.instead.push({ path: /\/nodes$/, reply: { status: 200, body: { hello: "you" } } });
    fabric.instead.push({ path: /\/nodes$/, reply: { status: 302 } });
    await clock.untilSettled(agent.start());
    expect(fabric.registrations).toHaveLength(1);
  });
});

describe("a fabric that will have nothing of the node", () => {
  test.each([400, 401, 403, 404])("ends it at registration (%i), and says how to mend it", async (status) => {
    fabric.instead.push({ path: /\/nodes$/, reply: { status, body: { title: "No." } } });
    await expect(agent.start()).rejects.toThrow(/The fabric refused to register the node \(\d+: No\.\)\. .+\.$/);
  });

  test.each([
    [401, /heartbeat$/],
    [403, /claims$/],
    [404, /claims$/],
    [401, /result$/],
  ])("ends it later (%i at %s)", async (status, path) => {
    fabric.instead.push({ path, reply: { status } });
    fabric.grant(buildClaim(1), never(2));
    await agent.start();
    await expect(clock.untilSettled(agent.ended)).rejects.toMatchObject({ status });
    expect(agent.load).toEqual({ running: 0, held: 0 });
    expect(fabric.outcomes).not.toContainEqual(expect.objectContaining({ code: "node_stopped" }));
    const requests = fabric.requests.length;
    await clock.advance(60_000);
    expect(fabric.requests.length).toBe(requests);
  });

  test("does not end it for a claim that is unknown", async () => {
    fabric.instead.push({ path: /result$/, reply: { status: 404 } });
    fabric.grant(buildClaim(1));
    await agent.start();
    await clock.advance(0);
    fabric.grant(buildClaim(2));
    await clock.advance(0);
    expect(fabric.handedIn).toHaveLength(1);
  });

  test("is asked again later when the node is only held back for now", async () => {
    fabric.instead.push({ path: /claims$/, reply: { status: 409, body: { code: "node_quarantined" } } });
    fabric.grant(buildClaim(1));
    await agent.start();
    await clock.advance(1_000);
    expect(fabric.handedIn).toHaveLength(1);
  });
});

describe("a node that is stopped", () => {
  test("takes nothing new, finishes what it holds, and says that it drains", async () => {
    fabric.grant(buildClaim(1, { unit: { operation: "test.never@1", budget: { timeout_ms: 2_000 } } }));
    await agent.start();
    await clock.advance(0);
    const stopped = agent.stop(10_000);
    await clock.advance(1_000);
    fabric.grant(buildClaim(2));
    await clock.untilSettled(stopped);
    await agent.ended;
    expect(fabric.outcomes).toEqual([{ kind: "timeout" }]);
    expect(fabric.heartbeats.at(-1)).toMatchObject({ health: "draining", running: 0, claims: [] });
    expect(clock.waits).toEqual([]);
  });

  test("hands back what it could not finish in time", async () => {
    fabric.grant(never(1), buildClaim(2, { unit: { idempotent: false } }));
    fabric.instead.push({ path: /\/started$/, reply: { status: 503, retryAfter: 50 } });
    await agent.start();
    await clock.advance(0);
    await clock.untilSettled(agent.stop(3_000));
    expect(fabric.outcomes).toMatchObject([
      { kind: "error", code: "node_stopped", retryable: true, started: true },
      { kind: "error", code: "node_stopped", retryable: true, started: false },
    ]);
  });

  test("hands back at once what it is granted while it gives up asking", async () => {
    await agent.start();
    await clock.advance(0);
    fabric.isDeaf = true;
    const stopped = agent.stop(3_000);
    await clock.advance(0);
    fabric.grant(buildClaim(1));
    await clock.untilSettled(stopped);
    expect(fabric.outcomes).toMatchObject([{ kind: "error", code: "node_stopped", started: false }]);
  });

  test("ends within its bounds when the fabric is away", async () => {
    fabric.grant(never(1));
    await agent.start();
    await clock.advance(0);
    fabric.isDown = true;
    const before = clock.now();
    await clock.untilSettled(agent.stop(3_000));
    expect(clock.now() - before).toBeLessThanOrEqual(3_000 + 3 * 5_000);
    expect(clock.waits).toEqual([]);
  });

  test("can be stopped twice", async () => {
    await agent.start();
    await clock.untilSettled(Promise.all([agent.stop(0), agent.stop(0)]));
  });
});
