import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Triage } from "./triage.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mail-triage-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Few messages, so that the whole way takes seconds. */
const SMALL = ["--training", "600", "--limit", "80"];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[]): { readonly interrupt: () => void; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, ["--conditions=@krako/source", MAIN, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
  return { interrupt: () => void child.kill("SIGINT"), ended };
}

/** Runs the job and reads what it wrote. */
async function triage(name: string, args: readonly string[]): Promise<Ended & { readonly told: Triage }> {
  const out = join(folder, `${name}.json`);
  const ended = await start([...SMALL, "--out", out, ...args]).ended;
  expect(ended.stderr).toBe("");
  return { ...ended, told: JSON.parse(readFileSync(out, "utf8")) };
}

/** An endpoint on this machine that gives one answer to everything; null: none, ever. */
async function endpoint(answer: object | null) {
  let calls = 0;
  let told = (): void => {};
  const asked = new Promise<void>((resolve) => {
    told = resolve;
  });
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      calls += 1;
      told();
      if (answer === null) return;
      const message = { role: "assistant", content: JSON.stringify(answer) };
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({
          id: "1",
          object: "chat.completion",
          created: 1,
          model: "m",
          choices: [{ index: 0, finish_reason: "stop", message }],
          usage: { prompt_tokens: 100, completion_tokens: 10 },
        }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    args: ["--model-url", `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, "--model", "m"],
    asked,
    calls: () => calls,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whole runs of the job; a busy machine must not look like a failing one. */
const PATIENCE_MS = 180_000;

describe("the mail triage", { timeout: PATIENCE_MS }, () => {
  let plain: Ended & { readonly told: Triage };
  beforeAll(async () => {
    plain = await triage("plain", []);
  }, PATIENCE_MS);

  it("decides most messages rightly without calling an LLM", () => {
    const { figures, leftOut } = plain.told;
    expect(plain.code).toBe(0);
    expect(leftOut.map(({ task }) => task)).toEqual(["by_llm"]);
    expect(figures.messages).toBe(80);
    expect(figures.failed).toBe(0);
    expect(figures.llm_calls).toBe(0);
    expect(figures.decided.by_llm.answers).toBe(0);
    expect(figures.all.accuracy).toBeGreaterThanOrEqual(0.97);
    expect(figures.llm_calls_avoided_share).toBeGreaterThan(0.6);
  });

  it("says undecided where the LLM would have been called, and counts no guess as an answer", () => {
    const { figures, outcomes } = plain.told;
    const undecided = outcomes.filter(({ decidedBy }) => decidedBy === "undecided");
    expect(undecided.length).toBeGreaterThan(0);
    expect(
      undecided.every(({ label, wouldHaveCalled, error }) => label === null && wouldHaveCalled && error === null),
    ).toBe(true);
    expect(figures.undecided).toBe(undecided.length);
    expect(figures.would_have_called_llm).toBe(undecided.length);
    expect(figures.all.answers + figures.undecided).toBe(figures.messages);
    expect(figures.confusion.spam.none + figures.confusion.ham.none).toBe(figures.undecided);
  });

  it("computes its figures from what the runs reported", () => {
    const { figures, outcomes } = plain.told;
    expect(figures.small_model_calls).toBe(figures.messages - figures.decided.by_rules.answers);
    expect(figures.budget.tokens.debited).toBe(outcomes.reduce((sum, { budget }) => sum + budget.tokens.debited, 0));
    expect(figures.budget.llm_invocations).toMatchObject({ declared: 2 * 80, debited: 0, remaining: 2 * 80 });
    expect(figures.latency_ms["parse"]?.runs).toBe(80);
    expect(figures.latency_ms["by_small_model"]?.runs).toBe(figures.small_model_calls);
    expect(figures.latency_ms["by_llm"]?.runs).toBe(0);
    const { spam, ham } = figures.confusion;
    expect(spam.spam + ham.ham).toBe(figures.all.right);
  });

  it("prints what it found", () => {
    const { figures } = plain.told;
    expect(plain.stdout).toMatch(/triaging 80 held-out messages: 80 of 80/);
    expect(plain.stdout).toContain(`all decided ${String(figures.all.answers).padStart(25)}`);
    expect(plain.stdout).toMatch(/undecided +\d+ +[\d.]+ % +would have called a model/);
    expect(plain.stdout).toMatch(/LLM calls: 0 made, \d+ would have been made \(no --model-url\)/);
    expect(plain.stdout).toMatch(/llm_invocations ░+ {2}0 of 160 debited, 160 left/);
    expect(plain.stdout).toMatch(/\d+ messages in [\d.]+ s: \d+ messages\/s/);
  });

  it("comes to the same decisions for the same seed, however many messages are in flight", async () => {
    const { told } = await triage("one", ["--concurrency", "1"]);
    const decisions = ({ outcomes }: Triage) =>
      outcomes.map(({ id, decidedBy, label }) => `${id} ${decidedBy} ${label}`).sort();
    expect(told.thresholds).toEqual(plain.told.thresholds);
    expect(decisions(told)).toEqual(decisions(plain.told));
  });

  it("asks a configured LLM exactly where it would have been called before", async () => {
    await using llm = await endpoint({ label: "spam", confidence: 0.9 });
    const { code, told } = await triage("llm", llm.args);
    const { figures, leftOut, outcomes } = told;
    expect(code).toBe(0);
    expect(leftOut).toEqual([]);
    expect(figures.undecided).toBe(0);
    expect(llm.calls()).toBe(plain.told.figures.would_have_called_llm);
    expect(figures.llm_calls).toBe(llm.calls());
    expect(figures.decided.by_llm.answers).toBe(llm.calls());
    expect(figures.budget.llm_invocations.debited).toBe(llm.calls());
    const byLlm = outcomes.filter(({ decidedBy }) => decidedBy === "by_llm");
    expect(byLlm.every(({ label }) => label === "spam")).toBe(true);
    expect(figures.decided.by_llm.right).toBe(byLlm.filter(({ truth }) => truth === "spam").length);
  });

  it("leaves a message undecided when the LLM cannot tell either", async () => {
    await using llm = await endpoint({ label: null, confidence: 0 });
    const { told } = await triage("null", llm.args);
    expect(told.figures).toMatchObject({
      undecided: llm.calls(),
      would_have_called_llm: 0,
      llm_calls: llm.calls(),
      failed: 0,
    });
  });

  it("counts what fails as failed, with its reason, and says so by its exit code", async () => {
    await using llm = await endpoint({ label: "neither", confidence: 2 });
    const { code, told } = await triage("invalid", llm.args);
    expect(code).toBe(1);
    expect(told.figures.failed).toBe(plain.told.figures.would_have_called_llm);
    expect(told.figures.all.answers + told.figures.failed).toBe(told.figures.messages);
    expect(Object.keys(told.figures.errors).join()).toContain("VALIDATION_ERROR");
  });

  it("prints what is done so far at Ctrl-C", async () => {
    await using llm = await endpoint(null);
    const { interrupt, ended } = start([...SMALL, "--json", ...llm.args]);
    await llm.asked;
    interrupt();
    const { code, stdout } = await ended;
    expect(code).toBe(4);
    const { figures } = JSON.parse(stdout) as Triage;
    expect(figures.cancelled).toBeGreaterThan(0);
    expect(figures.messages + figures.cancelled).toBeLessThanOrEqual(80);
    expect(figures.all.answers).toBe(figures.messages);
  });

  it.each([
    ["an unknown option", ["--fast"]],
    ["a limit of nothing", ["--limit", "0"]],
    ["a threshold above 1", ["--threshold", "1.5"]],
    ["an endpoint without a model", ["--model-url", "http://localhost:1/v1"]],
    ["a file that cannot be written", ["--out", "/no/such/folder/out.json"]],
    ["an endpoint that is none", ["--model-url", "nowhere", "--model", "m"]],
  ])("takes %s for a mistake", async (_, args) => {
    const { code, stdout, stderr } = await start(args).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: .{10}/);
  });
});
