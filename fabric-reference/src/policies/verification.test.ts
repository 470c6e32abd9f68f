import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { decideQuorum, decideRecompute, type Replica } from "./verification.ts";

/** `a=x` is output x of node a, `a!` a failure of it. */
const replica = (text: string): Replica => ({
  nodeId: text.slice(0, 1),
  outcome: text.endsWith("!") ? { type: "failure" } : { type: "output", digest: text.slice(2) },
});
const quorum = (text: string) => decideQuorum(text === "" ? [] : text.split(" ").map(replica));
const recompute = (first: string | null, second: string | null) =>
  decideRecompute(first === null ? null : replica(first), second === null ? null : replica(second));

describe("a quorum", () => {
  test.each(["", "a=x", "a!", "a=x b=y", "a=x b!"])("of %s is pending", (text) => {
    expect(quorum(text)).toEqual({ type: "pending" });
  });

  test.each([
    ["a=x b=x", ["a", "b"], [], false],
    ["c=x b=x", ["b", "c"], [], false],
    ["a=x b=x c=x", ["a", "b", "c"], [], true],
    ["a=x b=y c=x", ["a", "c"], ["b"], true],
    ["a=x b! c=x", ["a", "c"], [], true],
  ])("of %s is accepted", (text, agreed, liars, isComplete) => {
    expect(quorum(text)).toEqual({ type: "accepted", digest: "x", agreed, liars, isComplete });
  });

  test.each([
    ["c=x a=y b=z", ["a", "b", "c"]],
    ["b=x a=y c!", ["a", "b"]],
    ["a! b!", []],
    ["a! b! c!", []],
    ["a! b=x c!", ["b"]],
  ])("of %s has no majority", (text, disagreed) => {
    expect(quorum(text)).toEqual({ type: "no_majority", disagreed });
  });

  it("refuses more results than it has nodes, and two of one node", () => {
    expect(() => quorum("a=x b=x c=x d=x")).toThrow(RangeError);
    expect(() => quorum("a=x a=x")).toThrow(RangeError);
  });
});

const outcome = fc.constantFrom("=x", "=x", "=y", "=z", "!");
const three = fc.tuple(outcome, outcome, outcome).map((drawn) => drawn.map((each, i) => replica(`${"abc"[i]}${each}`)));

it("what results mean does not depend on the order in which they came, nor does a later one overturn it", () => {
  const met = new Set<string>();
  holds(
    "a quorum decides by the set of its results",
    fc.property(three, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (replicas, order) => {
      const shuffled = order.map((i) => replicas[i] as Replica);
      const final = decideQuorum(replicas);
      expect(decideQuorum(shuffled)).toEqual(final);
      expect(final.type).not.toBe("pending");
      met.add(final.type);
      for (const count of [0, 1, 2]) {
        const early = decideQuorum(shuffled.slice(0, count));
        if (early.type === "pending") continue;
        expect(early.type).toBe(final.type);
        if (early.type === "accepted") {
          expect(early.isComplete).toBe(false);
          expect(final).toMatchObject({ digest: early.digest, isComplete: true });
        }
      }
      const [a, b] = replicas as [Replica, Replica];
      expect(decideRecompute(a, b)).toEqual(decideRecompute(b, a));
      met.add(decideRecompute(a, b).type);
    }),
  );
  expect([...met].sort()).toEqual(["accepted", "failed", "mismatch", "no_majority"]);
});

describe("a recomputation", () => {
  test.each<[string | null, string | null, unknown]>([
    [null, null, { type: "pending" }],
    ["a=x", null, { type: "pending" }],
    [null, "b=x", { type: "pending" }],
    ["a=x", "b=x", { type: "accepted", digest: "x" }],
    ["b=x", "a=y", { type: "mismatch", nodes: ["a", "b"] }],
    ["a!", null, { type: "failed", nodes: ["a"] }],
    ["b!", "a=x", { type: "failed", nodes: ["b"] }],
    ["b!", "a!", { type: "failed", nodes: ["a", "b"] }],
  ])("of %s and %s", (first, second, decision) => {
    expect(recompute(first, second)).toEqual(decision);
  });

  it("refuses two results of one node", () => {
    expect(() => recompute("a=x", "a=x")).toThrow(RangeError);
  });
});
