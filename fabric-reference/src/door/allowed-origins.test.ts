import { expect, test } from "vitest";
import { headersOf, setting } from "../../test/door/door-setting.ts";
import type { DoorOptions } from "./door.ts";
import { inMemoryFetch } from "./in-memory-fetch.ts";

const APP = "https://app.example";

async function ask(
  headers: Record<string, string>,
  options: Partial<DoorOptions> = { allowedOrigins: [APP] },
  method = "GET",
): Promise<Headers> {
  const { door } = setting(options);
  const response = await inMemoryFetch(door)("http://fabric.test/v1/sessions", { method, headers });
  return response.headers;
}

const corsHeaders = (headers: Headers): string[] =>
  [...headers.keys()].filter((name) => name.startsWith("access-control-") || name === "vary");

test("no page of another origin is told anything unless origins are named", async () => {
  expect(corsHeaders(await ask({ ...headersOf("ann"), origin: APP }, {}))).toEqual([]);
});

test("a page of an allowed origin reads the answer, and the headers a client needs", async () => {
  const headers = await ask({ ...headersOf("ann"), origin: APP });
  expect(headers.get("access-control-allow-origin")).toBe(APP);
  expect(headers.get("access-control-expose-headers")?.split(", ")).toEqual(
    expect.arrayContaining(["krako-contract-version", "retry-after"]),
  );
  expect(headers.get("vary")).toBe("origin");
  expect(headers.has("access-control-allow-credentials")).toBe(false);
});

test("refusals can be read as well", async () => {
  expect((await ask({ origin: APP })).get("access-control-allow-origin")).toBe(APP);
});

test.each([
  "https://app.example.evil.example",
  "https://sub.app.example",
  "http://app.example",
  "https://app.example:444",
  "https://APP.example",
  "null",
  "*",
  "",
])("the origin %j is another one", async (origin) => {
  expect(corsHeaders(await ask({ ...headersOf("ann"), origin }))).toEqual(["vary"]);
});

test("a preflight needs no token and names methods and headers", async () => {
  const preflight = { origin: APP, "access-control-request-method": "POST" };
  const headers = await ask(preflight, { allowedOrigins: ["https://first.example", APP] }, "OPTIONS");
  expect(headers.get("access-control-allow-origin")).toBe(APP);
  expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD, POST");
  expect(headers.get("access-control-allow-headers")).toContain("authorization");
  for (const name of ["idempotency-key", "prefer"]) expect(headers.get("access-control-allow-headers")).toContain(name);
  expect(headers.get("access-control-max-age")).toBe("600");
  const other = await ask({ ...preflight, origin: "https://other.example" }, undefined, "OPTIONS");
  expect(corsHeaders(other)).toEqual(["vary"]);
});

test.each([
  "*",
  "null",
  "",
  "app.example",
  "https://app.example/",
  "https://app.example/path",
  "https://APP.example",
  "file:///a",
])("%j is no origin, and the door says so", (origin) => {
  expect(() => setting({ allowedOrigins: [origin] })).toThrow(RangeError);
});
