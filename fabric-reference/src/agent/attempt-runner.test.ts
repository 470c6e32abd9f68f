import { otherTurns, VirtualClock } from "@krako/attempts/testing";
import type { Claim } from "@krako/contracts";
import { isWorkUnitResult } from "@krako/contracts/validators/work-unit-result";
import { type ModelAdapter, ModelError, type ModelRequest } from "@krako/rules";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildClaim } from "../../test/build-claim.ts";
import { plugin } from "../../test/echo-operations.ts";
import type { AttemptReport } from "./attempt-report.ts";
import { PluginAttempts } from "./attempt-runner.ts";
import { resultOf } from "./held-claim.ts";

let clock: VirtualClock;
let attempts: PluginAttempts;
let asked: ModelRequest[];

const model = { tier: "small", max_input_tokens: 100, max_output_tokens: 50 } as const;
const llm = { type: "llm", operation: "llm.generate@1", model } as const;

function adapter(facts: Partial<ModelAdapter> = {}): ModelAdapter {
  return {
    name: "test",
    operations: ["llm.generate@1"],
    unitType: "llm",
    tiers: ["small"],
    local: false,
    contextWindow: 1_000,
    invoke: async (request) => {
      asked.push(request);
      return { output: { text: "hi" }, usage: { tokensIn: 3, tokensOut: 2 }, model: "m\ud800", provider: "p" };
    },
    ...facts,
  };
}

function make(...models: ModelAdapter[]): PluginAttempts {
  return new PluginAttempts({ operations: [plugin], models, workers: 1, clock });
}

beforeEach(() => {
  clock = new VirtualClock();
  asked = [];
  attempts = make(adapter());
});
afterEach(() => attempts.close());

/** What comes of a claim; whatever it is, the contract has words for it. */
function report(claim: Claim): Promise<AttemptReport> {
  return new Promise((resolve) => {
    const end = (told: AttemptReport): void => {
      expect(resultOf("cpu-1", claim, told)).toSatisfy(isWorkUnitResult);
      resolve(told);
    };
    const unfit = attempts.unfit(claim);
    if (unfit === null) attempts.begin(claim, end);
    else end(unfit);
  });
}

describe("an operation", () => {
  test.each(["test.echo@1", "test.echo_apart@1"])("gives its output (%s)", async (operation) => {
    const told = await report(buildClaim(1, { unit: { operation }, input: { a: 1 } }));
    expect(told).toMatchObject({ outcome: { kind: "output", output: { a: 1 } }, usage: null });
  });

  test("that refuses is an error in its own words, which can be signed", async () => {
    const { outcome } = await report(buildClaim(1, { unit: { operation: "test.refuse@1" } }));
    const message = "This operation refuses. \ufffd";
    expect(outcome).toEqual({ kind: "error", message, code: "not_possible", retryable: true, started: true });
  });

  test("that breaks is an error that does not repeat what was thrown", async () => {
    const { outcome } = await report(buildClaim(1, { unit: { operation: "test.break@1" } }));
    expect(outcome).toMatchObject({ kind: "error", code: "unexpected_error", retryable: false, started: true });
    expect(JSON.stringify(outcome)).not.toContain("secret");
  });

  test("that ends its thread is an error, and the next one has a thread again", async () => {
    const { outcome } = await report(buildClaim(1, { unit: { operation: "test.exit@1" } }));
    expect(outcome).toMatchObject({ kind: "error", code: "worker_died", started: true });
    const next = await report(buildClaim(2, { unit: { operation: "test.echo_apart@1" } }));
    expect(next.outcome.kind).toBe("output");
  });

  test("that gives no JSON is told with what is wrong, since it cannot be handed in", async () => {
    const { outcome } = await report(buildClaim(1, { unit: { operation: "test.not_json@1" } }));
    expect(outcome).toMatchObject({ kind: "output", output: null, violations: [{ rule: "SCHEMA-001", pointer: "" }] });
  });

  test("may give an output of 1 MiB, and not a byte more", async () => {
    const most = 1_048_576 - 2;
    const fits = await report(buildClaim(1, { unit: { operation: "test.long@1" }, input: { length: most } }));
    expect(fits.outcome).not.toHaveProperty("violations");
    const over = await report(buildClaim(2, { unit: { operation: "test.long@1" }, input: { length: most + 1 } }));
    expect(over.outcome).toMatchObject({ output: null, violations: [{ rule: "SCHEMA-001" }] });
  });

  test("is not held to its schema here: the session is who judges", async () => {
    const claim = buildClaim(1, { unit: { output_schema: { type: "string" } }, input: { a: 1 } });
    expect((await report(claim)).outcome).toEqual({ kind: "output", output: { a: 1 } });
  });

  test("that takes too long is a timeout", async () => {
    const told = report(buildClaim(1, { unit: { operation: "test.never@1", budget: { timeout_ms: 500 } } }));
    await clock.advance(500);
    expect(await told).toMatchObject({ outcome: { kind: "timeout" }, durationMs: 500, cpuSeconds: 0.5 });
  });

  test("that took too long without letting go of the thread is a timeout too", async () => {
    const slow = {
      ...plugin,
      operations: [
        {
          name: "test.slow@1",
          type: "deterministic",
          description: "",
          bound: "linear",
          example: { input: {}, output: {} },
          run: () => {
            clock.pass(1_001);
            return {};
          },
        },
      ],
    } as const;
    attempts = new PluginAttempts({ operations: [slow], models: [], workers: 1, clock });
    const { outcome } = await report(
      buildClaim(1, { unit: { operation: "test.slow@1", budget: { timeout_ms: 1_000 } } }),
    );
    expect(outcome).toEqual({ kind: "timeout" });
  });

  test("that this node does not have is an error that did not start", async () => {
    for (const unit of [{ operation: "test.other@1" }, { type: "retrieval" } as const])
      expect((await report(buildClaim(1, { unit }))).outcome).toMatchObject({ code: "not_served", started: false });
  });

  test("waits for a thread at no cost, and can be stopped while it waits", async () => {
    const apart = { unit: { operation: "test.echo_apart@1" } };
    const first = report(buildClaim(1, apart));
    const stopSecond = attempts.begin(buildClaim(2, apart), () => expect.unreachable("it was stopped"));
    const third = report(buildClaim(3, apart));
    expect(attempts.waiting).toBe(2);
    stopSecond();
    expect(attempts.waiting).toBe(1);
    clock.pass(10_000);
    expect((await first).cpuSeconds).toBe(10);
    expect(await third).toMatchObject({ cpuSeconds: 0, outcome: { kind: "output" } });
    expect(attempts.waiting).toBe(0);
  });
});

describe("a model unit", () => {
  test("is one call, with the limits of the unit, and reports what the provider counted", async () => {
    const told = await report(buildClaim(1, { unit: llm, input: { prompt: "x" } }));
    expect(asked).toMatchObject([
      { tier: "small", maxInputTokens: 100, maxOutputTokens: 50, attemptIndex: 1, outputSchema: {} },
    ]);
    expect(told).toMatchObject({
      outcome: { kind: "output", output: { text: "hi" } },
      usage: { tokens_in: 3, tokens_out: 2, model: "m\ufffd", provider: "p" },
      cpuSeconds: 0,
    });
  });

  test("whose input is too large is told as not started, and no model is called", async () => {
    const counting = (count: number): PluginAttempts => make(adapter({ countTokens: () => count }));
    attempts = counting(101);
    expect((await report(buildClaim(1, { unit: llm }))).outcome).toEqual({
      kind: "error",
      code: "input_too_large",
      message: "its input counts 101 tokens; max_input_tokens is 100.",
      retryable: false,
      started: false,
    });
    expect(asked).toHaveLength(0);
    attempts = counting(100);
    expect((await report(buildClaim(1, { unit: llm }))).outcome.kind).toBe("output");
  });

  test("that is local only goes to no model elsewhere (PRIV-001)", async () => {
    const claim = buildClaim(1, { unit: llm, claim: { privacy: "local_only" } });
    expect((await report(claim)).outcome).toMatchObject({ code: "not_served", started: false });
    attempts = make(adapter(), adapter({ local: true }));
    expect((await report(claim)).outcome.kind).toBe("output");
  });

  test("that fails reports what is known of its consumption", async () => {
    const failing = (error: unknown): PluginAttempts =>
      make(
        adapter({
          invoke: async () => {
            throw error;
          },
        }),
      );
    attempts = failing(new ModelError("busy", "Busy.", { retryable: true, usage: { tokensIn: 1, tokensOut: 0 } }));
    expect(await report(buildClaim(1, { unit: llm }))).toMatchObject({
      outcome: { kind: "error", code: "busy", retryable: true, started: true },
      usage: { tokens_in: 1, tokens_out: 0 },
    });
    attempts = failing(new Error("a secret"));
    expect(await report(buildClaim(1, { unit: llm }))).toMatchObject({ outcome: { retryable: false }, usage: null });
  });

  test("that is stopped stops its call", async () => {
    let signal: AbortSignal | undefined;
    attempts = make(
      adapter({
        invoke: (_, given) => {
          signal = given;
          return new Promise(() => {});
        },
      }),
    );
    const stop = attempts.begin(buildClaim(1, { unit: llm }), () => expect.unreachable("it was stopped"));
    stop();
    await otherTurns();
    expect(signal?.aborted).toBe(true);
  });
});
