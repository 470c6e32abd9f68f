import { readFileSync } from "node:fs";
import { graphDigest, isFrozenDocument, RefusalError } from "@krako/rules";
import { describe, expect, it } from "vitest";
import { govern } from "./govern.ts";

const read = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL("../../../../examples/first-graph/graph.json", import.meta.url), "utf8"));

describe("govern", () => {
  it("lets a valid graph through, frozen and with its digest (GRAPH-009)", () => {
    const { graph, digest } = govern(read());
    expect(isFrozenDocument(graph)).toBe(true);
    expect(digest).toBe(graphDigest(graph));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(() => Object.assign(graph, { tenant_id: "other" })).toThrow(TypeError);
  });

  it.each([
    ["VERSION_MISMATCH", "VER-001", { ...read(), schema_version: "2.0" }],
    ["VERSION_MISMATCH", "VER-001", { ...read(), contract_version: "1.7" }],
    ["VERSION_MISMATCH", "VER-001", null],
    ["VALIDATION_ERROR", "GRAPH-001", { ...read(), bogus: 1 }],
  ])("refuses with %s (%s) before anything runs", (error_type, rule, value) => {
    try {
      govern(value);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(RefusalError);
      expect((error as RefusalError).problem).toMatchObject({
        error_type,
        charged: "0.000000",
        violations: [expect.objectContaining({ rule })],
      });
    }
  });
});
