import { expect, test } from "vitest";
import { isAtLeast } from "./runtime-version.ts";

// The order that Semantic Versioning 2.0 gives as its example, with neighbours.
const ASCENDING = [
  "0.9.10",
  "1.0.0-0",
  "1.0.0-2",
  "1.0.0-10",
  "1.0.0-alpha",
  "1.0.0-alpha.1",
  "1.0.0-alpha.beta",
  "1.0.0-beta",
  "1.0.0-beta.2",
  "1.0.0-beta.11",
  "1.0.0-rc.1",
  "1.0.0",
  "1.0.1",
  "1.2.0",
  "1.10.0",
  "2.0.0",
];

test("versions are ordered as Semantic Versioning orders them", () => {
  ASCENDING.forEach((version, i) => {
    ASCENDING.forEach((least, j) => {
      expect([version, least, isAtLeast(version, least)]).toEqual([version, least, i >= j]);
    });
  });
});

test("build metadata does not count, and what is no version is neither before nor after", () => {
  expect(isAtLeast("1.0.0+a", "1.0.0+b")).toBe(true);
  expect(isAtLeast("1.0", "1.0.0")).toBeNull();
  expect(isAtLeast("1.0.0", "v1.0.0")).toBeNull();
});
