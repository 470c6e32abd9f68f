import { expect, test } from "vitest";
import { graphCommand } from "./graph-keys.ts";

const key = (name: string, held: object = {}) =>
  graphCommand({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held });

test("arrows go along edges, and Enter opens", () => {
  expect(key("ArrowRight")).toEqual({ type: "go", direction: "right" });
  expect(key("Enter")).toEqual({ type: "open" });
});

test("zooming in and out again comes back to where it began", () => {
  const [into, out] = [key("+"), key("-")];
  expect(into?.type === "zoom" && out?.type === "zoom" ? into.factor * out.factor : 0).toBeCloseTo(1);
});

test("a key that is held with another belongs to the browser", () => {
  expect(key("f", { ctrlKey: true })).toBeNull();
  expect(key("ArrowLeft", { altKey: true })).toBeNull();
  expect(key("p", { metaKey: true })).toBeNull();
});

test("other keys mean nothing", () => {
  expect(key("x")).toBeNull();
  expect(key("c")).toBeNull();
});
