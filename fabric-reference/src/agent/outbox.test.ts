import { VirtualClock } from "@krako/attempts/testing";
import type { WorkUnitResult } from "@krako/contracts";
import { isSignedWorkUnitResults } from "@krako/contracts/validators/signed-work-unit-results";
import { beforeEach, describe, expect, test } from "vitest";
import { buildClaim } from "../../test/build-claim.ts";
import { NodeRoutesDouble } from "../../test/node-routes-double.ts";
import { FabricWire, type WireFetch } from "./fabric-wire.ts";
import { createNodeKey, verifyingKey } from "./node-key.ts";
import { type Delivery, Outbox } from "./outbox.ts";
import { verifyResult } from "./signing.ts";

const key = createNodeKey();
let clock: VirtualClock;
let fabric: NodeRoutesDouble;
let outbox: Outbox;
let deliveries: Map<string, Delivery[]>;
/** While it is set, requests wait before they reach the fabric. */
let gate: Promise<void> | null;

beforeEach(() => {
  clock = new VirtualClock();
  fabric = new NodeRoutesDouble(clock);
  deliveries = new Map();
  gate = null;
  const fetch: WireFetch = async (url, request) => {
    if (gate !== null) await gate;
    return await fabric.fetch(url, request);
  };
  const wire = new FabricWire({ url: "http://127.0.0.1:1", token: "t", fetch, clock, random: () => 0.5 });
  outbox = new Outbox({ wire, key, nodeId: "cpu-1" });
});

function resultOf(n: number, output: unknown = { n }): WorkUnitResult {
  const { claim_id, execution_session_id, unit } = buildClaim(n);
  return {
    ...{ node_id: "cpu-1", claim_id, execution_session_id, work_unit_id: unit.id, attempt_index: 1, fencing_token: 1 },
    outcome: { kind: "output", output },
    usage: null,
    cpu_seconds: "0.001000",
    started_at: "2026-01-31T09:30:00.010Z",
    duration_ms: 2,
  };
}

function send(n: number, output?: unknown): AbortController {
  const wanted = new AbortController();
  const result = resultOf(n, output);
  const seen: Delivery[] = [];
  deliveries.set(result.claim_id, seen);
  const traceparent = `00-4bf92f3577b34da6a3ce929d0e0e4736-${String(n).padStart(16, "0")}-01`;
  outbox.send({ result, traceparent, signal: wanted.signal, done: (delivery) => void seen.push(delivery) });
  return wanted;
}

const sendAll = (count: number): readonly AbortController[] => Array.from({ length: count }, (_, at) => send(at + 1));
const sizes = (): readonly number[] => fabric.together.map(({ results }) => results.length);
const paths = (): readonly string[] => fabric.requests.map(({ url }) => new URL(url).pathname.replace(/^.*\//, ""));
const told = (): readonly string[] =>
  [...deliveries.values()].map((seen) => seen.map(({ type }) => type).join(" and "));
const instead = (path: RegExp, status: number, count = 1): void => {
  for (let n = 0; n < count; n += 1) fabric.instead.push({ path, reply: { status } });
};

describe("results", () => {
  test("that come one by one are handed in alone", async () => {
    for (let n = 1; n <= 3; n += 1) {
      send(n);
      await clock.advance(0);
    }
    expect(paths()).toEqual(["result", "result", "result"]);
    expect(told()).toEqual(["taken", "taken", "taken"]);
  });

  test("that come together go together, under one signature", async () => {
    sendAll(3);
    await clock.advance(0);
    expect(paths()).toEqual(["results"]);
    expect(fabric.together).toSatisfy((all: unknown[]) => all.every((each) => isSignedWorkUnitResults(each)));
    for (const signed of fabric.signedTexts()) expect(verifyResult(signed, verifyingKey(key.publicKey))).toBe(true);
    expect(fabric.together[0]?.results).toEqual([1, 2, 3].map((n) => resultOf(n)));
    expect(told()).toEqual(["taken", "taken", "taken"]);
  });

  test("that come while two requests are under way go together when one of them is over", async () => {
    let open = (): void => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    for (let n = 1; n <= 9; n += 1) {
      send(n);
      await clock.advance(0);
    }
    gate = null;
    open();
    await clock.advance(0);
    expect(paths()).toEqual(["result", "result", "results"]);
    expect(sizes()).toEqual([7]);
    expect(told()).toEqual(Array(9).fill("taken"));
  });

  test.each([
    [255, ["results"], [255]],
    [256, ["results"], [256]],
    [257, ["results", "result"], [256]],
    [600, ["results", "results", "results"], [256, 256, 88]],
  ])("are no more than the contract allows: of %i go %j", async (count, requests, expected) => {
    sendAll(count);
    await clock.advance(0);
    expect(paths()).toEqual(requests);
    expect(sizes()).toEqual(expected);
    expect(told()).toEqual(Array(count).fill("taken"));
  });

  test("are no more than 8 MiB in one request, unless it is one", async () => {
    const mebibytes = (count: number): string => "ü".repeat(count * 512 * 1024);
    for (const [n, size] of [9, 3, 3, 3, 1].entries()) send(n + 1, { text: mebibytes(size) });
    await clock.advance(0);
    expect(paths()).toEqual(["result", "results", "results"]);
    expect(sizes()).toEqual([2, 2]);
    expect(told()).toEqual(Array(5).fill("taken"));
  });
});

describe("a batch", () => {
  test("whose answer was lost is handed in again, and nothing in it counts twice", async () => {
    fabric.instead.push({ path: /\/results$/, reply: null, afterwards: true });
    sendAll(3);
    await clock.advance(1_000);
    expect(sizes()).toEqual([3, 3]);
    expect(fabric.together[1]).toEqual(fabric.together[0]);
    expect(fabric.outcomes).toHaveLength(3);
    expect([...deliveries.values()]).toEqual(Array(3).fill([{ type: "taken", accepted: false }]));
  });

  test("is tried again as it is while the fabric has no time, whatever else waits", async () => {
    instead(/\/results$/, 503, 3);
    sendAll(3);
    await clock.advance(60_000);
    expect(sizes()).toEqual([3]);
    expect(told()).toEqual(["taken", "taken", "taken"]);
  });

  test("leaves out what is not wanted any more when it is tried again, and ends when nothing is", async () => {
    for (let n = 0; n < 2; n += 1) fabric.instead.push({ path: /\/results$/, reply: { status: 503, retryAfter: 10 } });
    const [first, ...others] = sendAll(3);
    await clock.advance(0);
    first?.abort();
    expect(told()).toEqual(["given_up", "", ""]);
    await clock.advance(10_000);
    expect(JSON.parse(fabric.requests.at(-1)?.request.body ?? "").results).toHaveLength(2);
    for (const each of others) each.abort();
    await clock.advance(60_000);
    expect(fabric.requests).toHaveLength(2);
    expect(told()).toEqual(["given_up", "given_up", "given_up"]);
    expect(fabric.handedIn).toHaveLength(0);
  });

  test("that is too large is halved until it fits", async () => {
    instead(/\/results$/, 413, 2);
    sendAll(16);
    await clock.advance(0);
    expect(Math.max(...sizes())).toBeLessThanOrEqual(8);
    expect(fabric.outcomes).toHaveLength(16);
    expect(told()).toEqual(Array(16).fill("taken"));
  });

  test.each([404, 405])(
    "is handed in one by one, and all that follow, where the path is not there (%i)",
    async (status) => {
      instead(/\/results$/, status);
      sendAll(3);
      await clock.advance(0);
      sendAll(100);
      await clock.advance(0);
      expect(paths()).toEqual(["results", ...Array(103).fill("result")]);
      expect(told()).toEqual(Array(100).fill("taken"));
    },
  );

  test.each([400, 422, 500])(
    "that is answered with %i is handed in one by one, so that one keeps no others",
    async (status) => {
      instead(/\/results$/, status);
      instead(/\/result$/, 422);
      sendAll(3);
      await clock.advance(0);
      expect(told().toSorted()).toEqual(["taken", "taken", "unfit"]);
      sendAll(2);
      await clock.advance(0);
      expect(paths().at(-1)).toBe("results");
    },
  );

  test.each([401, 403, 409])("that is refused as a whole is refused for each of them (%i)", async (status) => {
    instead(/\/results$/, status);
    sendAll(3);
    await clock.advance(60_000);
    expect(paths()).toEqual(["results"]);
    expect([...deliveries.values()].flat()).toEqual(
      Array(3).fill({ type: "refused", refusal: expect.objectContaining({ status }) }),
    );
  });

  test("has a receipt for each, and what has none is handed in alone", async () => {
    const [stale, unknown, forgotten, again] = [1, 2, 3, 4].map((n) => buildClaim(n).claim_id);
    const receipts = [
      { claim_id: again, accepted: false },
      { claim_id: stale, accepted: false, code: "claim_stale" },
      { claim_id: unknown, accepted: false, code: "not_found" },
    ];
    fabric.instead.push({ path: /\/results$/, reply: { status: 200, body: { receipts } } });
    sendAll(4);
    await clock.advance(0);
    expect(paths()).toEqual(["results", "result"]);
    expect(deliveries.get(stale ?? "")).toMatchObject([
      { type: "refused", refusal: { status: 409, code: "claim_stale" } },
    ]);
    expect(deliveries.get(unknown ?? "")).toMatchObject([{ type: "refused", refusal: { status: 404 } }]);
    expect(deliveries.get(forgotten ?? "")).toEqual([{ type: "taken", accepted: true }]);
    expect(deliveries.get(again ?? "")).toEqual([{ type: "taken", accepted: false }]);
  });
});

test("a result that the fabric fails at does not keep others waiting", async () => {
  instead(/\/result$/, 500, 10);
  for (let n = 1; n <= 4; n += 1) {
    send(n);
    await clock.advance(0);
  }
  sendAll(3);
  await clock.advance(0);
  expect(sizes()).toEqual([3]);
  await clock.advance(600_000);
  expect(fabric.outcomes).toHaveLength(4);
});
