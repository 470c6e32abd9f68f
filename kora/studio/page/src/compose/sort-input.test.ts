import { expect, test } from "vitest";
import { type InputKind, sortInput, workOf } from "./sort-input.ts";

test.each<[InputKind, string]>([
  ["document", 'version: "1.0"\nid: hello\ntasks:\n  - id: a\n'],
  ["document", "# a comment\n\ntasks: []\n"],
  ["document", '{"schema_version":"1.0","work_units":[]}'],
  ["document", '{"version": "1.0", "tasks": [,]}'],
  ["run", '{"graph":{},"result":{},"events":[]}'],
  ["request", '{"order": {"total": 12}}'],
  ["text", "Where is my parcel?"],
  ["text", "Two tasks: call them, and write."],
  ["text", "{not json"],
  ["text", ""],
])("%s is what this is taken for: %j", (kind, text) => {
  expect(sortInput(text)).toBe(kind);
});

test("work says the playbook of requests only, and the name of documents only", () => {
  const options = { name: "a.yaml", playbook: "support" };
  expect(workOf("document", "tasks: []", options)).toEqual({ document: "tasks: []", name: "a.yaml" });
  expect(workOf("document", 'version: "1.0"\nid: "mine"\ntasks: []', { name: null, playbook: null })).toHaveProperty(
    "name",
    "mine",
  );
  expect(workOf("document", '{"id":"a","tasks":[]}', { name: null, playbook: null })).toHaveProperty("name", "a");
  expect(workOf("document", "tasks: []", { name: null, playbook: null })).toHaveProperty("name", "document");
  expect(workOf("text", "Hello", options)).toEqual({ text: "Hello", playbook: "support" });
  expect(workOf("request", '{"a":1}', { name: null, playbook: null })).toEqual({ request: { a: 1 } });
});
