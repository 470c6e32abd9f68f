import fc from "fast-check";
import { expect, test } from "vitest";
import { derivedId } from "./derived-id.ts";

test("a derived id has the shape of a UUID of version 7 and begins with its time", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.string(), (at, name) => {
      const id = derivedId(at, name);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(at);
      expect(derivedId(at, name)).toBe(id);
    }),
  );
});

test("another name or time gives another id", () => {
  const ids = [derivedId(1, "a"), derivedId(1, "b"), derivedId(2, "a"), derivedId(1, "a\n"), derivedId(1.9, "a")];
  expect(new Set(ids).size).toBe(4);
});
