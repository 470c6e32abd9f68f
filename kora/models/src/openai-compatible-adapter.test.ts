import type { ModelRequest } from "@krako/rules/ports";
import { afterEach, describe, expect, it } from "vitest";
import { modelErrorOf, modelRequest } from "../test/model-request.ts";
import { type ModelScript, type ScriptedModelServer, startScriptedModelServer } from "../test/scripted-model-server.ts";
import { type OpenAiCompatibleOptions, openAiCompatibleAdapter } from "./openai-compatible-adapter.ts";

const CANARY_KEY = "sk-canary-key-7f3a";
const CANARY_PROMPT = "canary prompt 91c2";

let server: ScriptedModelServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function call(
  script: ModelScript,
  request: Partial<ModelRequest> = {},
  options: Partial<OpenAiCompatibleOptions> = {},
  signal: AbortSignal = new AbortController().signal,
) {
  server = await startScriptedModelServer(script);
  const adapter = openAiCompatibleAdapter({ baseUrl: server.baseUrl, models: { small: "tiny" }, ...options });
  return adapter.invoke(modelRequest(request), signal);
}

describe("a call", () => {
  it("BUDGET-006: is one request, with the limits and the schema of the unit", async () => {
    const answer = await call(
      [{ content: { label: "ham" }, usage: { prompt_tokens: 12, completion_tokens: 3 } }],
      { temperature: 0.5, maxOutputTokens: 77, traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" },
      { apiKey: CANARY_KEY, name: "lab" },
    );
    expect(answer).toEqual({
      output: { label: "ham" },
      usage: { tokensIn: 12, tokensOut: 3 },
      model: "tiny",
      provider: "lab",
    });
    expect(server?.requests).toHaveLength(1);
    expect(server?.requests[0]).toMatchObject({
      method: "POST",
      path: "/v1/chat/completions",
      headers: {
        authorization: `Bearer ${CANARY_KEY}`,
        traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
      },
      body: {
        model: "tiny",
        max_tokens: 77,
        temperature: 0.5,
        response_format: { type: "json_schema", json_schema: { schema: modelRequest().outputSchema } },
      },
    });
  });

  it("writes the schema in the system message for endpoints that take none", async () => {
    await call([{ content: {} }], {}, { structuredOutputs: false });
    const { body } = server?.requests[0] ?? {};
    expect(body?.response_format).toEqual({ type: "json_object" });
    expect(body?.messages?.[0]?.content).toContain(JSON.stringify(modelRequest().outputSchema));
    expect(body).not.toHaveProperty("temperature");
  });

  it("uses the model of the tier, or one that is offered by name, and no other", async () => {
    const offered = { models: { small: "tiny", large: "huge" }, otherModels: ["special"] };
    const script: ModelScript = () => ({ content: {} });
    expect(await call(script, { tier: "large" }, offered)).toMatchObject({ model: "huge" });
    expect(await call(script, { model: "special" }, offered)).toMatchObject({ model: "special" });
    const refused = await modelErrorOf(call(script, { model: "dearest" }, offered));
    expect(refused).toMatchObject({ code: "model_not_offered", usage: { tokensIn: 0, tokensOut: 0 } });
    expect(await modelErrorOf(call(script, { tier: "medium" }, offered))).toMatchObject({ code: "model_not_offered" });
    expect(server?.requests).toHaveLength(0);
  });

  it("names the model that answered, not the one that was asked", async () => {
    expect(await call([{ content: {}, model: "tiny-0613" }])).toMatchObject({ model: "tiny-0613" });
  });
});

describe("an answer", () => {
  it.each([
    ['{"a": [1, null]}', { a: [1, null] }],
    ['```json\n{"a": 1}\n```', { a: 1 }],
    ["```\n[1]\n```\n", [1]],
    ["I think it is spam.", "I think it is spam."],
    ['{"a": 1', '{"a": 1'],
    ["42", 42],
    ["", ""],
  ])("%j becomes %j for the validation to judge", async (content, output) => {
    expect(await call([{ content }])).toMatchObject({ output });
  });

  it.each([
    null,
    {},
    { prompt_tokens: 1 },
    { prompt_tokens: -1, completion_tokens: 1 },
    { prompt_tokens: 1.5, completion_tokens: 1 },
    { prompt_tokens: 1e300, completion_tokens: 1 },
    { prompt_tokens: null, completion_tokens: null },
  ])("with usage %j is kept, and nobody knows what it used (BUDGET-007)", async (usage) => {
    expect(await call([{ content: { label: "ham" }, usage }])).toMatchObject({ output: { label: "ham" }, usage: null });
  });

  it("with fewer tokens than its text can have is kept, and nobody knows what it used", async () => {
    const prompt = "word ".repeat(2_000);
    const told = await call([{ content: { label: "ham" }, usage: { prompt_tokens: 1, completion_tokens: 1 } }], {
      input: { prompt },
    });
    expect(told).toMatchObject({ output: { label: "ham" }, usage: null });
  });

  it.each([
    ["text", { rawBody: "<html>hello</html>" }],
    ["an empty body", { rawBody: "" }],
    ["no choices", { rawBody: '{"choices":[]}' }],
    ["usage of another kind", { content: {}, usage: { prompt_tokens: "many", completion_tokens: 1 } }],
  ])("that is %s is no chat completion", async (_, answer) => {
    expect(await modelErrorOf(call([answer]))).toMatchObject({ code: "answer_invalid", retryable: false, usage: null });
  });

  it("that is cut is retryable, and nobody knows what it used", async () => {
    expect(await modelErrorOf(call([{ content: { label: "ham" }, cutAfterBytes: 40 }]))).toMatchObject({
      code: "connection_failed",
      retryable: true,
      usage: null,
    });
  });

  it("that does not end is not read to its end", async () => {
    expect(await modelErrorOf(call([{ rawBody: " ".repeat(9 * 1024 * 1024) }]))).toMatchObject({
      code: "answer_too_large",
      retryable: false,
    });
  });
});

describe("a refusal", () => {
  it.each([
    [429, "rate_limited", true, { tokensIn: 0, tokensOut: 0 }],
    [500, "endpoint_failed", true, null],
    [503, "endpoint_failed", true, null],
    [408, "endpoint_failed", true, null],
    [400, "request_refused", false, { tokensIn: 0, tokensOut: 0 }],
    [401, "unauthorized", false, { tokensIn: 0, tokensOut: 0 }],
    [404, "not_found", false, { tokensIn: 0, tokensOut: 0 }],
    [307, "redirected", false, { tokensIn: 0, tokensOut: 0 }],
  ])(
    "with status %d is %s, retryable: %s, and is asked for once (RETRY-007)",
    async (status, code, retryable, usage) => {
      const script: ModelScript = () => ({ status, headers: { location: `${server?.baseUrl}/elsewhere` } });
      expect(await modelErrorOf(call(script))).toMatchObject({ code, retryable, usage });
      expect(server?.requests).toHaveLength(1);
    },
  );

  it.each([
    [
      400,
      '{"error":{"code":"context_length_exceeded","message":"This model\'s maximum context length is 4096 tokens."}}',
      "context_too_long",
    ],
    [
      400,
      '{"error":{"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error"}}',
      "context_too_long",
    ],
    [500, '{"error":"model requires more system memory (9.1 GiB) than is available (4.0 GiB)"}', "model_does_not_fit"],
    [500, '{"error":"CUDA error: out of memory"}', "model_does_not_fit"],
    [429, '{"error":"out of memory"}', "rate_limited"],
    [500, `${" ".repeat(8_192)}out of memory`, "endpoint_failed"],
  ])("with status %d and a body that means it is told apart: %j is %s", async (status, rawBody, code) => {
    const error = await modelErrorOf(call([{ status, rawBody }]));
    expect(error).toMatchObject({ code });
    expect(error.message).not.toMatch(/GiB|4096|CUDA/);
  });

  it("says nothing of the prompt, the key or what the endpoint said", async () => {
    const echo = { error: { message: `bad key ${CANARY_KEY} for ${CANARY_PROMPT}` } };
    for (const answer of [
      { status: 401, rawBody: JSON.stringify(echo) },
      { status: 500, rawBody: JSON.stringify(echo) },
      { rawBody: JSON.stringify(echo) },
      { content: CANARY_PROMPT, cutAfterBytes: 60 },
    ]) {
      const error = await modelErrorOf(call([answer], { input: { prompt: CANARY_PROMPT } }, { apiKey: CANARY_KEY }));
      const told = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
      expect(told).not.toContain("canary");
      await server?.close();
    }
  });

  it("of the connection says that nothing was used", async () => {
    const stopped = await startScriptedModelServer([]);
    await stopped.close();
    const adapter = openAiCompatibleAdapter({ baseUrl: stopped.baseUrl, models: { small: "tiny" } });
    expect(await modelErrorOf(adapter.invoke(modelRequest(), new AbortController().signal))).toMatchObject({
      code: "connection_failed",
      retryable: true,
      usage: { tokensIn: 0, tokensOut: 0 },
    });
  });
});

describe("cancelling", () => {
  it("ends a call that waits, and nobody knows what it used", async () => {
    const controller = new AbortController();
    const script: ModelScript = () => {
      controller.abort();
      return new Promise(() => {});
    };
    expect(await modelErrorOf(call(script, {}, {}, controller.signal))).toMatchObject({
      code: "aborted",
      retryable: false,
      usage: null,
    });
  });

  it("before the call makes none", async () => {
    expect(await modelErrorOf(call([], {}, {}, AbortSignal.abort()))).toMatchObject({
      code: "aborted",
      usage: { tokensIn: 0, tokensOut: 0 },
    });
    expect(server?.requests).toHaveLength(0);
  });
});

describe("an endpoint", () => {
  const adapter = (baseUrl: string, options: Partial<OpenAiCompatibleOptions> = {}) =>
    openAiCompatibleAdapter({ baseUrl, models: { small: "tiny" }, ...options });

  it.each(["http://localhost:11434/v1", "http://127.0.0.1:1/", "http://[::1]:8080/v1", "https://api.example.com/v1"])(
    "may be %s",
    (baseUrl) => {
      expect(adapter(baseUrl).name).toBe(new URL(baseUrl).host);
    },
  );

  it.each([
    "http://example.com/v1",
    "http://127.0.0.1.example.com/v1",
    "http://10.0.0.1/v1",
    "ftp://localhost/v1",
    "https://user:secret@example.com/v1",
    "https://secret@example.com/v1",
    "https://example.com/v1?key=secret",
    "localhost:11434",
    "",
  ])("may not be %j", async (baseUrl) => {
    const error = await modelErrorOf(() => adapter(baseUrl));
    expect(error).toMatchObject({ code: "invalid_endpoint", retryable: false });
    expect(error.message).not.toContain("secret");
  });

  it.each(["https://169.254.169.254/v1", "https://[fe80::1]/v1", "https://[::ffff:169.254.169.254]/v1"])(
    "is never called at the link-local address %s",
    async (baseUrl) => {
      const call = adapter(baseUrl).invoke(modelRequest(), new AbortController().signal);
      expect(await modelErrorOf(call)).toMatchObject({ code: "address_blocked", retryable: false });
    },
  );

  it("PRIV-001: is local only when it is on this machine and its owner says so", async () => {
    expect(adapter("http://localhost:1/v1").local).toBe(false);
    expect(adapter("http://localhost:1/v1", { local: true }).local).toBe(true);
    expect(await modelErrorOf(() => adapter("https://example.com/v1", { local: true }))).toMatchObject({
      code: "invalid_options",
    });
    expect(await modelErrorOf(() => adapter("http://localhost:1/v1", { models: {} }))).toMatchObject({
      code: "invalid_options",
    });
  });
});
