import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ExecutionEvent, ExecutionResult } from "@krako/contracts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBackend } from "../../test/backends/unruly.ts";
import { type FabricDouble, type FabricDoubleOptions, startFabricDouble } from "../../test/fabric-double.ts";
import { type KitEnvironment, kitEnvironment } from "../../test/kit-environment.ts";
import type { BackendUnderTest } from "./backend-under-test.ts";
import { echoGraph, freshContext, hangingGraph } from "./doctor-graphs.ts";
import { guarded } from "./guard.ts";
import { plugIn } from "./plug.ts";
import type { PluggedBackend } from "./plugged-backend.ts";

let kit: KitEnvironment;
let inside: BackendUnderTest;
let backend: PluggedBackend | undefined;
let fabric: FabricDouble | undefined;
let server: Server | undefined;

beforeEach(async () => {
  kit = await kitEnvironment();
  inside = createBackend(kit.environment);
});
afterEach(async () => {
  await backend?.close();
  await fabric?.close();
  server?.closeAllConnections();
  server?.close();
  await inside.close?.();
  await kit.close();
  backend = fabric = server = undefined;
});

async function plugged(options: FabricDoubleOptions = {}, token?: string): Promise<PluggedBackend> {
  fabric = await startFabricDouble(inside, options);
  const source = { kind: "url", url: fabric.url } as const;
  backend = await plugIn(token === undefined ? source : { ...source, token }, kit.environment);
  return backend;
}

/** What the kit hears of a run over HTTP. */
async function run(
  over: PluggedBackend,
  graph = echoGraph(),
): Promise<{ readonly result: ExecutionResult; readonly events: readonly ExecutionEvent[] }> {
  const events: ExecutionEvent[] = [];
  const onEvent = (event: ExecutionEvent): void => void events.push(event);
  return { result: await over.executeTaskgraph(graph, freshContext("krako"), { onEvent }), events };
}

const sequences = (events: readonly ExecutionEvent[]): number[] => events.map(({ sequence }) => sequence);

describe("a fabric", () => {
  it("is asked as the contract says, and what it answers arrives as it is", async () => {
    const over = await plugged({ token: "t0ken" }, "t0ken");
    expect(over).toMatchObject({ pluggedIn: "url", source: fabric?.url, inThisProcess: false });
    expect(await over.capabilityDescriptor()).toEqual(await inside.capabilityDescriptor());
    expect(await over.healthCheck()).toEqual(await inside.healthCheck());
    const graph = echoGraph();
    const { result, events } = await run(over, graph);
    expect(result).toMatchObject({ status: "succeeded", final_output: { label: "a" } });
    expect(sequences(events)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)?.event_type).toBe("execution.session.completed");
    for (const { headers } of fabric?.requests ?? [])
      expect(headers).toMatchObject({ "krako-contract-version": "1.0", authorization: "Bearer t0ken" });
    const submission = fabric?.requests.find(({ line }) => line === "POST /v1/taskgraphs");
    expect(submission?.headers).toMatchObject({
      "idempotency-key": graph.request_id,
      "content-type": "application/json",
    });
    expect(over.remarks()).toEqual([]);
  });

  it("refuses with a problem, without a token too", async () => {
    const over = await plugged({ token: "t0ken" });
    await expect(over.capabilityDescriptor()).rejects.toMatchObject({ problem: { error_type: "UNAUTHENTICATED" } });
    await fabric?.close();
    const other = await plugged();
    const { end } = await guarded(other, { wallMs: 5_000 }).execute(
      { ...echoGraph(), contract_version: "9.0" },
      freshContext("krako"),
    );
    expect(end).toMatchObject({ kind: "refused", problem: { error_type: "VERSION_MISMATCH" }, faults: [] });
  });

  it("is sent what has no proper request_id as well, so that it can refuse it", async () => {
    const over = await plugged();
    const { end } = await guarded(over, { wallMs: 5_000 }).execute(
      { ...echoGraph(), request_id: "x\r\ny" },
      freshContext("krako"),
    );
    expect(end).toMatchObject({ kind: "refused", problem: { error_type: "VALIDATION_ERROR" } });
  });

  it("is told to cancel, however the result is waited for", async () => {
    const over = await plugged({ longestWaitMs: 30 });
    const cancelling = new AbortController();
    const onEvent = ({ event_type }: ExecutionEvent): void => {
      if (event_type === "workunit.started") cancelling.abort();
    };
    const options = { signal: cancelling.signal, onEvent };
    const result = await over.executeTaskgraph(hangingGraph(20_000), freshContext("krako"), options);
    expect(result.status).toBe("cancelled");
  });

  it("may answer a second submission with the first session: that is remarked on", async () => {
    const over = await plugged();
    const graph = echoGraph();
    const first = await run(over, graph);
    const second = await run(over, graph);
    expect(second).toEqual(first);
    expect(over.remarks()).toEqual([expect.stringContaining("Idempotency-Replayed")]);
  });

  it("gives the same verdict on a case as in process", async () => {
    const over = await plugged();
    for (const labels of [{}, { do: "number" }, { do: "date" }]) {
      const graph = { ...echoGraph(), labels };
      const here = await guarded(inside, { wallMs: 5_000 }).execute(graph, freshContext("local"));
      const there = await guarded(over, { wallMs: 5_000 }).execute(graph, freshContext("krako"));
      // A date becomes a text on the wire, and a text is JSON.
      expect(there.end.kind).toBe(labels.do === "date" ? "result" : here.end.kind);
    }
  });
});

describe("events", () => {
  it("are each handed over once, in order, where the stream is cut, resumed and repeats some", async () => {
    const over = await plugged({ cuts: [2, 0, 1, 3], repeats: 2 });
    const { events } = await run(over);
    expect(events.length).toBeGreaterThan(4);
    expect(sequences(events)).toEqual(events.map((_, index) => index + 1));
    expect(over.remarks().join("\n")).toContain("cut before the terminal event and resumed");
    expect(over.remarks().join("\n")).toContain("A resumed event stream repeated events.");
    const resumed = fabric?.requests.filter(({ headers }) => headers["last-event-id"] !== undefined);
    expect(resumed?.length).toBeGreaterThan(1);
  });

  it("are read by page where there is no stream, or none that goes on", async () => {
    for (const options of [{ streamless: true }, { cuts: [1, 0, 0, 0, 0, 0, 0, 0] }]) {
      const { events } = await run(await plugged(options));
      expect(sequences(events)).toEqual(events.map((_, index) => index + 1));
      expect(events.at(-1)?.event_type).toBe("execution.session.completed");
      await fabric?.close();
    }
  });
});

describe("what is no fabric", () => {
  async function odd(listener: RequestListener): Promise<string> {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    backend = await plugIn({ kind: "url", url }, kit.environment);
    const { end } = await guarded(backend, { wallMs: 5_000 }).execute(echoGraph(), freshContext("krako"));
    return end.kind === "threw" ? end.message : end.kind;
  }
  const head = { "Krako-Contract-Version": "1.0", "Content-Type": "application/json" };

  it.each<[string, RequestListener, string]>([
    ["has no version header", (_, response) => void response.end("{}"), "without the header Krako-Contract-Version"],
    [
      "speaks another version",
      (_, response) => void response.writeHead(202, { ...head, "Krako-Contract-Version": "2.0" }).end("{}"),
      'answered in contract version "2.0", not in 1.x',
    ],
    [
      "answers in HTML",
      (_, response) => void response.writeHead(200, { ...head, "Content-Type": "text/html" }).end("<h1>Hi</h1>"),
      "answered 200 with text/html: <h1>Hi</h1>",
    ],
    [
      "fails in HTML",
      (_, response) => void response.writeHead(500, { ...head, "Content-Type": "text/html" }).end("<h1>Oh</h1>"),
      "answered 500 with text/html: <h1>Oh</h1>",
    ],
    [
      "redirects",
      (_, response) => void response.writeHead(307, { ...head, Location: "http://example.invalid/" }).end(),
      "answered 307, a redirect to http://example.invalid/; redirects are not followed",
    ],
    ["says it is JSON", (_, response) => void response.writeHead(202, head).end("{"), "says it is JSON and is not: {"],
    [
      "gives no session",
      (_, response) => void response.writeHead(202, head).end("null"),
      "answered 202 and no session",
    ],
    [
      "breaks off",
      (_, response) => {
        response.writeHead(202, { ...head, "Content-Length": "1000" });
        response.write('{"execution_session_id":', () => response.destroy());
      },
      "broke off after",
    ],
    ["says nothing", (request) => void request.socket.destroy(), "got no answer"],
  ])("that %s", async (_name, listener, message) => {
    const health: RequestListener = (request, response) =>
      request.url === "/v1/health" ? response.writeHead(200, head).end("{}") : listener(request, response);
    expect(await odd(health)).toContain(message);
    // Who answers wrongly is there all the same.
    const isGone = message === "broke off after" || message === "got no answer";
    expect(backend?.gone() !== null).toBe(isGone);
  });

  it("that sends without end is cut off", async () => {
    const megabyte = Buffer.alloc(1024 * 1024, "x");
    const message = await odd((request, response) => {
      response.writeHead(202, head);
      if (request.url === "/v1/health") return void response.end("{}");
      const more = (): void => {
        if (!response.destroyed) response.write(megabyte, more);
      };
      more();
    });
    expect(message).toContain("answered with more than 67108864 bytes");
  });

  it("because nobody is there", async () => {
    fabric = await startFabricDouble(inside);
    const { url } = fabric;
    await fabric.close();
    await expect(plugIn({ kind: "url", url }, kit.environment)).rejects.toMatchObject({
      name: "PlugError",
      where: url,
      what: expect.stringContaining("ECONNREFUSED"),
    });
  });

  it("any more is known to be gone", async () => {
    const over = await plugged();
    expect(over.gone()).toBeNull();
    await fabric?.close();
    await expect(over.healthCheck()).rejects.toThrow("got no answer");
    expect(over.gone()).toContain("got no answer");
  });
});
