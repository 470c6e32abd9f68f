import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runKora } from "../../test/run-kora.ts";
import { type ScriptedEndpoint, scriptedEndpoint } from "../../test/scripted-endpoint.ts";
import { EXIT } from "./exit-codes.ts";

const LADDER = "examples/graphs/ladder.yaml";
const ANSWER = { label: "ham", confidence: 0.9, matched: [], truncated: false };

let folder: string;
let endpoint: ScriptedEndpoint;
/** One run whose recording and file every test may copy. */
let kept: string;

beforeAll(async () => {
  kept = await mkdtemp(join(tmpdir(), "kora-kept-"));
  endpoint = await scriptedEndpoint({ content: ANSWER });
  await record("--record", join(kept, "recording"), "--out", join(kept, "run.json"));
  await endpoint[Symbol.asyncDispose]();
}, 60_000);

afterAll(() => rm(kept, { recursive: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kora-replay-"));
  endpoint = await scriptedEndpoint({ content: ANSWER });
});

afterEach(async () => {
  await endpoint[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const inFolder = (name: string): string => join(folder, name);

/** A run of the ladder whose model is the endpoint. */
const record = (...more: readonly string[]) =>
  runKora(["run", LADDER, "--model-url", endpoint.url, "--model", "tiny", "--quiet", ...more]);

/** A copy of the run that was kept: its file, or the folder of its recording. */
async function copied(name: "run.json" | "recording"): Promise<string> {
  await cp(join(kept, name), inFolder(name), { recursive: true });
  return inFolder(name);
}

async function changeFile(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, "utf8")));
}

async function callFiles(recording: string): Promise<string[]> {
  const calls = join(recording, "models/0/calls");
  return (await readdir(calls)).map((name) => join(calls, name));
}

describe("kora run --record", { timeout: 60_000 }, () => {
  it("keeps a run that replays with no request, to the same digests", async () => {
    const recording = inFolder("recording");
    expect(await record("--record", recording)).toMatchObject({ code: EXIT.success, stdout: "ham\n" });
    expect(endpoint.requests).toHaveLength(1);
    const run = JSON.parse(await readFile(join(recording, "run.json"), "utf8"));
    const { code, stdout } = await runKora(["replay", recording, "--json"]);
    expect(code).toBe(EXIT.success);
    const { same, provider_requests, result } = JSON.parse(stdout);
    expect({ same, provider_requests }).toEqual({ same: true, provider_requests: 0 });
    expect(result.execution_metadata).toMatchObject({
      stage_digest: run.result.execution_metadata.stage_digest,
      result_digest: run.result.execution_metadata.result_digest,
    });
    expect(result.telemetry_bundle.model_invocation_count).toBe(1);
    expect(endpoint.requests).toHaveLength(1);
  });

  it("of a run that needed no model replays as well", async () => {
    const recording = inFolder("recording");
    const sure = inFolder("sure.yaml");
    await writeFile(sure, (await readFile(LADDER, "utf8")).replace("threshold: 0.8", "threshold: 0"));
    const run = await runKora(["run", sure, "--model-url", endpoint.url, "--model", "tiny", "--record", recording]);
    expect(run.code).toBe(EXIT.success);
    expect((await runKora(["replay", recording])).code).toBe(EXIT.success);
    expect(endpoint.requests).toHaveLength(0);
  });

  it("takes a new folder only, and leaves none behind where nothing ran", async () => {
    await writeFile(inFolder("something"), "");
    const taken = await record("--record", folder);
    expect(taken).toMatchObject({ code: EXIT.usage, stderr: expect.stringContaining("holds something already") });
    const bad = inFolder("bad.yaml");
    await writeFile(bad, 'version: "1.0"\nid: x\ntasks: []\n');
    expect((await runKora(["run", bad, "--record", inFolder("recording")])).code).toBe(EXIT.refused);
    expect((await readdir(folder)).sort()).toEqual(["bad.yaml", "something"]);
  });
});

describe("kora replay", { timeout: 60_000 }, () => {
  it("of a run's file folds its events again and executes nothing", async () => {
    const { code, stdout } = await runKora(["replay", await copied("run.json")]);
    expect(code).toBe(EXIT.success);
    expect(stdout).toContain("folded again from its events; succeeded, 1 model calls answered, 0 requests made");
    expect(stdout).toContain("It came out as recorded.");
  });

  it("says what differs where a result is not what its events lead to", async () => {
    const out = await copied("run.json");
    await changeFile(out, (text) => text.replace('"final_output":"ham"', '"final_output":"spam"'));
    const { code, stdout, stderr } = await runKora(["replay", out]);
    expect(code).toBe(EXIT.failed);
    expect(stdout).toContain('answer  "spam" → "ham"');
    expect(stderr).toContain("did not come out as recorded");
  });

  it.each([
    ["is cut", (text: string) => text.slice(0, -100), "not JSON, or only a part of it"],
    ["is no run", () => "[]", "not an object"],
    [
      "has no events",
      (text: string) => text.replace('"events":', '"other":'),
      'does not hold "graph", "result" and "events"',
    ],
    [
      "misses an event",
      (text: string) => text.replace('"sequence":3', '"sequence":4'),
      "/events/2: It has sequence 4; 3 is missing.",
    ],
    ["has another graph", (text: string) => text.replace("AGENDA", "agenda"), "The result is of another graph"],
    ["has a graph that is none", (text: string) => text.replace('"work_units":', '"units":'), "/graph"],
    [
      "has a result that is none",
      (text: string) => text.replace('"status":"succeeded","stop_reason"', '"status":"odd","stop_reason"'),
      "/result/status",
    ],
  ])("of a file that %s ends in a clear error", async (_, damage, problem) => {
    const out = await copied("run.json");
    await changeFile(out, damage);
    const { code, stderr, stdout } = await runKora(["replay", out]);
    expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: "" });
    expect(stderr).toContain(`${out} is damaged, or is no run. `);
    expect(stderr).toContain(problem);
    expect(stderr).toContain("Nothing was executed");
  });

  it("of a recording with a changed call names the file, and does not run", async () => {
    const recording = await copied("recording");
    const [call = ""] = await callFiles(recording);
    await changeFile(call, (text) => text.replace('"ham"', '"spam"'));
    const { code, stderr } = await runKora(["replay", recording]);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(`${call} was changed after it was written`);
  });

  it("of a recording that misses a call fails, says so, and makes none", async () => {
    const recording = await copied("recording");
    for (const call of await callFiles(recording)) await rm(call);
    const { code, stdout } = await runKora(["replay", recording]);
    expect(code).toBe(EXIT.failed);
    expect(stdout).toContain("status  succeeded → failed");
  });
});

describe("kora diff", { timeout: 60_000 }, () => {
  it("finds nothing between a run and its replay, but the time", async () => {
    const recording = await copied("recording");
    await runKora(["replay", recording, "--out", inFolder("again.json")]);
    const { code, stdout } = await runKora(["diff", recording, inFolder("again.json"), "--json"]);
    expect(code).toBe(EXIT.success);
    expect(JSON.parse(stdout)).toMatchObject({ same: true, stages: [], outputs: [] });
  });

  it("says stages, outputs and cost that differ", async () => {
    const [decided, undecided] = [await copied("run.json"), inFolder("undecided.json")];
    await runKora(["run", LADDER, "--out", undecided]);
    const { code, stdout } = await runKora(["diff", decided, undecided]);
    expect(code).toBe(EXIT.failed);
    expect(stdout).toContain("Their graphs ask for different work");
    expect(stdout).toContain("by_llm  succeeded → failed (EXECUTION_FAILURE)");
    expect(stdout).toContain('answer  "ham" → null');
    expect(stdout).toMatch(/model_calls +1 → 0/);
    expect(stdout).toMatch(/tokens +45 → 0/);
  });

  it("finds nothing between two runs of one document", async () => {
    for (const name of ["one.json", "other.json"]) await runKora(["run", LADDER, "--out", inFolder(name), "--quiet"]);
    const { code, stdout } = await runKora(["diff", inFolder("one.json"), inFolder("other.json")]);
    expect([code, stdout.split("\n")[0]]).toEqual([EXIT.success, "The runs are the same."]);
  });

  it("of a file that is not there says so", async () => {
    const { code, stderr } = await runKora(["diff", inFolder("a.json"), inFolder("b.json")]);
    expect({ code, stderr }).toEqual({ code: EXIT.usage, stderr: expect.stringContaining("there is no such file") });
  });
});

it("kora run --telemetry writes what was used, and nothing that anybody wrote", { timeout: 60_000 }, async () => {
  const telemetry = inFolder("telemetry.jsonl");
  await record("--telemetry", telemetry);
  const text = await readFile(telemetry, "utf8");
  const records = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(records.map(({ record }) => record)).toContain("attempt.ended");
  expect(records.at(-1)).toMatchObject({ record: "run.ended", status: "succeeded", model_calls: 1 });
  expect(text).not.toMatch(/AGENDA|Monday|spam or ham/i);
});

it("W3C trace context goes from the environment to the model's request", { timeout: 60_000 }, async () => {
  const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  const { stdout } = await runKora(["run", LADDER, "--model-url", endpoint.url, "--model", "tiny", "--json"], {
    env: { TRACEPARENT: traceparent },
  });
  const { trace_id, run_id } = JSON.parse(stdout).execution_metadata;
  expect(trace_id).toBe("4bf92f3577b34da6a3ce929d0e0e4736");
  expect(endpoint.requests[0]?.traceparent).toBe(`00-${trace_id}-${run_id.replaceAll("-", "").slice(-16)}-01`);
});
