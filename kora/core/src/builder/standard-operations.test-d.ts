import { expectTypeOf, it } from "vitest";
import { GraphBuilder } from "./graph-builder.ts";
import type { Place } from "./place.ts";
import type { StandardOperations } from "./standard-operations.ts";

it("type a graph of standard operations without a schema in it", () => {
  const graph = new GraphBuilder<StandardOperations>("standard");
  const mail = graph.task("mail", { type: "deterministic", operation: "mail.parse@1", input: { raw: "From: a@b.c" } });
  const subject = graph.task("subject", {
    type: "deterministic",
    operation: "text.normalize@1",
    input: { text: mail.output.subject, case: "lower" },
  });
  expectTypeOf(subject.output.text).toEqualTypeOf<Place<string>>();
  const all = graph.task("all", {
    type: "aggregation",
    operation: "aggregate.collect@1",
    input: { items: [subject.output.text, subject.output] },
  });
  expectTypeOf(all.output.count).toEqualTypeOf<Place<number>>();
  // @ts-expect-error: there is no such field
  all.output.counts;
  graph.task("loud", {
    type: "deterministic",
    operation: "text.normalize@1",
    // @ts-expect-error: there is no such case
    input: { text: "x", case: "loud" },
  });
  graph.task("number", {
    type: "deterministic",
    operation: "text.normalize@1",
    // @ts-expect-error: a count is no text
    input: { text: all.output.count },
  });
  // @ts-expect-error: there is no such operation
  graph.task("typo", { type: "deterministic", operation: "text.normalise@1", input: { text: "x" } });
});

it("know operations of one's own besides", () => {
  interface Own {
    "shop.price@1": { type: "deterministic"; input: { sku: string }; output: { price: string } };
  }
  const graph = new GraphBuilder<StandardOperations & Own>("own");
  const price = graph.task("price", { type: "deterministic", operation: "shop.price@1", input: { sku: "A1" } });
  graph.task("text", { type: "deterministic", operation: "text.normalize@1", input: { text: price.output.price } });
});
