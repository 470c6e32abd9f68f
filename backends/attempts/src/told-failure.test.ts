import { ModelError, OperationError } from "@krako/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDefect, toldFailure } from "./told-failure.ts";

/** Most characters of a message that is passed on. */
const LONGEST = 2_000;

const told = (thrown: unknown) => toldFailure(thrown, 'Operation "a@1"', "OperationError");

const hostile = fc.constantFrom<unknown>(
  new Proxy(new OperationError("a", "b"), {
    get() {
      throw new Error("secret");
    },
  }),
  Object.assign(new OperationError("a", "b"), { message: 5, code: {}, retryable: "yes" }),
  Object.assign(new Error("secret"), { name: "x".repeat(LONGEST) }),
  Object.create(null),
);

describe("what is told of something thrown", () => {
  it("is short, with a short stable code, whatever was thrown", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true }), hostile), (thrown) => {
        const { message, code, retryable } = told(thrown);
        expect(message.length).toBeGreaterThan(0);
        expect(message.length).toBeLessThanOrEqual(LONGEST);
        expect(code).toMatch(/^[a-z][a-z0-9_]{0,63}$/);
        expect(typeof retryable).toBe("boolean");
      }),
    );
  });

  it("is what an operation's own error says, cut at the longest message", () => {
    for (const length of [LONGEST - 1, LONGEST, LONGEST + 1]) {
      const said = told(new OperationError("not_today", "m".repeat(length), { retryable: true }));
      expect(said).toMatchObject({ code: "not_today", retryable: true });
      expect(said.message.length).toBe(Math.min(length, LONGEST));
      expect(isDefect(said)).toBe(false);
    }
  });

  it("holds nothing of any other error but its kind, also not of an adapter's", () => {
    for (const thrown of [new RangeError("secret"), new ModelError("a", "secret"), "secret", { message: "secret" }]) {
      const said = told(thrown);
      expect(said.message).not.toContain("secret");
      expect(isDefect(said)).toBe(true);
    }
  });
});
