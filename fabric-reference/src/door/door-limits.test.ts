import type { SignedWorkUnitResults } from "@krako/contracts";
import { expect, test } from "vitest";
import type { Who } from "../../test/door/door-setting.ts";
import { headersOf, type Setting, setting } from "../../test/door/door-setting.ts";
import { CLAIM, SESSIONS } from "../../test/door/services-double.ts";
import { bodyOf } from "../../test/door/valid-requests.ts";
import { inMemoryFetch } from "./in-memory-fetch.ts";
import type { DoorLimits } from "./limits.ts";
import { DOOR_LIMITS } from "./limits.ts";

const fetchOf = (world: Setting, address?: string): typeof fetch =>
  inMemoryFetch(world.door, address === undefined ? {} : { address });
const status = async (target: string, who: Who | null = "ann", init: RequestInit = {}): Promise<number> =>
  (
    await fetchOf(setting())(`http://fabric.test${target}`, {
      ...init,
      headers: headersOf(who, init.headers as Record<string, string>),
    })
  ).status;
const post = (target: string, who: Who, body: string): Promise<number> =>
  status(target, who, { method: "POST", body, headers: { "content-type": "application/json" } });

test.each([
  ["/v1/sessions?limit=0", 400],
  ["/v1/sessions?limit=1", 200],
  ["/v1/sessions?limit=500", 200],
  ["/v1/sessions?limit=501", 400],
  [`/v1/sessions/${SESSIONS.over}/events?limit=0`, 400],
  [`/v1/sessions/${SESSIONS.over}/events?limit=1000`, 200],
  [`/v1/sessions/${SESSIONS.over}/events?limit=1001`, 400],
  [`/v1/sessions/${SESSIONS.over}/events?after=-1`, 400],
  [`/v1/sessions/${SESSIONS.over}/events?after=0`, 200],
  [`/v1/sessions/${SESSIONS.over}/events?after=${Number.MAX_SAFE_INTEGER}`, 200],
  [`/v1/sessions/${SESSIONS.over}/events?after=9007199254740992`, 400],
  [`/v1/sessions/${SESSIONS.over}/result?wait_ms=-1`, 400],
  [`/v1/sessions/${SESSIONS.over}/result?wait_ms=0`, 200],
  [`/v1/sessions/${SESSIONS.over}/result?wait_ms=30000`, 200],
  [`/v1/sessions/${SESSIONS.over}/result?wait_ms=30001`, 400],
  ["/v1/sessions?limit=2&limit=2", 400],
  ["/v1/sessions?state=running", 200],
  ["/v1/sessions?state=Running", 400],
  ["/v1/sessions?cursor=", 400],
  [`/v1/sessions?cursor=${"c".repeat(512)}`, 200],
  [`/v1/sessions?cursor=${"c".repeat(513)}`, 400],
  [`/v1/sessions/${SESSIONS.over.slice(1)}`, 400],
  [`/v1/sessions/${SESSIONS.over}0`, 400],
  [`/v1/sessions/${SESSIONS.over.toUpperCase()}`, 400],
  ["/v1/billing/usage?from=2026-02-01T00:00:00.000Z&to=2026-02-01T00:00:00.000Z", 200],
  ["/v1/billing/usage?from=2026-02-01T00:00:00.001Z&to=2026-02-01T00:00:00.000Z", 400],
  ["/v1/billing/usage?from=2026-02-29T00:00:00.000Z&to=2026-03-01T00:00:00.000Z", 400],
  ["/v1/billing/usage?from=2026-02-01T00:00:00.000Z", 400],
])("GET %s is answered with %i", async (target, expected) => {
  expect(await status(target)).toBe(expected);
});

test.each([
  [127, 404],
  [128, 404],
  [129, 400],
])("a node id of %i characters is answered with %i", async (length, expected) => {
  expect(await post(`/v1/nodes/${"n".repeat(length)}/heartbeat`, "cpu-1", JSON.stringify(bodyOf("Heartbeat")))).toBe(
    expected,
  );
});

test.each([
  [0, 0, 422],
  [1, 0, 200],
  [256, 30_000, 200],
  [257, 0, 422],
  [1, 30_001, 422],
  [1, -1, 422],
])("a request for %i claims that waits %i ms is answered with %i", async (max, wait_ms, expected) => {
  expect(await post("/v1/nodes/cpu-1/claims", "cpu-1", JSON.stringify({ max, wait_ms }))).toBe(expected);
});

test.each([
  [0, 422],
  [1, 200],
  [255, 200],
  [256, 200],
  [257, 422],
])("%i results that are handed in together are answered with %i", async (count, expected) => {
  const { results, signature } = bodyOf("SignedWorkUnitResults") as SignedWorkUnitResults;
  const body = { results: Array.from({ length: count }, () => results[0]), signature };
  expect(await post("/v1/nodes/cpu-1/results", "cpu-1", JSON.stringify(body))).toBe(expected);
});

test.each([
  ["0.9", 400],
  ["1.0", 200],
  ["1.1", 400],
  ["2.0", 400],
  ["1", 400],
  ["", 400],
  ["1.0, 1.0", 400],
  ["1.0.0", 400],
  ["x".repeat(4_000), 400],
])("VER-001 the contract version %j is answered with %i, and said to be what it was", async (version, expected) => {
  const response = await fetchOf(setting())("http://fabric.test/v1/versions", {
    headers: { "krako-contract-version": version },
  });
  expect(response.status).toBe(expected);
  if (expected === 200) return;
  const problem = (await response.json()) as { requested?: string };
  expect(problem).toMatchObject({ error_type: "VERSION_MISMATCH", code: "version_unsupported", supported: ["1.0"] });
  expect(problem.requested).toBe(version.slice(0, 32));
});

test.each([
  [-1, 200],
  [0, 200],
  [1, 413],
])("a body of the largest size and %i is answered with %i", async (more, expected) => {
  const body = '{"max":1,"wait_ms":0}';
  const bodyBytes = 1_000;
  for (const isAnnounced of [true, false]) {
    const world = setting({ limits: { bodyBytes } });
    const padded = body + " ".repeat(bodyBytes + more - body.length);
    const response = await fetchOf(world)("http://fabric.test/v1/nodes/cpu-1/claims", {
      method: "POST",
      headers: headersOf("cpu-1", { "content-type": "application/json" }),
      body: isAnnounced ? padded : new Blob([padded]).stream(),
      ...(isAnnounced ? {} : { duplex: "half" }),
    } as RequestInit);
    expect(response.status).toBe(expected);
  }
});

test("the largest body is the contract's", () => {
  expect(DOOR_LIMITS.bodyBytes).toBe(16 * 1_024 * 1_024);
  expect(DOOR_LIMITS.streamsPerTenant).toBe(50);
});

test("bodies under way share what memory is set aside for them, and give it back", async () => {
  const body = JSON.stringify({ max: 1, wait_ms: 30_000 });
  const world = setting({ limits: { bodyBytesInFlight: 2 * body.length + 1 } });
  world.services.isIdle = true;
  const stop = new AbortController();
  const ask = (signal: AbortSignal | null = null): Promise<Response> =>
    fetchOf(world)("http://fabric.test/v1/nodes/cpu-1/claims", {
      method: "POST",
      headers: headersOf("cpu-1", { "content-type": "application/json" }),
      body,
      signal,
    });
  const waiting = [ask(stop.signal), ask(stop.signal)];
  await world.clock.advance(0);
  const refused = await ask();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
  stop.abort();
  await Promise.allSettled(waiting);
  await world.clock.advance(0);
  world.services.isIdle = false;
  for (let i = 0; i < 5; i += 1) expect((await ask()).status).toBe(200);
});

test.each(["tokenRate", "addressRate"] as const)(
  "%s holds off whoever asks too often, until time has passed",
  async (name) => {
    const limits: Partial<DoorLimits> = { [name]: { perSecond: 2, burst: 3 } };
    const world = setting({ limits });
    const ask = (who: Who, address: string): Promise<Response> =>
      fetchOf(world, address)(`http://fabric.test/v1/sessions`, { headers: headersOf(who) });
    for (let i = 0; i < 3; i += 1) expect((await ask("ann", "192.0.2.1")).status).toBe(200);
    const refused = await ask("ann", "192.0.2.1");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
    expect((await ask("bob", "192.0.2.2")).status).toBe(200);
    world.clock.pass(499);
    expect((await ask("ann", "192.0.2.1")).status).toBe(429);
    world.clock.pass(1);
    expect((await ask("ann", "192.0.2.1")).status).toBe(200);
  },
);

test.each(["/livez", "/readyz", "/metrics"])("%s answers loopback and operators, and nobody else", async (path) => {
  const world = setting();
  const from = async (address: string, who: Who | null): Promise<number> =>
    (await fetchOf(world, address)(`http://fabric.test${path}`, { headers: headersOf(who) })).status;
  expect(await from("127.0.0.1", null)).toBe(200);
  expect(await from("::ffff:127.9.0.1", null)).toBe(200);
  expect(await from("::1", null)).toBe(200);
  expect(await from("192.0.2.1", "operator")).toBe(200);
  expect(await from("192.0.2.1", "ann")).toBe(403);
  expect(await from("192.0.2.1", null)).toBe(401);
  expect(await from("127.0.0.1.evil.test", null)).toBe(401);
});

test("a process that cannot serve says so to who asks whether it is ready", async () => {
  const world = setting({ isReady: async () => false });
  expect((await fetchOf(world)("http://fabric.test/readyz")).status).toBe(503);
  expect((await fetchOf(world)("http://fabric.test/livez")).status).toBe(200);
});

test("a submission without its key is malformed", async () => {
  expect(await post("/v1/taskgraphs", "ann", JSON.stringify(bodyOf("TaskGraphSubmission")))).toBe(400);
});

test("of a query with no end only so much is looked at", async () => {
  const query = Array.from({ length: 1_000 }, (_, i) => `q${i}=1`).join("&");
  const response = await fetchOf(setting())(`http://fabric.test/v1/sessions?${query}`, { headers: headersOf("ann") });
  expect(((await response.json()) as { violations: unknown[] }).violations).toHaveLength(33);
});

test("a byte order mark is not JSON", async () => {
  expect(await post("/v1/nodes/cpu-1/claims", "cpu-1", '\ufeff{"max":1,"wait_ms":0}')).toBe(400);
});

test.each([
  ["a byte that is no UTF-8", [0xff]],
  ["half a character", [0xc3]],
  ["a surrogate", [0xed, 0xa0, 0x80]],
])("a body with %s in a text is not read as another text", async (_, bytes) => {
  const body = Buffer.concat([Buffer.from('{"quarantined":true,"reason":"'), Buffer.from(bytes), Buffer.from('"}')]);
  const response = await fetchOf(setting())("http://fabric.test/v1/nodes/cpu-1/quarantine", {
    method: "POST",
    headers: headersOf("operator", { "content-type": "application/json" }),
    body,
  });
  expect([response.status, await response.json()]).toMatchObject([400, { code: "malformed_json" }]);
});

test.each([
  ["application/json", 200],
  ["application/json;charset=utf-8", 200],
  ['Application/JSON; charset="UTF-8"', 200],
  ["application/json; charset=latin1", 415],
  ["application/jsonp", 415],
  ["text/json", 415],
  ["application/x-www-form-urlencoded", 415],
  ["", 415],
])("a body of the media type %j is answered with %i", async (type, expected) => {
  const body = JSON.stringify(bodyOf("Heartbeat"));
  const init = { method: "POST", body, headers: { "content-type": type } };
  expect(await status("/v1/nodes/cpu-1/heartbeat", "cpu-1", init)).toBe(expected);
});

test("a claim is answered where the request names it exactly", async () => {
  expect(await post(`/v1/claims/${CLAIM}/started`, "cpu-1", JSON.stringify(bodyOf("StartReport")))).toBe(200);
});
