import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import type { JsonObject, JsonValue } from "@krako/rules/ports";
import { describe, expect, it } from "vitest";
import { failureOf, runOperation } from "../test/run-operation.ts";

const check = (value: JsonValue, schema: JsonObject) => runOperation("json.validate@1", { value, schema });
const closed = (properties: JsonObject): JsonObject => ({ type: "object", properties, additionalProperties: false });

describe("json.validate@1", () => {
  it("answers for any value, and tells where it is wrong without showing it", async () => {
    expect(await check(null, { type: "null" })).toEqual({ valid: true, problems: [] });
    expect(await check("canary-71", { type: "number" })).toEqual({
      valid: false,
      problems: [{ pointer: "", message: "The value must be number." }],
    });
    expect(await check({ a: 1, "b/c": 2 }, closed({ a: { type: "integer" } }))).toEqual({
      valid: false,
      problems: [{ pointer: "/b~1c", message: '"/b~1c" is a member the schema does not name.' }],
    });
  });

  it("tells the first twenty problems", async () => {
    const list = Array.from({ length: 50 }, () => "x");
    const { problems } = (await check(list, { type: "array", items: { type: "number" } })) as { problems: unknown[] };
    expect(problems).toHaveLength(20);
  });

  it("SAFE-001: takes no schema that a unit could not have, and says where and why", async () => {
    expect(
      await failureOf("json.validate@1", { value: 1, schema: closed({ a: { $ref: "https://x.org/y" } }) }),
    ).toMatchObject({
      code: "invalid_schema",
      message: expect.stringContaining('The input at "/schema/properties/a/$ref" is wrong'),
    });
    expect(await failureOf("json.validate@1", { value: 1, schema: { type: "object" } })).toMatchObject({
      code: "invalid_schema",
    });
    const long = { enum: ["x".repeat(DEFAULT_LIMITS.max_output_schema_bytes)] };
    expect(await failureOf("json.validate@1", { value: 1, schema: long })).toMatchObject({ code: "invalid_schema" });
  });

  it("takes a value of 64 levels, and none that is deeper", async () => {
    const nested = (levels: number): JsonValue => (levels === 0 ? 1 : [nested(levels - 1)]);
    const either = { anyOf: [{ type: "number" }, { type: "array", items: { $ref: "#/$defs/any" } }] };
    const schema = { $ref: "#/$defs/any", $defs: { any: either } };
    expect(await check(nested(64), schema)).toMatchObject({ valid: true });
    expect(await failureOf("json.validate@1", { value: nested(65), schema })).toMatchObject({
      code: "too_deep",
    });
  });

  it("knows names that every object inherits as names like any other", async () => {
    expect(
      await check({}, { ...closed({ constructor: { type: "string" } }), required: ["constructor"] }),
    ).toMatchObject({
      valid: false,
    });
  });
});
