// SAFE-001 to SAFE-003: output schemas and documents that would cost or leak.
import type { RuleId } from "@krako/contracts";
import { type Breaker, withUnit } from "./breaker.ts";

const schema = (rule: RuleId, because: string, schemas: readonly unknown[]): Breaker => ({
  error_type: "VALIDATION_ERROR",
  rule,
  because,
  break: (graph, pick) =>
    pick < schemas.length ? { graph: withUnit(graph, 0, (unit) => ({ ...unit, output_schema: schemas[pick] })) } : null,
});

const closed = (properties: object) => ({ type: "object", properties, additionalProperties: false });
const nested = (levels: number): object =>
  levels === 0 ? { type: "string" } : { type: "array", items: nested(levels - 1) };
const deep = (levels: number): unknown => (levels === 0 ? "end" : [deep(levels - 1)]);

export const SCHEMA_BREAKERS: readonly Breaker[] = [
  schema("SAFE-001", "a reference that leaves the document", [
    closed({ x: { $ref: "https://example.invalid/schema.json" } }),
    closed({ x: { $ref: "other.json#/x" } }),
    closed({ x: { $dynamicRef: "#node" } }),
  ]),
  schema("SAFE-001", "an object left open", [
    { type: "object", properties: { label: { type: "string" } } },
    closed({ x: { type: "object" } }),
    { type: "object", additionalProperties: true },
  ]),
  schema("SAFE-001", "a schema beyond the limits", [
    nested(40),
    closed(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`p${i}`, { type: "string" }]))),
    closed({ x: { type: "string", description: "x".repeat(70_000) } }),
  ]),
  schema("SAFE-003", "a pattern that no linear-time engine can run", [
    closed({ x: { type: "string", pattern: "(a)\\1" } }),
    closed({ x: { type: "string", pattern: "(?=a)b" } }),
    closed({ x: { type: "string", pattern: "(?<!a)b" } }),
  ]),
  {
    error_type: "VALIDATION_ERROR",
    rule: "SAFE-002",
    because: "a document deeper than 64 levels",
    break: (graph, pick) =>
      pick > 1 ? null : { graph: withUnit(graph, pick, (unit) => ({ ...unit, input: { answer: deep(80) } })) },
  },
];
