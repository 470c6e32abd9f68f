import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBackend } from "../../test/backends/unruly.ts";
import { type KitEnvironment, kitEnvironment } from "../../test/kit-environment.ts";
import type { RunEnd } from "../judge/observation.ts";
import type { BackendUnderTest } from "./backend-under-test.ts";
import { echoGraph, freshContext } from "./doctor-graphs.ts";
import type { ReceivedEvent } from "./event-gate.ts";
import { type GuardedBackend, type GuardedRun, guarded } from "./guard.ts";

let kit: KitEnvironment;
let unruly: BackendUnderTest;
let backend: GuardedBackend;

beforeAll(async () => {
  kit = await kitEnvironment();
  unruly = createBackend(kit.environment);
  backend = guarded(unruly, { wallMs: 20_000 });
});
afterAll(async () => {
  await unruly.close?.();
  await kit.close();
});

async function run(deed: string, onEvent?: (event: ReceivedEvent) => void, by = backend): Promise<GuardedRun> {
  const graph = { ...echoGraph(), labels: { do: deed } };
  return await by.execute(graph, freshContext("local"), onEvent === undefined ? {} : { onEvent });
}

describe("what a run ends with", () => {
  it("is a result, and events are handed on with nothing to say against them", async () => {
    const events: ReceivedEvent[] = [];
    const { end, flooded } = await run("nothing", (event) => events.push(event));
    expect(end).toMatchObject({ kind: "result", result: { status: "succeeded" } });
    expect(events.map(({ event }) => event.sequence)).toEqual(events.map((_, index) => index + 1));
    expect(events.flatMap(({ faults }) => faults)).toEqual([]);
    expect(flooded).toBe(false);
  });

  it.each<[string, RunEnd]>([
    ["throw", { kind: "threw", message: "Error: broken in two lines" }],
    ["reject", { kind: "threw", message: "TypeError: no such thing" }],
    ["throw text", { kind: "threw", message: "only a text" }],
    ["throw undefined", { kind: "threw", message: "undefined" }],
    ["throw object", { kind: "threw", message: 'the value {"reason":"none"}' }],
    ["throw sly", { kind: "threw", message: "Error: its message cannot be read" }],
    ["throw sly problem", { kind: "threw", message: "Error: refused" }],
    ["sly thenable", { kind: "threw", message: "Error: not to be awaited" }],
    ["exit", { kind: "threw", message: "BackendGoneError: The backend called process.exit(3)." }],
    ["exit and go on", { kind: "threw", message: "BackendGoneError: The backend called process.exit(4)." }],
    ["abort", { kind: "threw", message: "BackendGoneError: The backend called process.abort()." }],
    [
      "kill itself",
      { kind: "threw", message: "BackendGoneError: The backend called process.kill of its own process, SIGKILL." },
    ],
  ])("of a backend that does this: %s", async (deed, end) => {
    expect((await run(deed)).end).toEqual(end);
  });

  it("is bounded, however long the message", async () => {
    expect((await run("throw long")).end).toMatchObject({ kind: "threw", message: expect.stringMatching(/^.{500}$/) });
  });

  it.each([
    ["undefined", "What was returned is no JSON: it is undefined."],
    ["number", "must be an object"],
    ["cyclic", "What was returned is no JSON: /self contains itself."],
    ["proxy", "What was returned is no JSON: reading it throws."],
    ["getter", "What was returned is no JSON: /status throws when it is read."],
    ["date", "What was returned is no JSON: /final_output is a Date, not plain JSON."],
  ])("is malformed where the backend returns this: %s", async (deed, fault) => {
    const { end } = await run(deed);
    expect(end).toMatchObject({ kind: "malformed", faults: [expect.stringContaining(fault)] });
  });

  it("is a refusal, valid or not", async () => {
    expect((await run("throw bad problem")).end).toMatchObject({
      kind: "refused",
      problem: { title: "No." },
      faults: expect.arrayContaining([expect.stringContaining("error_type")]),
    });
    const refused = await backend.execute({ ...echoGraph(), contract_version: "9.0" }, freshContext("local"));
    expect(refused.end).toMatchObject({ kind: "refused", problem: { error_type: "VERSION_MISMATCH" }, faults: [] });
  });

  it("is no end when the time is up, and the backend is told to stop", async () => {
    let told: AbortSignal | undefined;
    const waiting: BackendUnderTest = {
      ...unruly,
      executeTaskgraph: (_graph, _context, options) => {
        told = options?.signal;
        return new Promise(() => {});
      },
    };
    const { end } = await run("nothing", undefined, guarded(waiting, { wallMs: 20 }));
    expect(end).toEqual({ kind: "no end", after_ms: 20 });
    expect(told?.aborted).toBe(true);
  });

  it("is cancelled when the kit says so", async () => {
    const cancelling = new AbortController();
    cancelling.abort();
    const { end } = await backend.execute(echoGraph(), freshContext("local"), { signal: cancelling.signal });
    expect(end).toMatchObject({ kind: "result", result: { status: "cancelled" } });
  });
});

describe("events", () => {
  it("of a flood are counted, and only the first 200,000 handed on", async () => {
    let handedOn = 0;
    const { end, events, flooded } = await run("flood", () => {
      handedOn += 1;
    });
    expect(end.kind).toBe("result");
    expect(handedOn).toBe(200_000);
    expect(events).toBeGreaterThan(300_000);
    expect(flooded).toBe(true);
  });

  it("that are none are told apart, and nothing they hold reaches the judge", async () => {
    const received: ReceivedEvent[] = [];
    await run("odd events", (event) => received.push(event));
    const odd = received.slice(0, 6);
    expect(odd.map(({ event }) => event)).toEqual([{}, {}, {}, {}, {}, {}]);
    expect(odd.map(({ faults }) => faults.length > 0)).toEqual([true, true, true, true, true, true]);
  });

  it("after the end are counted", async () => {
    const received: ReceivedEvent[] = [];
    const { lateEvents, events } = await run("late events", (event) => received.push(event));
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(lateEvents()).toBe(2);
    expect(received).toHaveLength(events);
  });

  it("may break the kit's own listener: that is no fault of the backend", async () => {
    const broken = run("nothing", () => {
      throw new RangeError("the kit's own");
    });
    await expect(broken).rejects.toThrow(new RangeError("the kit's own"));
  });
});

describe("statements", () => {
  it("are documents or faults", async () => {
    expect(await backend.descriptor()).toMatchObject({ kind: "document", document: { backend: "local" } });
    expect(await backend.health()).toMatchObject({ kind: "document", document: { status: "healthy" } });
    const odd = guarded(
      {
        ...unruly,
        capabilityDescriptor: async () => ({ backend: "odd" }) as never,
        healthCheck: () => {
          throw new Error("ill");
        },
      },
      { wallMs: 1_000 },
    );
    expect(await odd.descriptor()).toMatchObject({
      kind: "malformed",
      faults: expect.arrayContaining([expect.stringContaining("backend_version")]),
    });
    expect(await odd.health()).toEqual({ kind: "threw", message: "Error: ill" });
  });
});

describe("the process", () => {
  it("is itself again after a call", async () => {
    const before = [process.exit, process.abort, process.kill];
    await run("exit");
    expect([process.exit, process.abort, process.kill]).toEqual(before);
  });

  it("may be left by the kit while a backend elsewhere is asked", async () => {
    const before = process.exit;
    let during: unknown;
    const elsewhere = {
      ...unruly,
      inThisProcess: false,
      healthCheck: () => {
        during = process.exit;
        return unruly.healthCheck();
      },
    };
    await guarded(elsewhere, { wallMs: 1_000 }).health();
    expect(during).toBe(before);
  });
});
