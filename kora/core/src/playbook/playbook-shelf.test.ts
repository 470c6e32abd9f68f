import type { Playbook, PlaybookMatcher } from "@krako/contracts";
import type { JsonObject } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlaybookShelf } from "./playbook-shelf.ts";
import { MAX_MATCHED_CHARS } from "./text-hits.ts";

const graph: Playbook["graph"] = {
  version: "1.0",
  id: "x",
  tasks: [{ id: "a", type: "deterministic", operation: "text.normalize@1", schema: { type: "string" } }],
};
const playbook = (id: string, parts: Partial<Playbook> = {}): Playbook => ({
  version: "1.0",
  id,
  match: [{ type: "present", pointer: "" }],
  graph,
  ...parts,
});
const holds = (matcher: PlaybookMatcher, request: JsonObject): boolean =>
  new PlaybookShelf([playbook("a", { match: [matcher] })]).choose(request).type === "chosen";
const words = (list: string[], least?: number): PlaybookMatcher => ({
  type: "keywords",
  pointer: "/text",
  words: list,
  ...(least === undefined ? {} : { least }),
});

describe("conditions", () => {
  it.each<[PlaybookMatcher, JsonObject, boolean]>([
    [words(["invoice"]), { text: "an INVOICE." }, true],
    [words(["invoice"]), { text: "invoices" }, false],
    [words(["invoice"]), { text: "proinvoice" }, false],
    [words(["amount due"]), { text: "the amount due is 3" }, true],
    [words(["c++"]), { text: "in C++, or not" }, true],
    [words([".*"]), { text: "anything" }, false],
    [words(["a", "b", "c"], 2), { text: "a and c" }, true],
    [words(["a", "b", "c"], 2), { text: "a and a" }, false],
    [words(["a", "A"], 2), { text: "a" }, true],
    [words(["a"]), { text: 1 }, false],
    [words(["a"]), {}, false],
    [{ type: "pattern", pointer: "/text", pattern: "^[0-9]+$" }, { text: "12" }, true],
    [{ type: "pattern", pointer: "/text", pattern: "^[0-9]+$" }, { text: "12a" }, false],
    [{ type: "one_of", pointer: "/kind", values: ["a", { b: 1 }] }, { kind: { b: 1.0 } }, true],
    [{ type: "one_of", pointer: "/kind", values: ["a"] }, { kind: "A" }, false],
    [{ type: "one_of", pointer: "/kind", values: [null] }, {}, false],
    [{ type: "range", pointer: "/n", minimum: 1, maximum: 3 }, { n: 1 }, true],
    [{ type: "range", pointer: "/n", minimum: 1, maximum: 3 }, { n: 3 }, true],
    [{ type: "range", pointer: "/n", minimum: 1, maximum: 3 }, { n: 3.01 }, false],
    [{ type: "range", pointer: "/n", minimum: 1 }, { n: 0.99 }, false],
    [{ type: "range", pointer: "/n", minimum: 1 }, { n: "2" }, false],
    [{ type: "present", pointer: "/a/0" }, { a: [null] }, true],
    [{ type: "present", pointer: "/a/1" }, { a: [null] }, false],
    [{ type: "present", pointer: "/__proto__" }, {}, false],
  ])("%j of %j: %j", (matcher, request, expected) => {
    expect(holds(matcher, request)).toBe(expected);
  });

  it.each(["string", "number", "integer", "boolean", "object", "array", "null", "any"] as const)(
    "requires %s and nothing else",
    (type) => {
      const values = { string: "a", number: 1.5, integer: 1, boolean: false, object: {}, array: [], null: null };
      const shelf = new PlaybookShelf([playbook("a", { requires: { "/x": type } })]);
      const taken = Object.entries(values).flatMap(([name, x]) =>
        shelf.choose({ x }).type === "chosen" ? [name] : [],
      );
      const wanted = type === "any" ? Object.keys(values) : type === "number" ? ["number", "integer"] : [type];
      expect(taken).toEqual(wanted);
      expect(shelf.choose({}).type).toBe("none");
    },
  );

  it("look at the beginning of a text only", () => {
    const at = (place: number): JsonObject => ({ text: `${" ".repeat(place)}invoice` });
    expect(holds(words(["invoice"]), at(MAX_MATCHED_CHARS - 7))).toBe(true);
    expect(holds(words(["invoice"]), at(MAX_MATCHED_CHARS - 6))).toBe(false);
  });

  it("end on texts made to keep them busy", () => {
    const hostile = { text: "a ".repeat(500_000) };
    const list = Array.from({ length: 60 }, (_, n) => `${"a ".repeat(60)}${n}`);
    expect(holds(words(list), hostile)).toBe(false);
    expect(holds({ type: "pattern", pointer: "/text", pattern: "(a|a a|a a a)*b" }, hostile)).toBe(false);
  });
});

describe("the choice", () => {
  const text = { text: "invoice" };

  it("is the highest rank of those that match, and none where none does", () => {
    const shelf = new PlaybookShelf([
      playbook("low"),
      playbook("high", { rank: 5, match: [words(["invoice"])] }),
      playbook("higher", { rank: 6, match: [words(["receipt"])] }),
    ]);
    expect(shelf.choose(text)).toMatchObject({ type: "chosen", playbook: { id: "high" } });
    expect(shelf.choose({ text: "hello" })).toMatchObject({ type: "chosen", playbook: { id: "low" } });
    expect(new PlaybookShelf([]).choose(text)).toEqual({ type: "none" });
  });

  it("is none between two of the same rank, unless a higher one matches", () => {
    const two = [playbook("a"), playbook("b")];
    expect(new PlaybookShelf(two).choose(text)).toMatchObject({
      type: "ambiguous",
      playbooks: [{ id: "a" }, { id: "b" }],
    });
    expect(new PlaybookShelf([...two, playbook("c", { rank: 1 })]).choose(text)).toMatchObject({
      playbook: { id: "c" },
    });
  });

  it("needs every condition, and none of those that rule out", () => {
    const shelf = new PlaybookShelf([
      playbook("a", { match: [words(["invoice"]), words(["due"])], unless: [words(["reminder"]), words(["note"])] }),
    ]);
    const type = (said: string): string => shelf.choose({ text: said }).type;
    expect(["invoice due", "invoice", "invoice due note", "reminder"].map(type)).toEqual([
      "chosen",
      "none",
      "none",
      "none",
    ]);
  });

  it("is what the reasons say, whatever the order of the playbooks", () => {
    const condition = fc.oneof(
      fc
        .subarray(["a", "b", "c"], { minLength: 1 })
        .chain((list) => fc.integer({ min: 1, max: list.length }).map((least) => words(list, least))),
      fc.constantFrom<PlaybookMatcher>(
        { type: "present", pointer: "/n" },
        { type: "range", pointer: "/n", minimum: 0, maximum: 1 },
        { type: "one_of", pointer: "/n", values: [1, 2] },
        { type: "pattern", pointer: "/text", pattern: "^a" },
      ),
    );
    const parts = fc.record({
      rank: fc.integer({ min: -1, max: 1 }),
      match: fc.array(condition, { minLength: 1, maxLength: 2 }),
      unless: fc.array(condition, { minLength: 1, maxLength: 1 }),
    });
    const request = fc.record(
      { text: fc.constantFrom("a b", "b c", "c", "", "a b c"), n: fc.integer({ min: -1, max: 3 }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 5 }), request, (all, asked) => {
        const playbooks = all.map((each, n) => playbook(`p${n}`, each));
        const shelf = new PlaybookShelf(playbooks);
        const matching = shelf.judge(asked).filter(({ matches }) => matches);
        const most = Math.max(...matching.map((each) => each.playbook.rank ?? 0));
        const best = matching.filter((each) => (each.playbook.rank ?? 0) === most).map((each) => each.playbook.id);
        const choice = shelf.choose(asked);
        expect(choice.type).toBe(best.length === 0 ? "none" : best.length === 1 ? "chosen" : "ambiguous");
        if (choice.type === "chosen") expect([choice.playbook.id]).toEqual(best);
        if (choice.type === "ambiguous")
          expect(choice.playbooks.map(({ id }) => id).toSorted()).toEqual(best.toSorted());
        expect(new PlaybookShelf(playbooks.toReversed()).choose(asked).type).toBe(choice.type);
      }),
    );
  });
});

it("gives reasons in words of the playbook, and keeps the request to itself", () => {
  const shelf = new PlaybookShelf([
    playbook("a", {
      requires: { "/text": "string", "/n": "number" },
      match: [words(["invoice", "canary"]), { type: "pattern", pointer: "/text", pattern: "[0-9]" }],
      unless: [{ type: "one_of", pointer: "/n", values: [1] }],
    }),
  ]);
  const [judgement] = shelf.judge({ text: "invoice of SECRET", n: "SECRET" });
  expect(judgement).toMatchObject({ matches: false });
  expect(judgement?.findings).toEqual([
    { pointer: "/requires/~1text", favours: true, says: '"/text" is a string' },
    { pointer: "/requires/~1n", favours: false, says: '"/n" is a string and not a number' },
    { pointer: "/match/0", favours: true, says: '"/text" has "invoice"' },
    { pointer: "/match/1", favours: false, says: '"/text" does not have what /[0-9]/ describes' },
    { pointer: "/unless/0", favours: true, says: '"/n" is none of 1 value' },
  ]);
});
