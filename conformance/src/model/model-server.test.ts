import { request } from "node:http";
import { text } from "node:stream/consumers";
import { openAiCompatibleAdapter } from "@krako/models";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answer, execution, never, ticket, until } from "../../test/scripted-execution.ts";
import type { ModelAnswerScript } from "../cases/case.ts";
import { MAX_BODY_BYTES, type ModelServer, startModelServer } from "./model-server.ts";
import { ScriptedModel } from "./scripted-model.ts";

let model: ScriptedModel;
let server: ModelServer;
beforeEach(async () => {
  model = new ScriptedModel();
  server = await startModelServer(model);
});
afterEach(() => server.close());

/** Our own client of such endpoints, as a backend would use it. */
const client = () =>
  openAiCompatibleAdapter({
    baseUrl: server.endpoint.baseUrl,
    apiKey: server.endpoint.apiKey,
    models: server.endpoint.models,
  });
const asked = (n: number, input: Record<string, string> = {}) => ({
  operation: "llm.generate@1",
  unitType: "llm" as const,
  tier: "large" as const,
  input: { prompt: `Ticket ${ticket(n)}. Sort this.`, ...input },
  outputSchema: { type: "object" },
  maxInputTokens: 1_000,
  maxOutputTokens: 64,
  workUnitId: "u",
  attemptIndex: 1,
  runId: "00000000-0000-7000-8000-000000000001",
});
const open = (...answers: readonly ModelAnswerScript[]) => model.open(execution([answers]));

const headers = () => ({ authorization: `Bearer ${server.endpoint.apiKey}`, "content-type": "application/json" });
const post = (body: unknown, more: RequestInit = {}) =>
  fetch(`${server.endpoint.baseUrl}/chat/completions`, {
    method: "POST",
    headers: headers(),
    body: typeof body === "string" ? body : JSON.stringify(body),
    ...more,
  });
const chat = (n: number, differences: object = {}) => ({
  model: "conformance-llm-small",
  messages: [{ role: "user", content: `Ticket ${ticket(n)}.` }],
  ...differences,
});

describe("the model server, called by a real client", () => {
  it("answers with the output and the usage as scripted", async () => {
    const log = open(answer("a"), answer("b", null), { kind: "answer", output: "text", valid: false, usage: null });
    expect(await client().invoke(asked(1), never)).toMatchObject({
      output: { label: "a" },
      usage: { tokensIn: 3, tokensOut: 4 },
      model: "conformance-llm-large",
    });
    expect(await client().invoke(asked(1, { data: "<b>" }), never)).toMatchObject({
      output: { label: "b" },
      usage: null,
    });
    expect(await client().invoke(asked(1), never)).toMatchObject({ output: "text" });
    expect(log.calls[0]).toMatchObject({
      via: "http",
      unit: "u1",
      operation: null,
      unitType: "llm",
      tier: "large",
      maxOutputTokens: 64,
      input: null,
    });
  });

  it.each([
    ["rate_limited", { retryable: true, usage: { tokensIn: 0, tokensOut: 0 } }],
    ["unavailable", { retryable: true, usage: null }],
    ["cut", { retryable: true, usage: null }],
    ["refused", { retryable: false, usage: { tokensIn: 0, tokensOut: 0 } }],
  ] as const)("means the same by %s as in process", async (kind, fault) => {
    const log = open({ kind });
    await expect(client().invoke(asked(1), never)).rejects.toMatchObject({ name: "ModelError", ...fault });
    expect(log.calls.map((call) => [call.answer, call.state()])).toEqual([[{ kind }, "answered"]]);
  });

  it("stays silent until the client hangs up", async () => {
    const log = open({ kind: "silent" });
    const caller = new AbortController();
    const call = client().invoke(asked(1), caller.signal);
    await until(() => log.calls.length === 1);
    caller.abort();
    await expect(call).rejects.toMatchObject({ code: "aborted" });
    expect(await log.idle(20_000)).toBe(true);
    expect(log.calls[0]?.state()).toBe("abandoned");
  });

  it("hangs up on who still waits when the log is closed", async () => {
    const log = open({ kind: "silent" });
    const call = client().invoke(asked(1), never);
    await until(() => log.calls.length === 1);
    log.close();
    await expect(call).rejects.toMatchObject({ name: "ModelError" });
    expect(log.calls[0]?.state()).toBe("waiting");
  });

  it("tells two executions apart, and turns hidden and late calls away", async () => {
    const first = open(answer("first"));
    const second = model.open(execution([[answer("second")]], { firstTicket: 2 }));
    expect(await client().invoke(asked(2), never)).toMatchObject({ output: { label: "second" } });
    expect(await client().invoke(asked(1), never)).toMatchObject({ output: { label: "first" } });
    await expect(client().invoke(asked(3), never)).rejects.toMatchObject({ retryable: false });
    first.close();
    await expect(client().invoke(asked(1), never)).rejects.toMatchObject({ retryable: false });
    expect([first.calls.length, first.lateCalls]).toEqual([2, 1]);
    expect(second.calls.map(({ unit }) => unit)).toEqual(["u1", null]);
  });
});

describe("the model server, called by hand", () => {
  it("answers in the order the case says", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    try {
      const log = model.open(
        execution([[answer("a")], [answer("b")], [answer("c")]], { release: { order: "last first" } }),
      );
      const answered: string[] = [];
      for (const n of [1, 2, 3]) {
        const sent = request(`${server.endpoint.baseUrl}/chat/completions`, { method: "POST", headers: headers() });
        sent.on("response", async (received) => {
          answered.push(JSON.parse(JSON.parse(await text(received)).choices[0].message.content).label);
        });
        sent.end(JSON.stringify(chat(n)));
        await until(() => log.calls.length === n);
      }
      for (let turn = 0; turn < 4; turn += 1) {
        vi.advanceTimersByTime(4);
        await until(() => answered.length === turn);
      }
      expect(answered).toEqual(["c", "b", "a"]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("reads either name of the output limit, and the kind of unit from the model's name", async () => {
    const log = open(answer("a"));
    await post(chat(1, { max_tokens: 5 }));
    await post(chat(1, { max_completion_tokens: 6, model: "conformance-classifier-medium" }));
    await post(chat(1, { max_tokens: "7", model: "another" }));
    expect(log.calls.map((call) => [call.maxOutputTokens, call.unitType, call.tier])).toEqual([
      [5, "llm", "small"],
      [6, "small_model", "medium"],
      [null, null, null],
    ]);
  });

  it("writes a whole completion with its length", async () => {
    open(answer("a"));
    const response = await post(chat(1));
    const body = await response.text();
    expect(response.headers.get("content-length")).toBe(`${Buffer.byteLength(body)}`);
    expect(response.headers.get("keep-alive"), "no end of an idle connection is announced").toBeNull();
    expect(JSON.parse(body)).toMatchObject({
      object: "chat.completion",
      model: "conformance-llm-small",
      choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: '{"label":"a"}' } }],
      usage: { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 },
    });
  });

  it("streams to who asks for a stream, with the usage only where it is asked for and known", async () => {
    // So long that the middle of the text is in the middle of a character.
    const label = "😀".repeat(21);
    open(answer(label), answer("b"), answer("c", null), { kind: "rate_limited" }, { kind: "cut" });
    const streamed = async (more: object = {}) => {
      const response = await post(chat(1, { stream: true, ...more }));
      expect(response.headers.get("content-type")).toBe("text/event-stream");
      const events = (await response.text()).split("\n\n");
      expect(events.splice(-2)).toEqual(["data: [DONE]", ""]);
      return events.map((event) => JSON.parse(event.replace(/^data: /, "")));
    };
    const included = { stream_options: { include_usage: true } };
    const chunks = await streamed(included);
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("")).toBe(JSON.stringify({ label }));
    for (const chunk of chunks) expect(chunk.choices[0]?.delta.content ?? "").toSatisfy((part) => part.isWellFormed());
    expect(chunks.at(-2).choices[0].finish_reason).toBe("stop");
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 4 } });
    expect(JSON.stringify(await streamed())).not.toContain("usage");
    expect(JSON.stringify(await streamed(included))).not.toContain("usage");
    expect((await post(chat(1, { stream: true }))).status).toBe(429);
    await expect(post(chat(1, { stream: true })).then((response) => response.text())).rejects.toThrow();
  });

  it("lists its models", async () => {
    const response = await fetch(`${server.endpoint.baseUrl}/models`, { headers: headers() });
    const { data } = (await response.json()) as { data: { id: string }[] };
    const { models, smallModels } = server.endpoint;
    expect(data.map(({ id }) => id)).toEqual([...Object.values(models), ...Object.values(smallModels)]);
  });

  it("refuses what reaches no model, and says so", async () => {
    const log = open(answer("a"));
    const { baseUrl } = server.endpoint;
    const refusals = await Promise.all([
      post(chat(1), { headers: {} }),
      post(chat(1), { headers: { authorization: "Bearer wrong" } }),
      fetch(`${baseUrl}/models`),
      fetch(`${baseUrl}/embeddings`, { method: "POST", headers: headers(), body: "{}" }),
      fetch(`${baseUrl}/chat/completions`, { headers: headers() }),
      post("{"),
      post("null"),
      post({ model: "conformance-llm-small" }),
      post({ model: "conformance-llm-small", messages: [] }),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([401, 401, 401, 404, 404, 400, 400, 400, 400]);
    for (const refusal of refusals) expect(await refusal.json()).toHaveProperty("error.message");
    expect(server.refusedRequests).toBe(refusals.length);
    expect(log.calls).toEqual([]);
  });

  it("reads no more of a body than it has room for", async () => {
    const log = open(answer("a"));
    const padded = (bytes: number) => {
      const length = JSON.stringify(chat(1, { padding: "" })).length;
      return JSON.stringify(chat(1, { padding: "x".repeat(bytes - length) }));
    };
    expect((await post(padded(MAX_BODY_BYTES))).status).toBe(200);
    expect((await post(padded(MAX_BODY_BYTES + 1))).status).toBe(413);
    expect((await post(padded(2 * MAX_BODY_BYTES))).status).toBe(413);
    const endless = request(`${server.endpoint.baseUrl}/chat/completions`, { method: "POST", headers: headers() });
    endless.write(Buffer.alloc(5 * MAX_BODY_BYTES));
    await new Promise((resolve) => endless.on("error", resolve));
    expect(log.calls).toHaveLength(1);
  });

  it("listens on loopback, where and with the key it is told", async () => {
    const port = Number(new URL(server.endpoint.baseUrl).port);
    await server.close();
    server = await startModelServer(model, { port, apiKey: "mine" });
    expect(server.endpoint.baseUrl).toBe(`http://127.0.0.1:${port}/v1`);
    expect(
      (await fetch(`${server.endpoint.baseUrl}/models`, { headers: { authorization: "Bearer mine" } })).status,
    ).toBe(200);
    await expect(startModelServer(model, { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
