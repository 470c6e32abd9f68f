import { describe, expectTypeOf, it } from "vitest";
import { confidenceBelow, fieldEquals } from "./conditions.ts";
import { GraphBuilder } from "./graph-builder.ts";
import { item, type Place, present } from "./place.ts";
import { typed, type ValueOf } from "./schema-type.ts";

const MAIL = {
  type: "object",
  required: ["subject", "words"],
  properties: {
    subject: { type: "string" },
    words: { type: "array", items: { type: "object", required: ["at"], properties: { at: { type: "integer" } } } },
    sender: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
  },
} as const;

const VERDICT = {
  type: "object",
  required: ["label", "confidence"],
  properties: { label: { enum: ["spam", "ham"] }, confidence: { type: "number" } },
} as const;

interface Known {
  "text.clean@1": { type: "deterministic"; input: { text: string; lower?: boolean }; output: { text: string } };
  "text.rules@1": { type: "deterministic"; input: { text: string; rules: string[] }; output: { label: string } };
  "list.join@1": { type: "aggregation"; input: { items: string[] }; output: string };
  "llm.ask@1": { type: "model"; input: { prompt: string; data?: unknown }; output: never };
}

describe("what is bound", () => {
  const graph = new GraphBuilder("types");
  const mail = graph.task("mail", {
    type: "deterministic",
    operation: "mail.parse@1",
    input: { raw: "x" },
    schema: MAIL,
  });

  it("is typed by the schema of the task it comes from", () => {
    expectTypeOf(mail.output.subject).toEqualTypeOf<Place<string>>();
    expectTypeOf(mail.output.words[0]?.at).toEqualTypeOf<Place<number> | undefined>();
  });

  it("is typed within lists", () => {
    expectTypeOf(item(mail.output.words, 0).at).toEqualTypeOf<Place<number>>();
    // @ts-expect-error: a text has no items
    item(mail.output.subject, 0);
  });

  it("is typed by references, alternatives and parts", () => {
    const schema = {
      type: "object",
      required: ["ref", "either", "parts", "counts", "any"],
      properties: {
        ref: { $ref: "#/$defs/node" },
        either: { oneOf: [{ type: "string" }, { type: "null" }] },
        parts: {
          allOf: [
            { type: "object", required: ["a"], properties: { a: { type: "string" } } },
            { type: "object", required: ["b"], properties: { b: { type: "number" } } },
          ],
        },
        counts: { type: "object", additionalProperties: { type: "integer" } },
        any: {},
      },
      $defs: { node: { type: "object", required: ["name"], properties: { name: { type: "string" } } } },
    } as const;
    type Value = ValueOf<typeof schema>;
    expectTypeOf<Value["ref"]>().toEqualTypeOf<{ name: string }>();
    expectTypeOf<Value["either"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Value["parts"]["a"]>().toEqualTypeOf<string>();
    expectTypeOf<Value["parts"]["b"]>().toEqualTypeOf<number>();
    expectTypeOf<Value["counts"]>().toEqualTypeOf<{ [name: string]: number }>();
    expectTypeOf<Value["any"]>().toEqualTypeOf<unknown>();
  });

  it("has no field that the schema does not name, although the schema does not forbid it", () => {
    // @ts-expect-error: there is no such field
    mail.output.subjects;
  });

  it("may not be there where the schema does not require it", () => {
    expectTypeOf(mail.output.sender).toEqualTypeOf<Place<{ name: string } | undefined>>();
    // @ts-expect-error: nothing is below what may not be there
    mail.output.sender.name;
    expectTypeOf(present(mail.output.sender).name).toEqualTypeOf<Place<string>>();
  });

  it("is of the type that is given by hand where a schema cannot say", () => {
    const task = graph.task("tree", {
      type: "deterministic",
      operation: "a.tree@1",
      schema: typed<{ depth: number }>({ $ref: "#/$defs/tree" }),
    });
    expectTypeOf(task.output.depth).toEqualTypeOf<Place<number>>();
  });
});

describe("operations that are known", () => {
  const graph = new GraphBuilder<Known>("known");
  const clean = graph.task("clean", { type: "deterministic", operation: "text.clean@1", input: { text: "A" } });

  it("type what they give", () => {
    expectTypeOf(clean.output.text).toEqualTypeOf<Place<string>>();
  });

  it("are named as they are called, with their type", () => {
    // @ts-expect-error: there is no such operation
    graph.task("typo", { type: "deterministic", operation: "text.claen@1", input: { text: "A" } });
    // @ts-expect-error: it is deterministic
    graph.task("kind", { type: "aggregation", operation: "text.clean@1", input: { text: "A" } });
  });

  it("take what they need, written or bound, and nothing else", () => {
    graph.task("bound", { type: "deterministic", operation: "text.clean@1", input: { text: clean.output.text } });
    // @ts-expect-error: a text is needed
    graph.task("missing", { type: "deterministic", operation: "text.clean@1", input: { lower: true } });
    // @ts-expect-error: an input is needed
    graph.task("none", { type: "deterministic", operation: "text.clean@1" });
    // @ts-expect-error: there is no such member
    graph.task("typo", { type: "deterministic", operation: "text.clean@1", input: { text: "a", lowre: true } });
    // @ts-expect-error: a whole output is no text
    graph.task("whole", { type: "deterministic", operation: "text.clean@1", input: { text: clean.output } });
    graph.task("flag", {
      type: "deterministic",
      operation: "text.clean@1",
      // @ts-expect-error: a text is no flag
      input: { text: "", lower: clean.output.text },
    });
    graph.task("list", { type: "aggregation", operation: "list.join@1", input: { items: ["a", clean.output.text] } });
    // @ts-expect-error: an object is no text
    graph.task("items", { type: "aggregation", operation: "list.join@1", input: { items: [clean.output] } });
  });

  it("say their schema where they call a model", () => {
    graph.task("ask", {
      type: "model",
      operation: "llm.ask@1",
      input: { prompt: "?", data: clean.output },
      schema: VERDICT,
    });
    // @ts-expect-error: a model has no schema of its own
    graph.task("asked", { type: "model", operation: "llm.ask@1", input: { prompt: "?" } });
  });
});

describe("a ladder", () => {
  const graph = new GraphBuilder<Known>("ladder");

  it("has the type of its schema, in its conditions too", () => {
    const verdict = graph.ladder({
      schema: VERDICT,
      rungs: [
        {
          id: "rule",
          type: "deterministic",
          operation: "text.rules@1",
          input: { text: "a", rules: [] },
          escalate_when: (output) => [confidenceBelow(output.confidence, 0.8)],
        },
        {
          id: "small",
          type: "model",
          operation: "llm.ask@1",
          input: (before) => ({ prompt: "Which?", data: present(before.output).label }),
          escalate_when: (output) => [fieldEquals(output.label, "ham")],
        },
        { id: "large", type: "model", operation: "llm.ask@1", input: { prompt: "Which?" } },
      ],
    });
    expectTypeOf(verdict.output.label).toEqualTypeOf<Place<"spam" | "ham">>();
  });

  it("refuses conditions on what is not there, or that cannot hold", () => {
    graph.ladder({
      schema: VERDICT,
      rungs: [
        {
          id: "rule",
          type: "deterministic",
          operation: "text.rules@1",
          input: { text: "a", rules: [] },
          // @ts-expect-error: there is no such field
          escalate_when: (output) => [confidenceBelow(output.confidense, 0.8)],
        },
        { id: "large", type: "model", operation: "llm.ask@1", input: { prompt: "Which?" } },
      ],
    });
    const verdict = graph.task("v", { type: "model", operation: "llm.ask@1", input: { prompt: "" }, schema: VERDICT });
    // @ts-expect-error: a label is no number
    confidenceBelow(verdict.output.label, 0.8);
    // @ts-expect-error: the label is never that
    fieldEquals(verdict.output.label, "sapm");
  });

  it("has two rungs at least", () => {
    graph.ladder({
      schema: VERDICT,
      // @ts-expect-error: one rung is no ladder
      rungs: [{ id: "one", type: "model", operation: "llm.ask@1", input: { prompt: "" } }],
    });
  });
});
