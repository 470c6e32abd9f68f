import assert from "node:assert/strict";
import { describe, expect, test } from "vitest";
import { Bench, CONTEXT, failed, graph, llm, said, silent, task, unit } from "./graphs.ts";

describe("a run", () => {
  test("carries outputs along bindings and answers with the first listed success", async () => {
    const bench = new Bench();
    const result = await bench.run(
      graph(
        [unit("b", { dependencies: ["a"], bindings: [{ from: "a", pointer: "/label", to: "/seen" }] }), unit("a")],
        {
          output: [{ work_unit_id: "b", pointer: "/seen" }],
        },
      ),
    );
    expect(result).toMatchObject({ status: "succeeded", final_output: "plain", output_work_unit_id: "b" });
    expect(result.telemetry_bundle.tasks.map(({ task_id }) => task_id)).toEqual(["a", "b"]);
    expect(bench.story("a")).toEqual(["workunit.started", "workunit.validated", "workunit.completed"]);
  });

  test("never changes the graph it was given, nor holds on to it", async () => {
    const given = graph([unit("a")]);
    const text = JSON.stringify(given);
    await new Bench().run(given);
    expect(JSON.stringify(given)).toBe(text);
    expect(Object.isFrozen(given.work_units)).toBe(false);
  });

  test("has the same digests whatever the order of answers", async () => {
    const slow = (label: string) => async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return { output: { label }, usage: { tokensIn: 5, tokensOut: 0 } };
    };
    const document = graph([llm("a", 1, 100), llm("b", 1, 100)]);
    const first = await new Bench({ a: [slow("x")], b: [said("y", 5)] }).run(document);
    const second = await new Bench({ a: [said("x", 5)], b: [slow("y")] }).run(document);
    expect(first.execution_metadata.stage_digest).toBe(second.execution_metadata.stage_digest);
    expect(first.execution_metadata.result_digest).toBe(second.execution_metadata.result_digest);
  });
});

test("a property called __proto__ is data like any other", async () => {
  const schema = JSON.parse(
    '{"type":"object","additionalProperties":false,"properties":{"__proto__":{"type":"string"}}}',
  );
  const named = (answer: string) =>
    unit("a", { output_schema: schema, input: { answer: JSON.parse(`{"__proto__":${answer}}`) } });
  const good = await new Bench().run(graph([named('"x"')]));
  expect(JSON.stringify(good.final_output)).toBe('{"__proto__":"x"}');
  expect((await new Bench().run(graph([named("1")]))).status).toBe("failed");
});

describe("budgets", () => {
  test("are kept for earlier-ranked units: a later one waits and then fails, however fast it is", async () => {
    const bench = new Bench({ a: [failed(true), said("a", 100)], b: [said("b", 100)] });
    const result = await bench.run(
      graph([llm("a", 2, 200), llm("b", 1, 100, { critical: false })], { budget: { max_tokens: 250 } }),
    );
    expect(task(result, "a")).toMatchObject({ status: "succeeded", retry_count: 1 });
    expect(task(result, "b").error).toMatchObject({ error_type: "BUDGET_BREACH", dimension: "tokens", scope: "graph" });
    expect(bench.calls.map(({ workUnitId }) => workUnitId)).toEqual(["a", "a"]);
    expect(result.budget.tokens).toEqual({ declared: 250, debited: 200, remaining: 50, overrun: 0 });
  });

  test("with the bug, the later unit takes what was kept for the earlier one", async () => {
    const bench = new Bench({ a: [failed(true), said("a", 100)], b: [said("b", 100)] }, "krako-adapter-with-bug.mjs");
    const result = await bench.run(
      graph([llm("a", 2, 200), llm("b", 1, 100, { critical: false })], { budget: { max_tokens: 250 } }),
    );
    expect(task(result, "b").status).toBe("succeeded");
  });

  test("debit an unknown consumption whole and say so", async () => {
    const bench = new Bench({ a: [failed(false)] });
    const result = await bench.run(graph([llm("a", 3, 300)]));
    expect(task(result, "a")).toMatchObject({ status: "failed", stop_reason: "substrate_failure", retry_count: 0 });
    expect(task(result, "a").attempts[0]).toMatchObject({ estimated: true, tokens_in: 0, invoked_model: true });
    expect(result.budget.tokens.debited).toBe(100);
    expect(result.budget.cost_usd.debited).toBe("0.200000");
    expect(JSON.stringify(result)).not.toContain("secret");
  });

  test("record what a provider takes beyond the limit as overrun and end the run for it", async () => {
    const bench = new Bench({ a: [said("a", 130)] });
    const result = await bench.run(graph([llm("a", 2, 200, { critical: false })], { budget: { max_tokens: 110 } }));
    expect(task(result, "a").error).toMatchObject({
      error_type: "BUDGET_BREACH",
      scope: "unit",
      code: "usage_over_limit",
    });
    expect(result.budget.tokens).toEqual({ declared: 110, debited: 100, remaining: 10, overrun: 30 });
    expect(result.error).toMatchObject({ error_type: "BUDGET_BREACH", scope: "graph", dimension: "tokens" });
  });

  test("end a unit whose own budget does not cover another attempt; the attempt keeps its error", async () => {
    const bench = new Bench({ a: [said("NOT OK", 50)] });
    const result = await bench.run(graph([llm("a", 3, 149)]));
    expect(task(result, "a").error).toMatchObject({ error_type: "BUDGET_BREACH", scope: "unit" });
    expect(task(result, "a").attempts.map(({ error_type }) => error_type)).toEqual(["VALIDATION_ERROR"]);
  });
});

describe("retries", () => {
  test("end with the last attempt's error when all are used up", async () => {
    const bench = new Bench({ a: [failed(true), said("NOT OK", 1)] });
    const result = await bench.run(graph([llm("a", 2, 200)]));
    expect(task(result, "a").error).toMatchObject({ error_type: "VALIDATION_ERROR", stop_reason: "retry_exhausted" });
    expect(bench.story("a").filter((type) => type === "workunit.retry.scheduled")).toHaveLength(1);
  });

  test("are not made for a unit that is not idempotent", async () => {
    const bench = new Bench({ a: [failed(true)] });
    await bench.run(graph([llm("a", 3, 300, { idempotent: false })]));
    expect(bench.calls).toHaveLength(1);
  });

  test("follow a time-out, which is debited whole", async () => {
    const bench = new Bench({ a: [silent, said("late", 10)] });
    const result = await bench.run(graph([llm("a", 2, 200, { budget: { timeout_ms: 200, max_tokens: 200 } })]));
    expect(task(result, "a").attempts.map(({ error_type }) => error_type)).toEqual(["TIMEOUT", undefined]);
    expect(result.budget.tokens.debited).toBe(110);
    expect(result.budget.retries.debited).toBe(1);
  });
});

describe("a model that misbehaves", () => {
  const revoked = (): unknown => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const trap = (name: string) => Object.defineProperty({}, name, { get: () => assert.fail("looked at") });

  test.each([
    ["throws a revoked proxy", () => Promise.reject(revoked())],
    ["throws nothing", () => Promise.reject()],
    ["throws what throws when it is looked at", () => Promise.reject(trap("name"))],
    ["answers with nothing", () => undefined],
    ["answers with what throws when it is looked at", () => trap("usage")],
    ["gives an output that cannot be read", () => ({ output: revoked(), usage: trap("tokensIn") })],
  ])("and %s fails its attempt alone, debited whole", async (_, answer) => {
    const result = await new Bench({ a: [answer] }).run(graph([llm("a", 1, 100), unit("b")]));
    expect(task(result, "a")).toMatchObject({ status: "failed", attempts: [{ estimated: true }] });
    expect(task(result, "b").status).toBe("succeeded");
    expect(result.budget.tokens.debited).toBe(100);
  });
});

describe("escalation", () => {
  const rung = (id: string, more = {}) => unit(id, { input: { answer: { label: "low", confidence: 0.2 } }, ...more });

  test("announces the target, runs it and lets it stand in", async () => {
    const bench = new Bench({ model: [said("sure", 10)] });
    const document = graph(
      [
        rung("rule"),
        llm("model", 1, 100),
        unit("after", { dependencies: ["rule"], bindings: [{ from: "rule", pointer: "/label", to: "/seen" }] }),
      ],
      {
        escalations: [
          { from: "rule", to: "model", when: [{ type: "confidence_below", pointer: "/confidence", threshold: 0.5 }] },
        ],
        output: [{ work_unit_id: "rule", pointer: "/label" }],
      },
    );
    const result = await bench.run(document);
    expect(result).toMatchObject({ final_output: "sure", output_work_unit_id: "rule" });
    expect(task(result, "rule").escalation_index).toBe(0);
    expect(result.telemetry_bundle.tasks.map(({ task_id }) => task_id)).toEqual(["rule", "model", "after"]);
    expect(bench.story("rule").at(-1)).toBe("workunit.escalated");
  });

  test("skips a target that was not activated, and what depends on it", async () => {
    const document = graph([unit("rule"), llm("model", 1, 100), unit("after", { dependencies: ["model"] })], {
      escalations: [{ from: "rule", to: "model", when: [{ type: "failure" }] }],
    });
    const result = await new Bench().run(document);
    expect(result.status).toBe("succeeded");
    expect(["model", "after"].map((id) => task(result, id).status)).toEqual(["skipped", "skipped"]);
  });

  test("shows a target how its source ended", async () => {
    const broken = unit("rule", { input: { answer: null, fault: { code: "gone", retryable: false } } });
    const target = unit("other", { bindings: [{ from: "rule", pointer: "", to: "/seen" }] });
    const result = await new Bench().run(
      graph([broken, target], {
        escalations: [{ from: "rule", to: "other", when: [{ type: "failure", error_types: ["EXECUTION_FAILURE"] }] }],
      }),
    );
    expect(result.final_output).toEqual({
      label: "plain",
      seen: { status: "failed", error_type: "EXECUTION_FAILURE" },
    });
  });
});

describe("a run that ends early", () => {
  test("fails fast: what runs is cancelled and debited whole", async () => {
    const bench = new Bench({ b: [silent] });
    const broken = unit("c", { input: { answer: "no object" } });
    const result = await bench.run(
      graph([llm("b", 1, 100), broken], { policy: { ...graph([]).policy, failure_policy: "fail_fast" } }),
    );
    expect(result).toMatchObject({
      status: "failed",
      final_output: null,
      error: { work_unit_id: "c", error_type: "VALIDATION_ERROR" },
    });
    expect(task(result, "b")).toMatchObject({ status: "cancelled", stop_reason: "cancelled" });
    expect(result.budget.tokens.debited).toBe(100);
  });

  test("is cancelled from within an event, and nothing follows its last one", async () => {
    const controller = new AbortController();
    const bench = new Bench({
      a: [
        () => {
          controller.abort();
          return silent(controller.signal);
        },
      ],
    });
    const result = await bench.run(
      graph([llm("a", 1, 100), unit("z", { dependencies: ["a"] })]),
      CONTEXT,
      controller.signal,
    );
    expect(result).toMatchObject({ status: "cancelled", stop_reason: "cancelled", final_output: null });
    expect(bench.events.at(-1)?.event_type).toBe("execution.session.cancelled");
    expect(bench.story("a").slice(-3)).toEqual(["llm.invocation.failed", "budget.debited", "workunit.cancelled"]);
  });

  test("breaches its duration, or misses its deadline", async () => {
    const overdue = await new Bench({ a: [silent] }).run(
      graph([llm("a", 1, 100)], { budget: { max_duration_ms: 30 } }),
    );
    expect(overdue.error).toMatchObject({ error_type: "BUDGET_BREACH", dimension: "duration" });
    expect(task(overdue, "a").stop_reason).toBe("budget_exhausted");
    const late = await new Bench().run(graph([unit("a")]), { ...CONTEXT, deadline: "2020-01-01T00:00:00.000Z" });
    expect(late.error).toMatchObject({ error_type: "TIMEOUT", stop_reason: "timed_out" });
    expect(task(late, "a").attempts).toEqual([]);
  });
});
