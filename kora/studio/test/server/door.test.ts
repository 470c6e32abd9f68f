import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFECTIVE } from "./scripted-workbench.ts";
import { type Served, serve, TOKEN } from "./served.ts";

const RUN = "0197a1b2-0000-7000-8000-000000000003";

/** Every address of the API. */
const ADDRESSES = [
  ["GET", "/health"],
  ["GET", "/models"],
  ["GET", "/playbooks"],
  ["POST", "/plan"],
  ["POST", "/execute"],
  ["GET", "/runs"],
  ["POST", "/runs"],
  ["GET", `/runs/${RUN}`],
  ["GET", `/runs/${RUN}/events`],
  ["GET", `/runs/${RUN}/record`],
  ["POST", `/runs/${RUN}/cancel`],
  ["DELETE", `/runs/${RUN}`],
  ["GET", `/runs/${RUN}/diff/${RUN}`],
  ["GET", `/telemetry/${RUN}`],
] as const;

let page: string;
let served: Served;
beforeEach(async () => {
  page = await mkdtemp(join(tmpdir(), "krako-page-"));
  await mkdir(join(page, "assets"));
  await mkdir(join(page, ".vite"));
  await writeFile(join(page, "index.html"), "<!doctype html><title>Studio</title>");
  await writeFile(join(page, "assets/main-1.js"), "export {};");
  await writeFile(join(page, ".vite/secret.md"), "secret");
  served = await serve({ page });
});
afterEach(async () => {
  await served[Symbol.asyncDispose]();
  await rm(page, { recursive: true });
});

/** Asks with headers that `fetch` would not send. */
function askRaw(
  target: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${served.studio.url}`, { path: target, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on("error", reject).end();
  });
}

const ours = (): Record<string, string> => ({ authorization: `Bearer ${TOKEN}` });

describe("the token", () => {
  it.each(ADDRESSES)("is asked for by %s %s", async (method, target) => {
    for (const authorization of [undefined, "Bearer other", `Basic ${TOKEN}`, `Bearer ${TOKEN}x`]) {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await fetch(`${served.studio.url}${target}`, { method, headers });
      expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ error_type: "UNAUTHENTICATED", code: "token_missing" });
    }
  });

  it("stands in the link where no server is told of it", () => {
    const { link, url } = served.studio;
    expect(link).toBe(`${url}/#token=${TOKEN}`);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("in the address counts for nothing", async () => {
    const answer = await fetch(`${served.studio.url}/health?token=${TOKEN}`);
    expect(answer.status).toBe(401);
  });
});

describe("a page of another place", () => {
  it.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "192.168.1.5:7790", "localhost.evil.example"])(
    "that reaches here under the name %j gets nothing, page files included",
    async (host) => {
      for (const target of ["/", "/health"]) expect((await askRaw(target, { ...ours(), host })).status).toBe(421);
    },
  );

  it.each(["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"])(
    "with the origin %s gets nothing, whatever it sends",
    async (origin) => {
      const answer = await served.ask("/health", { headers: { origin } });
      expect(answer.status).toBe(403);
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    },
  );

  it("is not told in advance what it may ask", async () => {
    const headers = { ...ours(), origin: "https://evil.example", "access-control-request-method": "POST" };
    expect((await askRaw("/execute", headers, "OPTIONS")).status).toBe(403);
  });

  it("is not this one under its own names", async () => {
    const { port } = new URL(served.studio.url);
    for (const name of ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"]) {
      const host = `${name}:${port}`;
      expect((await askRaw("/health", { ...ours(), host, origin: `http://${host}` })).status).toBe(200);
    }
  });
});

describe("an address", () => {
  it("that nobody has is told", async () => {
    const answer = await served.ask("/nothing");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error_type: "NOT_FOUND", code: "no_such_route" });
  });

  it.each([
    ["PUT", "/runs", "GET, POST"],
    ["GET", "/execute", "POST"],
    ["POST", `/runs/${RUN}`, "GET, DELETE"],
    ["HEAD", "/health", "GET"],
  ])("is not answered to %s %s", async (method, target, allow) => {
    const answer = await served.ask(target, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
  });

  it.each(["no-uuid", "..%2f..%2fetc", "%00"])("of a run named %s leads nowhere", async (id) => {
    expect((await served.ask(`/runs/${id}`)).status).toBe(404);
  });

  it("that is no path is none", async () => {
    expect((await askRaw("*", ours())).status).toBe(404);
    expect((await askRaw("http://evil.example/health", ours())).status).toBe(404);
  });
});

describe("the page", () => {
  it("is served to whoever is on this machine, and may do little", async () => {
    const answer = await fetch(served.studio.url);
    expect(await answer.text()).toContain("<title>Studio</title>");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "connect-src 'self'; worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    });
    expect(served.studio.pageMissing).toBeNull();
  });

  it("is sent once: its assets for good, the rest until it changes", async () => {
    const asset = await fetch(`${served.studio.url}/assets/main-1.js`);
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const etag = asset.headers.get("etag") ?? "";
    const again = await fetch(`${served.studio.url}/assets/main-1.js`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await writeFile(join(page, "assets/main-1.js"), "export const other = 1;");
    const changed = await fetch(`${served.studio.url}/assets/main-1.js`, { headers: { "if-none-match": etag } });
    expect(changed.status).toBe(200);
  });

  it("has a head without a body", async () => {
    const answer = await fetch(served.studio.url, { method: "HEAD" });
    expect([answer.status, await answer.text(), answer.headers.get("content-length")]).toEqual([200, "", "36"]);
  });

  it.each(["/.vite/secret.md", "/assets/../../secret.md", "/%2e%2e/secret.md", "/assets/none.js", "/favicon.ico"])(
    "has no file %s",
    async (target) => {
      const { status, text } = await askRaw(target, {});
      expect([status, text.includes("no_such_route")]).toEqual([404, true]);
    },
  );

  it("that was not built says how", async () => {
    await using bare = await serve();
    const answer = await fetch(bare.studio.url);
    expect([answer.status, await answer.text()]).toEqual([
      503,
      "The page was not built. Run: npm run page -w @krako/studio\n",
    ]);
    expect(bare.studio.pageMissing).toContain("npm run page");
  });
});

describe("a body", () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, target = "/plan") =>
    served.ask(target, { method: "POST", body });

  it.each([
    ["no JSON", "{"],
    ["JSON with a name twice", '{"text":"a","text":"b"}'],
    ["JSON of 70 levels", `{"text":"a","request":${"[".repeat(70)}${"]".repeat(70)}}`],
    ["nothing", ""],
  ])("that is %s is refused", async (_, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "not_json" });
  });

  it("that is not UTF-8 is refused", async () => {
    const answer = await post(new Uint8Array([0x22, 0xff, 0x22]));
    expect([answer.status, (await answer.json()).code]).toEqual([400, "not_utf8"]);
  });

  it.each(["/plan", "/execute", "/runs"])("is read by %s up to its bound, and not beyond it", async (target) => {
    await using small = await serve({ bounds: { workBytes: 100, runBytes: 100 } });
    const send = (bytes: number) => small.ask(target, { method: "POST", body: `"${"x".repeat(bytes - 2)}"` });
    const [fits, large] = [await send(100), await send(101)];
    expect([fits.status, large.status]).toEqual([422, 413]);
    expect((await large.json()).detail).toBe("At most 100 bytes are read. Nothing was executed.");
  });

  it.each([
    ["is announced as too long is refused before it comes", { "content-length": "101" }, ""],
    ["grows too long is refused before it ends", {}, "x".repeat(101)],
  ])("that %s", async (_, headers, beginning) => {
    await using small = await serve({ bounds: { workBytes: 100 } });
    const asked = request(`${small.studio.url}/plan`, { method: "POST", headers: { ...ours(), ...headers } });
    asked.on("error", () => {});
    asked.write(beginning);
    asked.flushHeaders();
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    asked.destroy();
  });

  it("whose length nobody said is cut at the bound", async () => {
    await using small = await serve({ bounds: { workBytes: 100 } });
    const body = new Blob(["x".repeat(5_000)]).stream();
    const answer = await small.ask("/plan", { method: "POST", body, duplex: "half" } as RequestInit);
    expect(answer.status).toBe(413);
  });

  it.each([
    ["is no object", []],
    ["asks for nothing", {}],
    ["asks for two things", { text: "a", document: "b" }],
    ["has a member nobody knows", { text: "a", txet: "b" }],
    ["has a limit that is none", { text: "a", max_cost_usd: 5 }],
  ])("that %s is refused before anything is planned", async (_, body) => {
    const answer = await post(JSON.stringify(body));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ error_type: "VALIDATION_ERROR", charged: "0.000000" });
    expect(served.workbench.held.size).toBe(0);
  });
});

describe("a connection", () => {
  it("with headers that are too long is refused", async () => {
    expect((await askRaw("/health", { ...ours(), long: "x".repeat(17_000) })).status).toBe(431);
  });

  it("too many is not taken", async () => {
    await using narrow = await serve({ bounds: { connections: 1 } });
    const { port } = new URL(narrow.studio.url);
    const first = connect(Number(port), "127.0.0.1");
    await once(first, "connect");
    await expect(narrow.ask("/health")).rejects.toThrow();
    first.destroy();
  });
});

it("a defect is told where the studio was started, by its place: nothing of what was sent is repeated", async () => {
  const answer = await served.ask("/plan", { method: "POST", body: JSON.stringify({ text: DEFECTIVE }) });
  const text = await answer.text();
  expect([answer.status, JSON.parse(text).code]).toEqual([500, "defect"]);
  expect(served.troubles).toEqual([expect.stringMatching(/^kora studio itself failed: Error\n +at /)]);
  expect(text + served.troubles.join()).not.toContain(DEFECTIVE);
});
