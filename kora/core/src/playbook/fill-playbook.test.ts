import type { Playbook } from "@krako/contracts";
import type { JsonObject } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTaskIr } from "../task-ir/check-task-ir.ts";
import { checkPlaybook } from "./check-playbook.ts";
import { fillPlaybook } from "./fill-playbook.ts";
import { requestOf } from "./request.ts";

const playbook: Playbook = {
  version: "1.0",
  id: "sample",
  requires: { "/text": "any" },
  match: [{ type: "present", pointer: "" }],
  graph: {
    version: "1.0",
    id: "sample",
    tasks: [
      {
        id: "a",
        type: "deterministic",
        operation: "text.normalize@1",
        input: { language: "en", list: [1] },
        bind: { "/text": "request#/text", "/deep/er": "request#/a/0", "/language": "request#/language" },
        bindings: [{ from: "request", to: "/list/-" }],
        schema: { type: "string" },
      },
      {
        id: "b",
        type: "deterministic",
        operation: "text.normalize@1",
        bind: { "/text": "a", "/x": "request#/text" },
        schema: { type: "string" },
      },
    ],
    labels: { mine: "kept" },
  },
};

describe("fillPlaybook", () => {
  it("puts values in their places, and keeps what is there where the request has nothing", () => {
    const request = { text: "hello", a: [{ b: 1 }] };
    const { tasks, labels } = fillPlaybook(playbook, request);
    expect(tasks).toEqual([
      {
        id: "a",
        type: "deterministic",
        operation: "text.normalize@1",
        input: { language: "en", list: [1, request], text: "hello", deep: { er: { b: 1 } } },
        schema: { type: "string" },
      },
      {
        id: "b",
        type: "deterministic",
        operation: "text.normalize@1",
        input: { x: "hello" },
        bind: { "/text": "a" },
        schema: { type: "string" },
      },
    ]);
    expect(labels).toEqual({ playbook: "sample", mine: "kept" });
  });

  it("makes a valid document of every request that has what is required, and changes neither", () => {
    const { requires: _, ...rest } = playbook;
    const withDefault = { ...rest, requires: { "/text": "any" } };
    const [first, second] = playbook.graph.tasks;
    if (first === undefined || second === undefined) throw new TypeError("The sample has two tasks.");
    const { "/deep/er": __, ...bind } = first.bind ?? {};
    const sound = { ...withDefault, graph: { ...playbook.graph, tasks: [{ ...first, bind }, second] } };
    const checked = checkPlaybook(sound);
    if (!checked.ok) throw new Error(JSON.stringify(checked.violations));
    const before = structuredClone(checked.playbook);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (more, text) => {
        const request = JSON.parse(JSON.stringify({ ...more, text })) as JsonObject;
        const kept = structuredClone(request);
        const taskIr = fillPlaybook(checked.playbook, request);
        expect(checkTaskIr(taskIr)).toMatchObject({ ok: true });
        expect(taskIr.tasks[1]?.input).toEqual({ x: request["text"] });
        expect(request).toEqual(kept);
        expect(checked.playbook).toEqual(before);
      }),
    );
  });
});

it("takes objects and texts for requests, and nothing else", () => {
  expect(requestOf("hello")).toEqual({ text: "hello" });
  expect(requestOf({ a: 1 })).toEqual({ a: 1 });
  for (const value of [null, 1, true, []]) expect(requestOf(value)).toBeNull();
});
