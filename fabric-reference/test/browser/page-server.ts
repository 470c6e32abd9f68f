// A small server of an application: its page, the client's bundle, and the way to the fabric under the same origin.
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

export interface PageServer {
  readonly url: string;
  /** What the page is given, by JSON. */
  given: unknown;
  /** The fabric behind `/v1/`, and the token for who brings none: a page that is only opened. */
  fabric: { readonly url: string; readonly token: string } | null;
  /** What the page says at its end. */
  readonly report: Promise<unknown>;
  close(): Promise<void>;
}

const PAGE = '<!doctype html><meta charset="utf-8"><title>page</title><script type="module" src="/page.js"></script>';

export async function servePage(): Promise<PageServer> {
  const client = await bundled();
  const page = readFileSync(fileURLToPath(new URL("./page.js", import.meta.url)), "utf8");
  let reported: (report: unknown) => void = () => {};
  const report = new Promise<unknown>((resolve) => {
    reported = resolve;
  });
  const files: Readonly<Record<string, readonly [string, () => string]>> = {
    "/": ["text/html", () => PAGE],
    "/page.js": ["text/javascript", () => page],
    "/client.js": ["text/javascript", () => client],
    "/ran.js": ["text/javascript", () => "globalThis.ran++"],
    "/given": ["application/json", () => JSON.stringify(served.given)],
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? "/";
    const file = files[target];
    if (target === "/report") {
      reported(JSON.parse(await textOf(request)));
      response.end();
    } else if (file !== undefined) response.setHeader("content-type", file[0]).end(file[1]());
    else if (served.fabric !== null && target.startsWith("/v1/")) await passOn(served.fabric, request, response);
    else response.writeHead(404).end();
  };
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const served: PageServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    given: null,
    fabric: null,
    report,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return served;
}

const HOP_BY_HOP = new Set(["host", "connection", "keep-alive", "transfer-encoding", "content-length", "origin"]);

async function passOn(
  { url, token }: NonNullable<PageServer["fabric"]>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = new Headers({ authorization: `Bearer ${token}`, "krako-contract-version": "1.0" });
  for (const [name, value] of Object.entries(request.headers))
    if (!HOP_BY_HOP.has(name) && !name.startsWith("sec-") && value !== undefined) headers.set(name, String(value));
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const { method = "GET" } = request;
  const body = method === "POST" ? await textOf(request) : null;
  const answer = await fetch(`${url}${request.url}`, { method, headers, body, signal: gone.signal });
  for (const [name, value] of answer.headers) if (!HOP_BY_HOP.has(name)) response.setHeader(name, value);
  response.writeHead(answer.status);
  response.flushHeaders();
  if (answer.body === null) response.end();
  else await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of request.setEncoding("utf8")) text += piece;
  return text;
}

async function bundled(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("./client.ts", import.meta.url)),
    platform: "browser",
    resolve: { conditionNames: ["@krako/source", "browser", "import", "default"] },
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  return output[0].code;
}
