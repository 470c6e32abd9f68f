import { VirtualClock } from "@krako/attempts/testing";
import { EVENT_TYPES } from "@krako/contracts/tables";
import { expect, test } from "vitest";
import { headersOf, type Setting, setting } from "../../test/door/door-setting.ts";
import { SESSIONS } from "../../test/door/services-double.ts";
import { reader } from "../../test/door/stream-reader.ts";
import type { StoredEvent } from "../services.ts";
import { EVENTS_PER_PIECE, eventStream, STREAM_HEARTBEAT } from "./event-stream.ts";
import { inMemoryFetch } from "./in-memory-fetch.ts";
import { type LogFacts, NO_LOG } from "./log.ts";

const open = (world: Setting, sessionId: string, lastEventId?: string, signal?: AbortSignal): Promise<Response> =>
  inMemoryFetch(world.door)(`http://fabric.test/v1/sessions/${sessionId}/events/stream`, {
    headers: headersOf("ann", lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
    signal: signal ?? null,
  });
const idsOf = (text: string): string[] => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => String(id));

test.each([
  ["from the start where nothing is said", SESSIONS.over, undefined, ["1", "2", "3", "4", "5"]],
  ["from the start after 0", SESSIONS.over, "0", ["1", "2", "3", "4", "5"]],
  ["after the last one seen", SESSIONS.over, "4", ["5"]],
  ["with nothing where all was seen", SESSIONS.over, "5", []],
  ["from the first that is kept where nothing is said", SESSIONS.aged, undefined, ["4", "5", "6"]],
  ["after the last one that is no longer kept", SESSIONS.aged, "3", ["4", "5", "6"]],
])("a stream goes on %s", async (_, sessionId, lastEventId, ids) => {
  const response = await open(setting(), sessionId, lastEventId);
  expect([response.status, idsOf(await response.text())]).toEqual([200, ids]);
});

test.each([
  ["is malformed", SESSIONS.over, "x", 400, "invalid_parameter"],
  ["is negative", SESSIONS.over, "-1", 400, "invalid_parameter"],
  ["is empty", SESSIONS.over, "", 400, "invalid_parameter"],
  ["has leading zeros", SESSIONS.over, "01", 400, "invalid_parameter"],
  ["is ahead of the log", SESSIONS.over, "6", 409, "events_ahead"],
  ["is as large as can be", SESSIONS.running, "9999999999999999", 409, "events_ahead"],
  ["is older than what is kept", SESSIONS.aged, "2", 410, "events_expired"],
  ["is for a session that is not there", SESSIONS.unknown, "0", 404, "not_found"],
])("a Last-Event-ID that %s is refused", async (_, sessionId, lastEventId, status, code) => {
  const response = await open(setting(), sessionId, lastEventId);
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
});

test("silence is filled with comments that carry no id", async () => {
  const world = setting({ limits: { streamHeartbeatMs: 15_000 } });
  const read = reader(await open(world, SESSIONS.running));
  expect(idsOf((await read()) ?? "")).toEqual(["1", "2", "3"]);
  for (let i = 0; i < 2; i += 1) {
    const piece = read();
    await world.clock.untilSet(15_000);
    await world.clock.advance(14_999);
    expect(world.services.watchersOf(SESSIONS.running)).toBe(1);
    await world.clock.advance(1);
    expect(await piece).toBe(STREAM_HEARTBEAT);
  }
});

test("a tenant may have as many streams as the limit says, and each that ends makes room", async () => {
  const world = setting({ limits: { streamsPerTenant: 2 } });
  const stops = [new AbortController(), new AbortController()];
  for (const { signal } of stops) expect((await open(world, SESSIONS.running, undefined, signal)).status).toBe(200);
  const refused = await open(world, SESSIONS.running);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
  stops[0]?.abort();
  expect((await open(world, SESSIONS.running)).status).toBe(200);
  expect((await open(world, SESSIONS.running)).status).toBe(429);
});

test("a stream that was read to its end, and one that was asked for its head only, hold no place", async () => {
  const world = setting({ limits: { streamsPerTenant: 1 } });
  for (let i = 0; i < 3; i += 1) await (await open(world, SESSIONS.over)).text();
  const target = `/v1/sessions/${SESSIONS.running}/events/stream`;
  const { signal } = new AbortController();
  const head = { method: "HEAD", target, headers: headersOf("ann"), body: null, address: "127.0.0.1", signal };
  for (let i = 0; i < 3; i += 1) expect((await world.door.answer(head)).status).toBe(200);
  expect((await open(world, SESSIONS.over)).status).toBe(200);
});

test("a stream that meets a fault breaks off, is recorded without its words, and holds no place", async () => {
  const told: [string, LogFacts | undefined][] = [];
  const log = { ...NO_LOG, error: (happened: string, facts?: LogFacts) => told.push([happened, facts]) };
  const world = setting({ log, limits: { streamsPerTenant: 1 } });
  const read = reader(await open(world, SESSIONS.running));
  await read();
  world.services.events = async () => {
    throw new RangeError("secret");
  };
  world.services.happen(SESSIONS.running);
  await expect(read()).rejects.toThrow();
  expect(told).toMatchObject([["stream.failed", { operation: "Sessions_streamEvents", fault: "RangeError" }]]);
  expect(JSON.stringify(told)).not.toContain("secret");
  expect(world.door.metrics.text()).toContain("krako_http_streams_open 0\n");
  Reflect.deleteProperty(world.services, "events");
  expect((await open(world, SESSIONS.over)).status).toBe(200);
  expect(world.door.metrics.text()).toContain("krako_http_streams_open 1\n");
});

test("no more events are held than one piece has, however many there are", async () => {
  const events: StoredEvent[] = Array.from({ length: 3 * EVENTS_PER_PIECE + 1 }, (_, i) => ({
    sequence: i + 1,
    event_type: EVENT_TYPES[0],
    text: "{}",
  }));
  let asked = 0;
  const source = {
    async page(after: number, limit: number) {
      asked += 1;
      return { items: events.slice(after, after + limit), lastSequence: events.length, complete: true, firstKept: 1 };
    },
    wait: async () => undefined,
  };
  const pieces = eventStream(source, 0, {
    clock: new VirtualClock(),
    heartbeatMs: 1,
    signal: new AbortController().signal,
  });
  const sizes: number[] = [];
  for await (const piece of pieces) {
    sizes.push(idsOf(piece).length);
    expect(asked).toBe(sizes.length);
  }
  expect(sizes).toEqual([EVENTS_PER_PIECE, EVENTS_PER_PIECE, EVENTS_PER_PIECE, 1]);
});

test("a stream ends before an event that is said to be there and cannot be had", async () => {
  const clock = new VirtualClock();
  let pages = 0;
  const page = async (after: number) => {
    pages += 1;
    if (pages > 3) throw new Error("It asks on and on.");
    const items: StoredEvent[] = after === 0 ? [{ sequence: 1, event_type: "workunit.started", text: "{}" }] : [];
    return { items, lastSequence: 2, complete: false, firstKept: 1 };
  };
  const source = { page, wait: () => Promise.resolve() };
  const pieces: string[] = [];
  const options = { clock, heartbeatMs: 1_000, signal: new AbortController().signal };
  for await (const piece of eventStream(source, 0, options)) pieces.push(piece);
  expect([idsOf(pieces.join("")), pages]).toEqual([["1"], 2]);
});

test("text with line breaks stays one event", async () => {
  const item: StoredEvent = { sequence: 1, event_type: "a", text: '{\n"b":1}' };
  const source = {
    page: async () => ({ items: [item], lastSequence: 1, complete: true, firstKept: 1 }),
    wait: async () => undefined,
  };
  const pieces = eventStream(source, 0, {
    clock: new VirtualClock(),
    heartbeatMs: 1,
    signal: new AbortController().signal,
  });
  expect((await pieces.next()).value).toBe('event: a\nid: 1\ndata: {\ndata: "b":1}\n\n');
});
