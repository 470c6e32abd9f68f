import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { httpFetch } from "./http-fetch.ts";

const servers: Server[] = [];
const http = httpFetch();

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

afterEach(async () => {
  http.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

const post = (signal = new AbortController().signal) =>
  ({ method: "POST", headers: { "x-a": "1" }, body: "ünïcode", signal }) as const;

describe("requests over kept connections", () => {
  test("carry headers and a body of known length, and bring back status, headers and text", async () => {
    const ports = new Set<number | undefined>();
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        const { "x-a": header, "content-length": length } = request.headers;
        response.writeHead(429, { "retry-after": "3" }).end(JSON.stringify({ header, length, body }));
      });
    });
    for (let n = 0; n < 3; n += 1) {
      const answer = await http.fetch(url, post());
      expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("none")]).toEqual([429, "3", null]);
      expect(JSON.parse(await answer.text())).toEqual({ header: "1", length: "9", body: "ünïcode" });
    }
    expect(ports.size).toBe(1);
  });

  test("reject when they are aborted, before and after an answer began", async () => {
    const url = await serve((_, response) => {
      response.write("{");
    });
    const controller = new AbortController();
    const answer = await http.fetch(url, post(controller.signal));
    const text = answer.text();
    controller.abort();
    await expect(text).rejects.toThrow();
    await expect(http.fetch(url, post(controller.signal))).rejects.toThrow();
  });

  test("take an answer of so many bytes, and none that is longer", async () => {
    const small = httpFetch(100);
    const url = await serve((request, response) => {
      response.end("x".repeat(Number(request.headers["x-a"])));
    });
    const ask = async (length: string): Promise<string> =>
      (await small.fetch(url, { ...post(), headers: { "x-a": length } })).text();
    expect(await ask("100")).toHaveLength(100);
    await expect(ask("101")).rejects.toMatchObject({ code: "ANSWER_TOO_LONG" });
    small.close();
  });

  test("reject when the connection is cut", async () => {
    const url = await serve((request) => request.socket.destroy());
    await expect(http.fetch(url, post())).rejects.toMatchObject({ code: "ECONNRESET" });
    const cut = await serve((_, response) => {
      response.writeHead(200, { "content-length": "10" });
      response.write("{", () => response.destroy());
    });
    const answer = await http.fetch(cut, post());
    await expect(answer.text()).rejects.toMatchObject({ code: "ECONNRESET" });
  });
});
