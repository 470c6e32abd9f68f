import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type KitEnvironment, kitEnvironment } from "../../test/kit-environment.ts";
import { EXPECTED_OUTPUT, echoGraph, freshContext, freshTicket, modelGraph } from "./doctor-graphs.ts";
import { type GuardedRun, guarded } from "./guard.ts";
import { plugIsolated } from "./isolate.ts";
import { plugIn } from "./plug.ts";
import type { PluggedBackend } from "./plugged-backend.ts";

const module = (name: string): string => fileURLToPath(new URL(`../../test/backends/${name}`, import.meta.url));
let kit: KitEnvironment;
let backend: PluggedBackend;

beforeAll(async () => {
  kit = await kitEnvironment();
});
afterEach(() => backend.close());
afterAll(() => kit.close());

async function run(deed: string): Promise<GuardedRun> {
  const graph = { ...echoGraph(), labels: { do: deed } };
  return await guarded(backend, { wallMs: 25_000 }).execute(graph, freshContext("local"));
}

describe("a module in a process of its own", () => {
  it("behaves as in this one, refusals, events and what it says on stdout included", async () => {
    backend = await plugIn({ kind: "module", path: module("unruly.ts"), isolate: true }, kit.environment);
    expect(backend).toMatchObject({ pluggedIn: "module", source: module("unruly.ts"), inThisProcess: false });
    expect(await guarded(backend, { wallMs: 5_000 }).descriptor()).toMatchObject({ kind: "document" });
    const { end, events } = await run("say on stdout");
    expect(end).toMatchObject({ kind: "result", result: { status: "succeeded" } });
    expect(events).toBeGreaterThan(3);
    const refused = await guarded(backend, { wallMs: 5_000 }).execute(
      { ...echoGraph(), contract_version: "9.0" },
      freshContext("local"),
    );
    expect(refused.end).toMatchObject({ kind: "refused", problem: { error_type: "VERSION_MISMATCH" }, faults: [] });
    const cancelled = new AbortController();
    cancelled.abort();
    const stopped = await guarded(backend, { wallMs: 5_000 }).execute(echoGraph(), freshContext("local"), cancelled);
    expect(stopped.end).toMatchObject({ kind: "result", result: { status: "cancelled" } });
    expect((await run("cyclic")).end).toMatchObject({
      kind: "threw",
      message: expect.stringContaining("contains itself"),
    });
    expect((await run("throw sly")).end).toMatchObject({ kind: "threw" });
    expect(await run("flood")).toMatchObject({ end: { kind: "result" }, flooded: true });
    expect(backend.remarks()).toEqual([]);
  });

  it("calls the kit's model as from this process: faults, usage and inputs arrive", async () => {
    backend = await plugIsolated(module("local.ts"), kit.environment);
    const ticket = freshTicket();
    const log = kit.model.open({
      script: {
        only: {
          kind: "model",
          answers: [
            { kind: "rate_limited" },
            { kind: "answer", output: EXPECTED_OUTPUT, valid: true, usage: { tokens_in: 10, tokens_out: 5 } },
          ],
        },
      },
      tickets: new Map([[ticket, "only"]]),
      release: { order: "at once" },
      nextMark: () => 0,
      now: () => 0,
    });
    const graph = modelGraph("llm", "small", ticket);
    const work_units = graph.work_units.map((unit) => ({ ...unit, retries: { max_attempts: 2, backoff_ms: 0 } }));
    const { end } = await guarded(backend, { wallMs: 25_000 }).execute({ ...graph, work_units }, freshContext("local"));
    expect(end).toMatchObject({
      kind: "result",
      result: { status: "succeeded", telemetry_bundle: { total_tokens: 15, tasks: [{ retry_count: 1 }] } },
    });
    expect(log.calls).toMatchObject([
      { via: "process", operation: "llm.generate@1", unitType: "llm", tier: "small", maxOutputTokens: 1_000 },
      { input: { prompt: expect.stringContaining(ticket) } },
    ]);
    log.close();
  });

  it.each<[string, RegExp]>([
    ["exit", /It exited with code 3\./],
    ["kill itself", /It was ended by SIGKILL\./],
    ["abort", /It was ended by SIGABRT\./],
  ])("takes nothing with it: %s", async (deed, reason) => {
    backend = await plugIsolated(module("unruly.ts"), kit.environment);
    const { end } = await run(deed);
    expect(end).toMatchObject({ kind: "threw", message: expect.stringMatching(reason) });
    expect(backend.gone()).toMatch(reason);
  });

  it.each<[string, RegExp]>([
    ["throw aside", /It exited with code 1\. .*nobody catches this/],
    ["reject aside", /It exited with code 1\. .*nobody waits for this/],
  ])("says why it is gone even where the run had ended: %s", async (deed, reason) => {
    backend = await plugIsolated(module("unruly.ts"), kit.environment);
    await run(deed);
    while (backend.gone() === null) await backend.healthCheck().catch(() => {});
    expect(backend.gone()).toMatch(reason);
  });

  it("is ended when it is stuck in an endless loop", async () => {
    backend = await plugIsolated(module("unruly.ts"), kit.environment, { heartbeatMs: 1_000 });
    const { end } = await run("loop");
    expect(end).toMatchObject({ kind: "threw", message: expect.stringContaining("did not answer a ping for 1000 ms") });
  });

  it("that cannot be loaded is said to be so", async () => {
    const missing = plugIsolated("./none.js", kit.environment);
    await expect(missing).rejects.toMatchObject({
      name: "PlugError",
      what: expect.stringContaining("There is no such file."),
    });
  });
});
