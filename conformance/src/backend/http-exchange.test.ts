import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { HttpExchange } from "./http-exchange.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function exchangeWith(answer: Parameters<typeof createServer>[1], path = ""): Promise<HttpExchange> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return new HttpExchange(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`), undefined);
}

it("keeps the path a fabric lies under", async () => {
  const exchange = await exchangeWith((request, response) => {
    response.writeHead(200, { "Krako-Contract-Version": "1.4", "Content-Type": "application/json; charset=utf-8" });
    response.end(JSON.stringify({ url: request.url }));
  }, "/krako");
  const { body } = await exchange.json({ method: "GET", path: "/v1/health?a=1" });
  expect(body).toEqual({ url: "/krako/v1/health?a=1" });
});

it("does not wait for ever, be it for the head or for the rest", async () => {
  const silent = await exchangeWith(() => {});
  await expect(silent.json({ method: "GET", path: "/v1/health", limitMs: 50 })).rejects.toMatchObject({
    name: "ConnectionError",
    message: "GET /v1/health got no answer: ConnectionError: It took longer than 50 ms.",
  });
  server?.closeAllConnections();
  server?.close();
  const slow = await exchangeWith((_, response) => {
    response.writeHead(200, { "Krako-Contract-Version": "1.0", "Content-Type": "application/json" });
    response.write('"');
    const drip = setInterval(() => response.write(" "), 5);
    response.on("close", () => clearInterval(drip));
  });
  await expect(slow.json({ method: "GET", path: "/v1/health", limitMs: 200 })).rejects.toMatchObject({
    name: "ConnectionError",
    message: expect.stringMatching(/broke off after \d+ bytes: ConnectionError: It took longer than 200 ms\.$/),
  });
});

it("can be called off", async () => {
  const exchange = await exchangeWith(() => {});
  const off = new AbortController();
  const asked = exchange.json({ method: "GET", path: "/v1/health", signal: off.signal });
  off.abort(new Error("no longer wanted"));
  await expect(asked).rejects.toThrow("no longer wanted");
});
