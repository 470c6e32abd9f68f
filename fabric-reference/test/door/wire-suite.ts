// What a caller sees through any wire: run in memory and over a socket.
import type { Problem } from "@krako/contracts";
import { isEventPage, isExecutionSession, isProblem, isSessionSummary } from "@krako/contracts/validators";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Door } from "../../src/door/door.ts";
import { exampleOf } from "./contract-examples.ts";
import { headersOf, type Setting, setting, type Who } from "./door-setting.ts";
import { SESSIONS } from "./services-double.ts";
import { reader } from "./stream-reader.ts";

export interface Wire {
  readonly fetch: typeof fetch;
  readonly url: string;
  close(): Promise<void>;
}

/** A submission that the double admits, and its key. */
export function submission(): { readonly body: string; readonly key: string } {
  const task_graph = { ...exampleOf<{ readonly request_id: string }>("TaskGraph"), tenant_id: "ann" };
  return {
    body: JSON.stringify({ task_graph, execution_context: exampleOf("ExecutionContext") }),
    key: task_graph.request_id,
  };
}

export function wireSuite(name: string, open: (door: Door) => Promise<Wire>): void {
  describe(`through ${name}`, () => {
    let world: Setting;
    let wire: Wire;
    beforeEach(async () => {
      world = setting();
      wire = await open(world.door);
    });
    afterEach(() => wire.close());

    const ask = (path: string, who: Who | null, init: RequestInit = {}): Promise<Response> =>
      wire.fetch(wire.url + path, { ...init, headers: headersOf(who, init.headers as Record<string, string>) });
    const send = (path: string, who: Who, body: string, headers: Record<string, string> = {}): Promise<Response> =>
      ask(path, who, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });
    const refused = async (response: Response): Promise<[number, string, string]> => {
      const problem = (await response.json()) as Problem;
      expect(isProblem(problem), JSON.stringify(isProblem.errors)).toBe(true);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(response.headers.get("krako-contract-version")).toBe("1.0");
      expect(problem.status).toBe(response.status);
      return [response.status, problem.error_type, problem.code];
    };

    test("a document comes as JSON with the contract version", async () => {
      const response = await ask("/v1/versions", null);
      expect([response.status, response.headers.get("krako-contract-version")]).toEqual([200, "1.0"]);
      expect(await response.json()).toEqual({
        contract_versions: ["1.0"],
        schema_versions: ["1.0"],
        interface_versions: ["1.0"],
      });
    });
    test("a graph is submitted once, however often it comes", async () => {
      const { body, key } = submission();
      const first = await send("/v1/taskgraphs", "ann", body, { "idempotency-key": key });
      const session = await first.json();
      expect([first.status, isExecutionSession(session)]).toEqual([202, true]);
      expect(first.headers.get("location")).toBe(`/v1/sessions/${SESSIONS.running}`);
      const again = await send("/v1/taskgraphs", "ann", body, { "idempotency-key": key });
      expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([202, "true"]);
      const other = body.replace(/"created_at":"20/, '"created_at":"19');
      expect(await refused(await send("/v1/taskgraphs", "ann", other, { "idempotency-key": key }))).toEqual([
        422,
        "CONFLICT",
        "idempotency_key_reused",
      ]);
    });
    test.each([
      ["return=minimal", "return=minimal"],
      ['wait=5, Return = "minimal" ; why=size, return=representation', "return=minimal"],
      ["return=representation, return=minimal", null],
      ["return=minimalist, x-minimal", null],
      ["", null],
    ])("a session that was preferred as %j is answered as %j", async (prefer, applied) => {
      const { body, key } = submission();
      for (let time = 0; time < 2; time += 1) {
        const response = await send("/v1/taskgraphs", "ann", body, { "idempotency-key": key, prefer });
        const session = await response.json();
        expect(response.headers.get("preference-applied")).toBe(applied);
        expect([isSessionSummary(session), isExecutionSession(session)]).toEqual([applied !== null, applied === null]);
      }
    });
    test("a key that is not the graph's request id is refused", async () => {
      const response = await send("/v1/taskgraphs", "ann", submission().body, { "idempotency-key": SESSIONS.unknown });
      const problem = (await response.json()) as Problem;
      expect([response.status, problem.violations?.[0]?.pointer]).toEqual([422, "/task_graph/request_id"]);
    });
    test("what is wrong is a problem document with its status", async () => {
      const { body, key } = submission();
      expect(await refused(await ask("/v1/nothing", "ann"))).toEqual([404, "NOT_FOUND", "no_such_path"]);
      expect(await refused(await ask("/v1/wallet%zz", "ann"))).toEqual([404, "NOT_FOUND", "no_such_path"]);
      expect(await refused(await ask("/v1/sessions", "ann", { method: "DELETE" }))).toEqual([
        405,
        "NOT_FOUND",
        "method_not_allowed",
      ]);
      expect(await refused(await wire.fetch(`${wire.url}/v1/versions`))).toEqual([
        400,
        "VERSION_MISMATCH",
        "version_missing",
      ]);
      expect(await refused(await ask("/v1/sessions", null))).toEqual([401, "UNAUTHENTICATED", "token_invalid"]);
      expect(await refused(await ask("/v1/capacity", "ann"))).toEqual([403, "PERMISSION_DENIED", "permission_denied"]);
      expect(await refused(await ask("/v1/sessions?limit=0", "ann"))).toEqual([
        400,
        "VALIDATION_ERROR",
        "invalid_parameter",
      ]);
      expect(await refused(await ask("/v1/sessions?colour=red", "ann"))).toEqual([
        400,
        "VALIDATION_ERROR",
        "invalid_parameter",
      ]);
      expect(await refused(await send("/v1/taskgraphs", "ann", "{", { "idempotency-key": key }))).toEqual([
        400,
        "VALIDATION_ERROR",
        "malformed_json",
      ]);
      expect(await refused(await send("/v1/taskgraphs", "ann", "{}", { "idempotency-key": key }))).toEqual([
        422,
        "VALIDATION_ERROR",
        "invalid_document",
      ]);
      expect(
        await refused(
          await send("/v1/taskgraphs", "ann", body, { "idempotency-key": key, "content-type": "text/plain" }),
        ),
      ).toEqual([415, "VALIDATION_ERROR", "unsupported_media_type"]);
      expect(await refused(await ask(`/v1/sessions/${SESSIONS.unknown}`, "ann"))).toEqual([
        404,
        "NOT_FOUND",
        "not_found",
      ]);
    });
    test("a session is sent again only when it has changed", async () => {
      const first = await ask(`/v1/sessions/${SESSIONS.running}`, "ann");
      const etag = first.headers.get("etag") ?? "";
      expect(isExecutionSession(await first.json())).toBe(true);
      const same = await ask(`/v1/sessions/${SESSIONS.running}`, "ann", {
        headers: { "if-none-match": `"x", W/${etag}` },
      });
      expect([same.status, same.headers.get("etag"), await same.text()]).toEqual([304, etag, ""]);
      world.services.happen(SESSIONS.running);
      const changed = await ask(`/v1/sessions/${SESSIONS.running}`, "ann", { headers: { "if-none-match": etag } });
      expect([changed.status, isExecutionSession(await changed.json())]).toEqual([200, true]);
    });
    test("events come by page, as they are stored", async () => {
      const page = await (await ask(`/v1/sessions/${SESSIONS.over}/events?after=1&limit=2`, "ann")).json();
      expect(isEventPage(page), JSON.stringify(isEventPage.errors)).toBe(true);
      expect(page).toMatchObject({ items: [{ sequence: 2 }, { sequence: 3 }], last_sequence: 5, complete: true });
    });
    test("the events of a session that is over are a stream that ends with the last one", async () => {
      const response = await ask(`/v1/sessions/${SESSIONS.over}/events/stream`, "ann", {
        headers: { "last-event-id": "3" },
      });
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
      const lines = (await response.text()).split("\n");
      expect(lines.filter((line) => line.startsWith("id:"))).toEqual(["id: 4", "id: 5"]);
      expect(lines.filter((line) => line.startsWith("event:"))).toEqual([
        "event: execution.session.started",
        "event: execution.session.completed",
      ]);
    });
    test("the events of a running session come as they happen", async () => {
      const response = await ask(`/v1/sessions/${SESSIONS.running}/events/stream`, "ann");
      const read = reader(response);
      expect(await read()).toContain("id: 3\n");
      world.services.happen(SESSIONS.running);
      expect(await read()).toMatch(/^event: execution.session.started\nid: 4\ndata: \{.*\}\n\n$/);
      world.services.happen(SESSIONS.running, true);
      expect(await read()).toContain("id: 5\n");
      expect(await read()).toBeNull();
    });
    test("dropping a stream frees all it held", async () => {
      const stop = new AbortController();
      const response = await ask(`/v1/sessions/${SESSIONS.running}/events/stream`, "ann", { signal: stop.signal });
      const read = reader(response);
      await read();
      const pending = read();
      await expect.poll(() => world.services.watchersOf(SESSIONS.running)).toBe(1);
      stop.abort();
      await expect(pending).rejects.toThrow();
      await expect.poll(() => [world.services.watchersOf(SESSIONS.running), world.clock.waits]).toEqual([0, []]);
    });
    test("the result is waited for", async () => {
      const early = await ask(`/v1/sessions/${SESSIONS.running}/result`, "ann");
      expect([early.status, await early.json()]).toEqual([
        202,
        { execution_session_id: SESSIONS.running, state: "running" },
      ]);
      const waiting = ask(`/v1/sessions/${SESSIONS.running}/result?wait_ms=30000`, "ann");
      await expect.poll(() => world.services.watchersOf(SESSIONS.running)).toBe(1);
      world.services.happen(SESSIONS.running, true);
      expect((await waiting).status).toBe(200);
    });
    test("who waits for a result and goes away waits no longer", async () => {
      const stop = new AbortController();
      const waiting = ask(`/v1/sessions/${SESSIONS.running}/result?wait_ms=30000`, "ann", { signal: stop.signal });
      await expect.poll(() => world.services.watchersOf(SESSIONS.running)).toBe(1);
      stop.abort();
      await expect(waiting).rejects.toThrow();
      await expect.poll(() => world.services.watchersOf(SESSIONS.running)).toBe(0);
    });
    test("HEAD is GET without the body, OPTIONS says what there is", async () => {
      const head = await ask("/v1/billing/wallet", "ann", { method: "HEAD" });
      expect([head.status, await head.text(), head.headers.get("content-type")]).toEqual([200, "", "application/json"]);
      const options = await ask("/v1/sessions", null, { method: "OPTIONS" });
      expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    });
    test("the trace of the caller goes on, and one that cannot be read starts anew", async () => {
      const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
      const traceOf = async (traceparent: string): Promise<unknown> =>
        ((await (await ask("/v1/nothing", null, { headers: { traceparent } })).json()) as Problem).trace_id;
      expect(await traceOf(`00-${trace}-00f067aa0ba902b7-01`)).toBe(trace);
      for (const bad of [`00-${"0".repeat(32)}-00f067aa0ba902b7-01`, `ff-${trace}-00f067aa0ba902b7-01`, trace, "x"])
        expect(await traceOf(bad)).toMatch(/^(?!4bf92f|0{32})[0-9a-f]{32}$/);
    });
  });
}
