import { RefusalError } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { CONTEXT, GRAPH } from "../test/documents.ts";
import { FabricDouble } from "../test/fabric-double.ts";
import { answerText, breakOff, html, loseAnswer, refuse, reset, silence } from "../test/faults.ts";
import { clientOf, settingOf, TOKEN, thrownBy } from "../test/setting.ts";
import { FabricError } from "./fabric-error.ts";
import { ANSWER_MS } from "./fabric-requests.ts";

const SUBMIT = /^POST \/v1\/taskgraphs/;

describe("a submission", () => {
  it("whose answer is lost finds its session under the same key, and nothing runs twice", async () => {
    const { backend, double, clock } = await settingOf();
    double.fault(SUBMIT, loseAnswer, 2);
    expect((await backend.executeTaskgraph(GRAPH, CONTEXT)).status).toBe("succeeded");
    const sent = double.seen.filter(({ line }) => SUBMIT.test(line));
    expect(new Set(sent.map(({ headers, body }) => `${headers["idempotency-key"]} ${body}`)).size).toBe(1);
    expect([sent.length, double.sessions.size]).toEqual([3, 1]);
    expect(clock.waited).toEqual([75, 150]);
  });

  it("is sent as it was when it was passed, whatever becomes of the object", async () => {
    const { backend, double } = await settingOf();
    double.fault(SUBMIT, reset);
    const graph = structuredClone(GRAPH);
    const run = backend.executeTaskgraph(graph, CONTEXT);
    graph.tenant_id = "somebody-else";
    await run;
    for (const { body } of double.seen.filter(({ line }) => SUBMIT.test(line)))
      expect(JSON.parse(body).task_graph).toEqual(GRAPH);
  });

  it("waits as long as Retry-After says", async () => {
    const { backend, double, clock } = await settingOf();
    double.fault(SUBMIT, refuse({}, { "Retry-After": "7" }));
    await backend.executeTaskgraph(GRAPH, CONTEXT);
    expect(clock.waited).toEqual([7_025]);
  });

  it("is not repeated when Retry-After is beyond all patience: the refusal is told", async () => {
    const { backend, double, clock } = await settingOf();
    double.fault(SUBMIT, refuse({}, { "Retry-After": "121" }));
    const error = await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT));
    expect(error).toBeInstanceOf(RefusalError);
    expect((error as RefusalError).problem).toMatchObject({ error_type: "ADMISSION_REJECTED", charged: "0.000000" });
    expect(clock.waited).toEqual([]);
  });

  it.each([
    ["VALIDATION_ERROR", "validation_failed"],
    ["UNSUPPORTED_CAPABILITY", "unsupported_capability"],
    ["UNAUTHENTICATED", "token_unknown"],
    ["PERMISSION_DENIED", "wrong_role"],
    ["CONFLICT", "idempotency_key_reused"],
  ] as const)(
    "that is refused with %s is told at once, with all its facts, and never repeated",
    async (error_type, code) => {
      const { backend, double } = await settingOf();
      const violations = [{ rule: "GRAPH-002", pointer: "/work_units/0", message: "Twice.", mend: "Once." }];
      double.fault(SUBMIT, refuse({ error_type, code, violations }), 9);
      const error = await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT));
      expect(error).toBeInstanceOf(RefusalError);
      expect((error as RefusalError).problem).toMatchObject({ error_type, code, violations, charged: "0.000000" });
      expect(double.lines.filter((line) => SUBMIT.test(line))).toHaveLength(1);
    },
  );

  it.each([
    ["what JSON cannot say", { ...GRAPH, budget: { max_tokens: Number.NaN } }, "/budget/max_tokens"],
    ["an instance of a class", { ...GRAPH, created_at: new Date(0) }, "/created_at"],
    ["nothing", undefined, ""],
  ])("of %s is refused before it is sent as something else", async (_, graph, pointer) => {
    const { backend, double } = await settingOf();
    const error = await thrownBy(backend.executeTaskgraph(graph as unknown as typeof GRAPH, CONTEXT));
    expect(error).toBeInstanceOf(RefusalError);
    expect((error as RefusalError).problem.violations).toMatchObject([{ rule: "SAFE-002", pointer }]);
    expect(double.seen).toEqual([]);
  });

  it("of a graph without a proper request id is left to the fabric to refuse, under a key of its own", async () => {
    const { backend, double } = await settingOf();
    double.fault(SUBMIT, refuse({ error_type: "VALIDATION_ERROR", code: "validation_failed" }));
    await thrownBy(backend.executeTaskgraph({ ...GRAPH, request_id: "none\r\nX: y" }, CONTEXT));
    expect(double.seen.at(-1)?.headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("a fabric that does not answer properly", () => {
  it.each([
    ["resets the connection", reset],
    ["is behind a proxy that says 502 in HTML", html(502)],
    ["sends half of its JSON", answerText(202, '{"execution_session_id": "0189')],
    ["breaks off in the middle", breakOff(202, '{"exec')],
    ["has a fault that may pass", refuse({ error_type: "INTERNAL", code: "internal" })],
  ])(
    "%s is asked again",
    async (_, fault) => {
      const { backend, double } = await settingOf();
      double.fault(/versions/, fault);
      double.fault(SUBMIT, fault);
      expect((await backend.executeTaskgraph(GRAPH, CONTEXT)).status).toBe("succeeded");
      expect(double.sessions.size).toBe(1);
    },
    10_000,
  );

  it.each([
    ["is a page of HTML", html(200), /no Krako-Contract-Version/],
    ["says 404 in HTML", html(404), /404 with text\/html/],
    ["redirects", answerText(307, "", { Location: "http://127.0.0.1:1/" }), /redirect/],
    [
      "sends another media type",
      answerText(202, "{}", { "Content-Type": "text/plain" }),
      /text\/plain; expected: application\/json/,
    ],
    ["names no session", answerText(202, '{"execution_session_id":"../../admin"}'), /no session|with a session/],
    [
      "names the session of another graph",
      answerText(202, `{"execution_session_id":"${GRAPH.graph_id}","graph_id":"${GRAPH.request_id}"}`),
      /another graph/,
    ],
  ])("%s is not asked again, and the error says what it did", async (_, fault, said) => {
    const { backend, double, clock } = await settingOf();
    double.fault(SUBMIT, fault);
    const error = await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT));
    expect(error).toBeInstanceOf(FabricError);
    expect(error).toMatchObject({
      code: "unusable_answer",
      retryable: false,
      requestId: GRAPH.request_id,
      charged: null,
    });
    expect(String(error)).toMatch(said);
    expect(String(error)).not.toContain("secret-of-the-proxy");
    expect(clock.waited).toEqual([]);
  });

  it("is given up on after a while without an answer, and asked again", async () => {
    const { backend, double, clock } = await settingOf();
    double.fault(SUBMIT, silence);
    const run = backend.executeTaskgraph(GRAPH, CONTEXT);
    await double.asked(SUBMIT);
    await clock.reach(ANSWER_MS);
    expect((await run).status).toBe("succeeded");
    expect(double.sessions.size).toBe(1);
  });

  it("is found as soon as it listens again", async () => {
    const double = new FabricDouble({});
    await double.listen(0);
    await double.stop();
    const { backend, clock } = clientOf(double);
    const run = backend.executeTaskgraph(GRAPH, CONTEXT);
    while (clock.waited.length < 4) await new Promise((resolve) => setImmediate(resolve));
    await double.listen();
    expect((await run).status).toBe("succeeded");
    await double.stop();
  });

  it("is given up when patience is over, in words that say what is known", async () => {
    const double = new FabricDouble({});
    await double.listen(0);
    await double.stop();
    const { backend, clock } = clientOf(double, { patienceMs: 20_000 });
    const error = await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT));
    expect(error).toMatchObject({ code: "unreachable", retryable: true, sessionId: null, charged: "0.000000" });
    expect(String(error)).toContain("ECONNREFUSED");
    const waited = clock.waited.reduce((sum, ms) => sum + ms, 0);
    expect(waited).toBeLessThanOrEqual(20_000);
    expect(waited).toBeGreaterThan(5_000);
    expect(clock.waited.length).toBeLessThan(20);
  });

  it("answers a health check with an error at once, and without a single retry", async () => {
    const { backend, double, clock } = await settingOf();
    double.fault(/versions/, reset, 2);
    for (let i = 0; i < 2; i += 1) expect(await thrownBy(backend.healthCheck())).toMatchObject({ code: "unreachable" });
    expect(await backend.healthCheck()).toEqual({ status: "healthy" });
    expect(clock.waited).toEqual([]);
  });
});

describe("an answer that is none", () => {
  it.each([
    [
      "a problem document of somebody else",
      answerText(400, '{"title":"No"}', { "Content-Type": "application/problem+json" }),
    ],
    ["a list instead of a document", answerText(200, "[]")],
  ])("%s is an error, not a guess", async (_, fault) => {
    const { backend, double } = await settingOf();
    double.fault(/health/, fault);
    expect(await thrownBy(backend.healthCheck())).toMatchObject({ code: "unusable_answer", charged: "0.000000" });
  });

  it("is not waited for by the limit alone: a fetch may not know signals", async () => {
    const { backend, clock } = await settingOf({}, { patienceMs: 0, fetch: () => new Promise(() => {}) });
    const health = thrownBy(backend.healthCheck());
    await clock.reach(ANSWER_MS);
    expect(await health).toMatchObject({ code: "unreachable" });
  });

  it("does not keep a health check from asking at once", async () => {
    const { backend, double, clock } = await settingOf();
    double.fault(/health/, reset, 7);
    for (let i = 0; i < 7; i += 1) await thrownBy(backend.healthCheck());
    expect(await backend.healthCheck()).toEqual({ status: "healthy" });
    expect(clock.waited).toEqual([]);
  });

  it("names the session that was to be followed", async () => {
    const { backend, double } = await settingOf({}, { patienceMs: 0 });
    double.fault(/versions/, reset);
    expect(await thrownBy(backend.attach(GRAPH.graph_id))).toMatchObject({
      sessionId: GRAPH.graph_id,
      code: "unreachable",
    });
  });
});

describe("a document that is too long", () => {
  it("GRAPH-008: is refused before it is sent", async () => {
    const { backend, double } = await settingOf();
    const graph = { ...GRAPH, kora_version: "x".repeat(16 * 1_024 * 1_024) };
    const error = await thrownBy(backend.executeTaskgraph(graph, CONTEXT));
    expect((error as RefusalError).problem.violations).toMatchObject([{ rule: "GRAPH-008" }]);
    expect(double.seen).toEqual([]);
  });
});

describe("many runs on a fabric in need", () => {
  it("are asked again no more than the budget allows, and all end once it is well", async () => {
    const { backend, double, clock } = await settingOf({}, { patienceMs: 600_000 });
    await backend.capabilityDescriptor();
    double.fault(SUBMIT, html(503), 60);
    const graphs = Array.from({ length: 20 }, (_, i) => ({
      ...GRAPH,
      request_id: `01890000-0000-7000-8000-${(i + 0x5000).toString().padStart(12, "0")}`,
    }));
    const began = clock.now();
    const results = await Promise.all(graphs.map((graph) => backend.executeTaskgraph(graph, CONTEXT)));
    expect(results.every(({ status }) => status === "succeeded")).toBe(true);
    expect(double.sessions.size).toBe(20);
    expect(clock.now() - began).toBeGreaterThan(1_000);
  });
});

describe("what must not be seen", () => {
  it("is the token, in any error of any kind", async () => {
    const { backend, double } = await settingOf({}, { patienceMs: 0 });
    const faults = [reset, html(200), html(502), answerText(202, `"${TOKEN}"`), answerText(202, `{${TOKEN}`)];
    for (const fault of faults) {
      double.fault(SUBMIT, fault);
      const error = await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT));
      expect(`${error} ${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain(TOKEN);
      expect((error as Error).cause).toBeUndefined();
    }
    for (const token of [`${TOKEN}\n`, "", " ", "ü"])
      expect(() => clientOf(double, { token })).toThrow(/^The token is none/);
    const given = clientOf(double, { token: () => Promise.reject(new Error(TOKEN)) });
    expect(String(await thrownBy(given.backend.capabilityDescriptor()))).not.toContain(TOKEN);
  });
});
