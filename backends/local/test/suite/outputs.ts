import type { WorkUnit } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { endsOf, taskOf } from "../observed-run.ts";
import { after, asks, graphOf, retries, unit } from "../task-graphs.ts";
import { inline } from "../test-operations.ts";
import { type MakeBackend, settingOf } from "./setting.ts";

class Instance {
  readonly value = 1;
}

const cyclic: Record<string, unknown> = {};
cyclic.value = cyclic;

/** What operations and models may hand over. */
export function outputTests(make: MakeBackend): void {
  describe("an output", () => {
    it.each<[string, unknown]>([
      ["is nothing", undefined],
      ["is a function", () => 1],
      ["is a symbol", Symbol("x")],
      ["is a big integer", 1n],
      ["has an undefined member", { value: undefined }],
      ["has NaN", { value: Number.NaN }],
      ["has an infinite number", { value: Number.NEGATIVE_INFINITY }],
      ["has a hole", { value: new Array(2) }],
      ["has a class instance", { value: new Instance() }],
      ["is a class instance", new Instance()],
      ["has a date", { value: new Date(0) }],
      ["has a map", { value: new Map() }],
      ["has bytes", { value: new Uint8Array(2) }],
      ["contains itself", cyclic],
      ["has half a surrogate pair", { value: "\ud800" }],
      ["is deeper than 64 levels", { value: nested(64) }],
      ["is larger than 1 MiB", { value: "x".repeat(1_048_577) }],
      ["is larger than 1 MiB in UTF-8 only", { value: "ü".repeat(600_000) }],
      ["has a member too many", { value: 1, more: 1 }],
      ["lacks a member", {}],
      ["has __proto__ as a member", JSON.parse('{"value":1,"__proto__":{"x":1}}')],
    ])("SCHEMA-001: that %s reaches nobody and fails its attempt", async (_, output) => {
      const yields = inline("test.yields@1", () => output);
      const { run } = await settingOf(make, { operations: [yields], script: () => ({ output }) });
      const units = [
        unit("a", { operation: "test.yields@1", critical: false }),
        asks("b", { critical: false }),
        unit("c", { ...after(["a"], "/value"), critical: false }),
        unit("d"),
      ];
      const { result, events } = await run(graphOf(units));
      expect(endsOf(result)).toEqual({
        a: "failed VALIDATION_ERROR",
        b: "failed VALIDATION_ERROR",
        c: "failed DEPENDENCY_FAILURE",
        d: "succeeded",
      });
      expect(taskOf(result, "a").validation_status).toBe("failed");
      const validated = events.flatMap((event) => (event.event_type === "workunit.validated" ? [event.payload] : []));
      expect(validated[0]?.violations?.[0]).toMatchObject({ rule: "SCHEMA-001" });
    });

    it("that is negative zero is accepted: JSON writes it as 0", async () => {
      const yields = inline("test.yields@1", () => ({ value: -0 }));
      const { run } = await settingOf(make, { operations: [yields] });
      const minus = await run(graphOf([unit("a", { operation: "test.yields@1" })]), { run: 1 });
      expect(JSON.stringify(minus.result.final_output)).toBe('{"value":0}');
    });

    it("that has the largest size is accepted", async () => {
      const yields = inline("test.yields@1", () => ({ value: "x".repeat(1_048_576 - '{"value":""}'.length) }));
      const { run } = await settingOf(make, { operations: [yields] });
      const { result } = await run(graphOf([unit("a", { operation: "test.yields@1" })]));
      expect(result.status).toBe("succeeded");
    });

    it("whose unknown member has an endless name is told of in words the contract can carry", async () => {
      const { run } = await settingOf(make, { script: () => ({ output: { value: 1, ["/~".repeat(5_000)]: 1 } }) });
      const { result } = await run(graphOf([asks("a")]));
      expect(result.error?.error_type).toBe("VALIDATION_ERROR");
    });

    it("is frozen before anyone sees it", async () => {
      const kept: { value: { deep: number } }[] = [];
      const yields = inline("test.yields@1", () => {
        const output = { value: { deep: 1 } };
        kept.push(output);
        return output;
      });
      const { run } = await settingOf(make, { operations: [yields] });
      const { result } = await run(graphOf([unit("a", { operation: "test.yields@1" })]));
      expect(Object.isFrozen(kept[0]?.value)).toBe(true);
      expect(result.final_output).toEqual({ value: { deep: 1 } });
    });

    const tree: WorkUnit["output_schema"] = {
      type: "object",
      properties: { value: { type: "integer" }, inner: { $ref: "#" } },
      required: ["value"],
      additionalProperties: false,
    };

    it("SCHEMA-001: is checked against a schema that refers to itself, too", async () => {
      const { begin } = await settingOf(make, {
        script: ({ workUnitId }) => ({ output: { value: 1, inner: { value: workUnitId === "good" ? 2 : "two" } } }),
      });
      const units = ["bad", "good"].map((id) => asks(id, { output_schema: tree, critical: id === "good" }));
      // Threads may work at it: virtual time must not pass meanwhile.
      const result = await begin(graphOf(units)).result;
      expect(endsOf(result)).toEqual({ bad: "failed VALIDATION_ERROR", good: "succeeded" });
      expect(taskOf(result, "bad").error?.violations?.[0]).toMatchObject({
        rule: "SCHEMA-001",
        pointer: "/inner/value",
      });
    });

    it("SAFE-001: whose check takes too long fails its attempt, and the next check works", async () => {
      const { begin, clock } = await settingOf(make, {
        script: ({ workUnitId }) => ({ output: workUnitId === "slow" ? exploding(40) : { value: 1 } }),
      });
      const slow = begin(graphOf([asks("slow", { output_schema: EXPLODING, ...retries(1) })]));
      await clock.untilSet(250);
      await clock.advance(250);
      const result = await slow.result;
      expect(result.error).toMatchObject({ error_type: "VALIDATION_ERROR" });
      expect(result.error?.violations?.[0]).toMatchObject({ rule: "SAFE-001" });
      const next = begin(graphOf([asks("next", { output_schema: tree })]), { run: 1 });
      expect((await next.result).status).toBe("succeeded");
    });
  });
}

/** A schema whose check doubles with every level of the output that does not match at its end. */
const EXPLODING: WorkUnit["output_schema"] = {
  type: "object",
  properties: {
    value: { type: "integer" },
    inner: { anyOf: [{ $ref: "#" }, { $ref: "#/$defs/again" }] },
  },
  additionalProperties: false,
  $defs: { again: { allOf: [{ $ref: "#" }] } },
};

function exploding(depth: number): unknown {
  let at: unknown = { value: "not an integer" };
  for (let level = 0; level < depth; level += 1) at = { value: 1, inner: at };
  return at;
}

function nested(depth: number): unknown {
  let at: unknown = 1;
  for (let level = 0; level < depth; level += 1) at = { deeper: at };
  return at;
}
