import { get } from "node:https";
import { connect } from "node:net";
import { systemClock } from "@krako/attempts";
import { VirtualClock } from "@krako/attempts/testing";
import { afterEach, describe, expect, test } from "vitest";
import { headersOf, type Setting, setting, TOKENS } from "../../test/door/door-setting.ts";
import { CERTIFICATE, KEY } from "../../test/door/loopback-certificate.ts";
import { SESSIONS } from "../../test/door/services-double.ts";
import { reader } from "../../test/door/stream-reader.ts";
import { LISTENER_BOUNDS, type Listener, type ListenOptions, listen } from "./listen.ts";
import { askForProtection } from "./transport-rule.ts";

const opened: Listener[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close(0)));
});

async function open(world: Setting, options: Partial<ListenOptions> = {}): Promise<Listener> {
  const listener = await listen(world.door, { port: 0, clock: systemClock, ...options });
  opened.push(listener);
  return listener;
}

/** Sends bytes and gives what has come when `isEnough` says so, or the other side closes. */
async function exchange(
  port: number,
  bytes: string,
  isEnough: (text: string) => boolean = () => false,
): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (piece) => {
      text += piece.toString("utf8");
      if (isEnough(text)) socket.destroy();
    });
    socket.on("error", () => resolve(text));
    socket.on("close", () => resolve(text));
  });
}

const HEAD = "Host: fabric.test\r\nKrako-Contract-Version: 1.0\r\n";
const CLAIMS = `POST /v1/nodes/cpu-1/claims HTTP/1.1\r\n${HEAD}Authorization: Bearer ${TOKENS["cpu-1"]}\r\nContent-Type: application/json\r\n`;

describe("TLS outside loopback", () => {
  test.each(["127.0.0.1", "127.1.2.3", "::1", "[::1]", "localhost", "::ffff:127.0.0.1"])("%s needs none", (host) => {
    expect(() => askForProtection(host, {})).not.toThrow();
  });
  test.each([
    "0.0.0.0",
    "::",
    "192.0.2.1",
    "fabric.example",
    "127.0.0.1.example",
    "128.0.0.1",
    "127.0.0.256",
    "",
    "localhost.example",
  ])("%s needs a certificate or a proxy that has one", (host) => {
    expect(() => askForProtection(host, {})).toThrow(/--tls-cert and --tls-key/);
    expect(() => askForProtection(host, { isBehindProxy: true })).not.toThrow();
    expect(() => askForProtection(host, { tls: { certificate: "c", key: "k" } })).not.toThrow();
  });
  test("a listener refuses before it listens", async () => {
    await expect(listen(setting().door, { host: "0.0.0.0", port: 0, clock: systemClock })).rejects.toThrow(
      /--behind-proxy/,
    );
  });
});

test("what goes over TLS is the same interface", async () => {
  const { url, port } = await open(setting(), { tls: { certificate: CERTIFICATE, key: KEY } });
  expect(url).toBe(`https://127.0.0.1:${port}`);
  const text = await new Promise<string>((resolve, reject) => {
    const asked = get(`${url}/v1/versions`, { ca: CERTIFICATE, agent: false, headers: headersOf(null) }, (response) => {
      let body = "";
      response.on("data", (piece) => {
        body += String(piece);
      });
      response.on("end", () => resolve(body));
    });
    asked.on("error", reject);
  });
  expect(JSON.parse(text)).toMatchObject({ contract_versions: ["1.0"] });
  expect(await exchange(port, `GET /v1/versions HTTP/1.1\r\n${HEAD}\r\n`)).not.toMatch(/200/);
});

test("a reader that does not read holds the stream back, and gets all of it once it does", async () => {
  const world = setting();
  const big = 400;
  const event = { event_type: "execution.session.started", text: JSON.stringify("x".repeat(100_000)) };
  let read = 0;
  world.services.events = async (_tenant, _session, after, limit) => {
    read = Math.max(read, after);
    const items = Array.from({ length: Math.min(limit, 10, big - after) }, (_, i) => ({
      ...event,
      sequence: after + i + 1,
    }));
    return { items, lastSequence: big, complete: true, firstKept: 1 };
  };
  const { port } = await open(world);
  const socket = connect(port, "127.0.0.1");
  socket.pause();
  socket.write(
    `GET /v1/sessions/${SESSIONS.over}/events/stream HTTP/1.1\r\n${HEAD}Authorization: Bearer ${TOKENS.ann}\r\nConnection: close\r\n\r\n`,
  );
  let before = -1;
  await expect
    .poll(() => {
      const isStill = read > 0 && read === before;
      before = read;
      return isStill;
    })
    .toBe(true);
  expect(read).toBeLessThan(big - 10);
  let bytes = 0;
  socket.on("data", (piece) => {
    bytes += piece.byteLength;
  });
  socket.resume();
  await new Promise<void>((resolve) => socket.on("close", () => resolve()));
  expect(read).toBe(big - 10);
  expect(bytes).toBeGreaterThan(big * 100_000);
});

test("a port that is taken is an error", async () => {
  const { port } = await open(setting());
  await expect(listen(setting().door, { port, clock: systemClock })).rejects.toThrow(/EADDRINUSE/);
});

test.each([
  [-1, 200],
  [0, 200],
  [1, 431],
])("headers of the largest size and %i bytes are answered with %i", async (more, status) => {
  const { port } = await open(setting());
  const begin = `GET /v1/versions HTTP/1.1\r\n${HEAD}Connection: close\r\nx: `;
  // What the parser counts: the target, and names and values of headers, without what stands between them.
  const counted = "/v1/versions".length + "Hostfabric.testKrako-Contract-Version1.0Connectionclosex".length;
  const filler = "a".repeat(LISTENER_BOUNDS.headerBytes - 1 - counted + more);
  expect(await exchange(port, `${begin}${filler}\r\n\r\n`)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

describe("a body that is too large", () => {
  test("is refused by its length alone", async () => {
    const { port } = await open(setting());
    const answer = await exchange(port, `${CLAIMS}Content-Length: 16777217\r\n\r\n`, (text) => text.endsWith("}"));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/^connection: close\r$/m);
    expect(answer).toContain('"code":"body_too_large"');
  });
  test("is not asked for", async () => {
    const { port } = await open(setting());
    const answer = await exchange(port, `${CLAIMS}Content-Length: 16777217\r\nExpect: 100-continue\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });
  test("is refused where it passes the limit, and its sender gets to read that", async () => {
    const { url } = await open(setting({ limits: { bodyBytes: 100_000 } }));
    const response = await fetch(`${url}/v1/nodes/cpu-1/claims`, {
      method: "POST",
      headers: headersOf("cpu-1", { "content-type": "application/json" }),
      body: new Blob(["x".repeat(900_000)]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
  });
  test("without end is not taken for ever", async () => {
    const { port } = await open(setting({ limits: { bodyBytes: 1_000 } }));
    const socket = connect(port, "127.0.0.1");
    const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
    const pour = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on("drain", pour);
    socket.on("error", () => undefined);
    socket.on("data", () => undefined);
    const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
    socket.write(`${CLAIMS}Transfer-Encoding: chunked\r\n\r\n`);
    pour();
    await closed;
    expect(socket.bytesWritten).toBeLessThan(64 * 1_048_576);
  });
  test("one that may be sent is asked for", async () => {
    const { port } = await open(setting());
    const body = '{"max":1,"wait_ms":0}';
    const socket = connect(port, "127.0.0.1");
    let text = "";
    const done = new Promise<void>((resolve) => socket.on("close", () => resolve()));
    socket.on("data", (piece) => {
      text += piece.toString("utf8");
      if (text === "HTTP/1.1 100 Continue\r\n\r\n") socket.write(body);
      else if (text.includes('{"claims":[]}')) socket.destroy();
    });
    socket.write(`${CLAIMS}Content-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`);
    await done;
    expect(text).toMatch(/HTTP\/1\.1 200 OK/);
  });
});

test("headers that do not come in time are told so, and the connection ends", async () => {
  const { port } = await open(setting(), { bounds: { headersMs: 50 } });
  expect(await exchange(port, "GET /v1/versions HTTP/1.1\r\nHost")).toMatch(
    /^HTTP\/1\.1 408 [\s\S]*did not arrive in time/,
  );
});

test("a connection on which nothing moves for too long is cut, and frees what it held", async () => {
  const world = setting();
  const { port } = await open(world, { bounds: { silenceMs: 100 } });
  const target = `/v1/sessions/${SESSIONS.running}/result?wait_ms=30000`;
  expect(await exchange(port, `GET ${target} HTTP/1.1\r\n${HEAD}Authorization: Bearer ${TOKENS.ann}\r\n\r\n`)).toBe("");
  await expect.poll(() => world.services.watchersOf(SESSIONS.running)).toBe(0);
});

test("a body that breaks off is the caller's fault, and gives its memory back", async () => {
  const { url, port } = await open(setting());
  const metrics = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
  const socket = connect(port, "127.0.0.1", () => socket.write(`${CLAIMS}Content-Length: 100\r\n\r\n{`));
  await expect.poll(metrics).toContain("krako_http_body_bytes_in_flight 100");
  socket.destroy();
  await expect.poll(metrics).toContain("krako_http_body_bytes_in_flight 0");
  expect(await metrics()).toContain('krako_http_requests_total{operation="Nodes_claim",status="400"} 1');
});

test("an answer that cannot be written ends one connection, not the process", async () => {
  const world = setting();
  const { url } = await open(world);
  const { readSession } = world.services;
  world.services.readSession = async (tenantId, sessionId) => {
    const read = await readSession.call(world.services, tenantId, sessionId);
    return read && { ...read, version: "1\r\nx: y" };
  };
  await expect(fetch(`${url}/v1/sessions/${SESSIONS.over}`, { headers: headersOf("ann") })).rejects.toThrow();
  expect((await fetch(`${url}/v1/versions`, { headers: headersOf(null) })).status).toBe(200);
});

describe("behind a declared proxy", () => {
  const limits = { addressRate: { perSecond: 1, burst: 1 } };
  const ask = async (listener: Listener, forwarded: string): Promise<number> =>
    (await fetch(`${listener.url}/v1/versions`, { headers: headersOf(null, { "x-forwarded-for": forwarded }) })).status;
  test("the address is the last one named, which the proxy saw itself", async () => {
    const listener = await open(setting({ limits }), { isBehindProxy: true });
    expect(await ask(listener, "192.0.2.1")).toBe(200);
    expect(await ask(listener, "192.0.2.2")).toBe(200);
    expect(await ask(listener, "192.0.2.9, 192.0.2.1")).toBe(429);
  });
  test("without one nobody is believed", async () => {
    const listener = await open(setting({ limits }));
    expect(await ask(listener, "192.0.2.1")).toBe(200);
    expect(await ask(listener, "192.0.2.2")).toBe(429);
  });
});

describe("closing", () => {
  test("streams end, long polls answer, and nobody is cut off", async () => {
    const world = setting();
    const listener = await open(world);
    const headers = headersOf("ann");
    const stream = await fetch(`${listener.url}/v1/sessions/${SESSIONS.running}/events/stream`, { headers });
    const read = reader(stream);
    await read();
    const poll = fetch(`${listener.url}/v1/sessions/${SESSIONS.running}/result?wait_ms=30000`, { headers });
    await expect.poll(() => world.services.watchersOf(SESSIONS.running)).toBe(2);
    const closed = listener.close(60_000);
    expect(await read()).toBeNull();
    expect((await poll).status).toBe(202);
    await closed;
    await expect(fetch(`${listener.url}/v1/versions`)).rejects.toThrow();
  });
  test("what does not end within the grace is cut", async () => {
    const world = setting();
    const clock = new VirtualClock();
    const listener = await open(world, { clock });
    const cut = exchange(listener.port, `${CLAIMS}Content-Length: 100\r\n\r\n{`);
    await expect
      .poll(async () => (await fetch(`${listener.url}/metrics`)).text())
      .toContain("krako_http_body_bytes_in_flight 100");
    const closed = listener.close(1_000);
    await clock.advance(1_000);
    await closed;
    expect(await cut).toBe("");
  });
});
