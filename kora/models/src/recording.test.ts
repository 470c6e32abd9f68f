import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "@krako/rules";
import type { ModelAdapter, ModelError, ModelRequest } from "@krako/rules/ports";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { modelErrorOf, modelRequest } from "../test/model-request.ts";
import { type ScriptedModelServer, startScriptedModelServer } from "../test/scripted-model-server.ts";
import { checkRecording } from "./check-recording.ts";
import { openAiCompatibleAdapter } from "./openai-compatible-adapter.ts";
import { recordingAdapter } from "./recording-adapter.ts";
import { MAX_RECORDING_BYTES } from "./recording-store.ts";
import { replayingAdapter } from "./replaying-adapter.ts";

const never = new AbortController().signal;
let folder: string;
let server: ScriptedModelServer;
let real: ModelAdapter;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "krako-recording-"));
  server = await startScriptedModelServer([
    { content: { label: "ham" } },
    { status: 429 },
    { content: { label: "spam" } },
  ]);
  real = openAiCompatibleAdapter({ baseUrl: server.baseUrl, models: { small: "tiny" }, name: "lab" });
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const outcome = (adapter: ModelAdapter, request: ModelRequest) =>
  adapter.invoke(request, never).catch((error: unknown) => {
    const { code, message, retryable, usage } = error as ModelError;
    return { code, message, retryable, usage };
  });

const calls = [
  modelRequest({ workUnitId: "a" }),
  modelRequest({ workUnitId: "b", attemptIndex: 1 }),
  modelRequest({ workUnitId: "b", attemptIndex: 2 }),
];

async function record(): Promise<unknown[]> {
  const recording = recordingAdapter(real, folder);
  const outcomes: unknown[] = [];
  for (const call of calls) {
    recording.countTokens?.(call.input);
    outcomes.push(await outcome(recording, call));
  }
  return outcomes;
}

/** The file with another content that its digest is of. */
function changed(content: object): (text: string) => string {
  return (text) => {
    const { content_digest: _, ...whole } = JSON.parse(text);
    const other = JSON.parse(JSON.stringify({ ...whole, ...content }));
    return JSON.stringify({ ...other, content_digest: digestOf(other) });
  };
}

async function onlyCall(): Promise<string> {
  const [file] = await readdir(join(folder, "calls"));
  return join(folder, "calls", file ?? "");
}

describe("a recorded run", () => {
  it("replays answers and errors of every attempt without a single request, in another run and order", async () => {
    const outcomes = await record();
    expect(server.requests).toHaveLength(3);
    await server.close();
    const replay = replayingAdapter(folder);
    for (const index of [2, 0, 1]) {
      const request = { ...(calls[index] as ModelRequest), runId: "another", traceparent: "00-1-1-00" };
      expect(await outcome(replay, request)).toEqual(outcomes[index]);
    }
    expect(server.requests).toHaveLength(3);
    server = await startScriptedModelServer([]);
  });

  it("is of the same adapter, that counts the same", async () => {
    await record();
    const replay = replayingAdapter(folder);
    const { name, operations, unitType, tiers, local, contextWindow } = real;
    expect(replay).toMatchObject({ name, operations, unitType, tiers, local, contextWindow });
    expect(replay.countTokens?.(modelRequest().input)).toBe(real.countTokens?.(modelRequest().input));
  });

  it("counts an input that was refused before its call", async () => {
    const input = { prompt: "never sent" };
    const count = recordingAdapter(real, folder).countTokens?.(input);
    await record();
    expect(replayingAdapter(folder).countTokens?.(input)).toBe(count);
  });

  it("leaves nothing half written, readable by its owner only", async () => {
    await record();
    const files = await readdir(folder, { recursive: true });
    expect(files.filter((file) => file.endsWith(".tmp"))).toEqual([]);
    expect((await stat(await onlyCall())).mode & 0o077).toBe(0);
    expect(JSON.parse(await readFile(await onlyCall(), "utf8"))).toMatchObject({
      format: "krako.recording",
      version: "1.0",
    });
  });

  it("keeps no call that was cancelled", async () => {
    const recording = recordingAdapter(real, folder);
    expect(await modelErrorOf(recording.invoke(modelRequest(), AbortSignal.abort()))).toMatchObject({
      code: "aborted",
    });
    expect(await readdir(join(folder, "calls")).catch(() => [])).toEqual([]);
  });

  it("without a call is of the same adapter, too", () => {
    recordingAdapter(real, folder);
    expect(replayingAdapter(folder)).toMatchObject({ name: "lab", tiers: ["small"] });
  });
});

describe("a replay", () => {
  it.each([
    ["the prompt", { input: { prompt: "another" } }],
    ["the unit", { workUnitId: "c" }],
    ["the attempt", { attemptIndex: 3 }],
    ["the temperature", { temperature: 1 }],
    ["the schema", { outputSchema: {} }],
    ["the output limit", { maxOutputTokens: 65 }],
  ])("misses a call that differs in %s, and says which file to record", async (_, difference) => {
    await record();
    const error = await modelErrorOf(
      replayingAdapter(folder).invoke({ ...(calls[0] as ModelRequest), ...difference }, never),
    );
    expect(error).toMatchObject({ code: "recording_missing", retryable: false, usage: { tokensIn: 0, tokensOut: 0 } });
    expect(error.message).toMatch(/calls\/[0-9a-f]{64}\.json; record the run again/);
  });

  it.each([
    ["is cut", (text: string) => text.slice(0, -20)],
    ["is empty", () => ""],
    ["is null", () => "null"],
    ["is of another version", (text: string) => text.replace('"1.0"', '"9.0"')],
    ["says another answer than was recorded", (text: string) => text.replace('"ham"', '"spam"')],
    ["was signed by nobody", (text: string) => text.replace(/,\s*"content_digest": "[0-9a-f]+"/, "")],
    ["is of another call", changed({ request_digest: "x" })],
    ["has no outcome", changed({ response: undefined })],
    ["has a usage that cannot be", changed({ response: { output: 1, usage: { tokensIn: "x", tokensOut: 1 } } })],
  ])("of a file that %s says so, and how to mend it", async (_, damage) => {
    const recording = recordingAdapter(real, folder);
    const request = calls[0] as ModelRequest;
    await recording.invoke(request, never);
    const file = await onlyCall();
    await writeFile(file, damage(await readFile(file, "utf8")));
    for (const ask of [() => replayingAdapter(folder).invoke(request, never), () => checkRecording(folder)]) {
      const error = await modelErrorOf(ask());
      expect(error).toMatchObject({ code: "recording_corrupted", retryable: false });
      expect(error.message).toContain(file);
      expect(error.message).toContain("record the run again");
    }
  });

  it("of a file that is longer than any recording does not read it", async () => {
    await record();
    await truncate(await onlyCall(), MAX_RECORDING_BYTES);
    expect((await modelErrorOf(checkRecording(folder))).message).toContain("is not JSON");
    await truncate(await onlyCall(), MAX_RECORDING_BYTES + 1);
    expect((await modelErrorOf(checkRecording(folder))).message).toContain("is longer than 67108864 bytes");
  });

  it("of a whole recording finds nothing wrong, and says how many calls it has", async () => {
    await record();
    expect(await checkRecording(folder)).toBe(3);
  });

  it("of a folder that is no recording fails at once", async () => {
    expect(await modelErrorOf(() => replayingAdapter(folder))).toMatchObject({ code: "recording_missing" });
    await writeFile(join(folder, "adapter.json"), '{"format":"krako.recording","version":"1.0","adapter":{}}');
    expect(await modelErrorOf(() => replayingAdapter(folder))).toMatchObject({ code: "recording_corrupted" });
  });
});

it("keeps the errors an adapter throws as they are, and passes on what is no ModelError", async () => {
  const broken: ModelAdapter = { ...real, invoke: () => Promise.reject(new TypeError("bug")) };
  await expect(recordingAdapter(broken, folder).invoke(modelRequest(), never)).rejects.toThrow(TypeError);
  expect(await readdir(join(folder, "calls")).catch(() => [])).toEqual([]);
});
