import type { TaskIr } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { checkTaskIr } from "../task-ir/check-task-ir.ts";
import { keepRungs } from "./keep-rungs.ts";

const SCHEMA = { type: "object", required: ["label"], properties: { label: { type: "string" } } };

const DOCUMENT: TaskIr = {
  version: "1.0",
  id: "ladder",
  tasks: [
    { id: "read", type: "deterministic", operation: "test.read@1", schema: SCHEMA },
    { id: "count", type: "deterministic", operation: "test.count@1", schema: SCHEMA, bind: { "/text": "read#/label" } },
    { id: "rule", type: "deterministic", operation: "test.rule@1", schema: SCHEMA, bind: { "/words": "count#/label" } },
    {
      id: "small",
      type: "model",
      operation: "test.small@1",
      bind: { "/text": "read#/label", "/guess": "rule#/label" },
      routing: { max_input_tokens: 10, max_output_tokens: 10 },
    },
    {
      id: "large",
      type: "model",
      operation: "test.large@1",
      bindings: [{ from: "read", pointer: "/label", to: "/text" }],
      routing: { tier: "large", max_input_tokens: 10, max_output_tokens: 10 },
    },
    { id: "log", type: "deterministic", operation: "test.log@1", schema: SCHEMA, bind: { "/answer": "rule#/label" } },
  ],
  ladders: [{ rungs: [{ task: "rule" }, { task: "small" }, { task: "large" }] }],
  output: ["rule#/label", "log"],
};

const idsOf = ({ tasks }: TaskIr): string[] => tasks.map(({ id }) => id);

describe("one rung of a ladder", () => {
  it("stands in for the others wherever they are read, and keeps the schema they shared", () => {
    const small = keepRungs(DOCUMENT, new Set(["small"]), new Map());
    expect(small.output).toEqual(["small#/label", "log"]);
    expect(small.tasks.find(({ id }) => id === "log")?.bind).toEqual({ "/answer": "small#/label" });
    expect(small.tasks.find(({ id }) => id === "small")?.schema).toEqual(SCHEMA);
    expect(small.ladders).toBeUndefined();
  });

  it("does not look at the rung before it, which is not asked any more", () => {
    const small = keepRungs(DOCUMENT, new Set(["small"]), new Map());
    expect(small.tasks.find(({ id }) => id === "small")?.bind).toEqual({ "/text": "read#/label" });
  });

  it("leaves out what only the others needed, and nothing else", () => {
    expect(idsOf(keepRungs(DOCUMENT, new Set(["large"]), new Map()))).toEqual(["read", "large", "log"]);
    expect(idsOf(keepRungs(DOCUMENT, new Set(["rule"]), new Map()))).toEqual(["read", "count", "rule", "log"]);
  });

  it.each(["rule", "small", "large"])("%s alone is a document that can be run", (rung) => {
    expect(checkTaskIr(keepRungs(DOCUMENT, new Set([rung]), new Map()))).toMatchObject({ ok: true });
  });

  it("drops escalations from and to the rungs that are gone, and keeps the others", () => {
    const escalations = [
      { from: "rule", to: "small" },
      { from: "log", to: "count" },
    ];
    expect(keepRungs({ ...DOCUMENT, escalations }, new Set(["large"]), new Map()).escalations).toEqual([
      escalations[1],
    ]);
  });

  it("changes nothing of a ladder that none is kept of", () => {
    expect(keepRungs(DOCUMENT, new Set(["log"]), new Map()).ladders).toEqual(DOCUMENT.ladders);
  });
});
