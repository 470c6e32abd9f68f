// The guide names checks and rules as the kit knows them.
import { readFileSync } from "node:fs";
import { LAWS } from "@krako/conformance";
import { REQUIREMENTS } from "@krako/contracts/requirements";
import { describe, expect, it } from "vitest";

const guide = readFileSync(new URL("../../../docs/guides/write-a-backend.md", import.meta.url), "utf8");
const named = [...guide.matchAll(/\b([A-Z]+-\d{3}) `([a-z-]+)`/g)].map(
  ([, rule = "", check = ""]) => `${rule} ${check}`,
);

describe("the guide", () => {
  it("names checks that there are, each under its rule", () => {
    const known = LAWS.flatMap(({ id, requirements }) => requirements.map((rule) => `${rule} ${id}`));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((each) => !known.includes(each))).toEqual([]);
  });

  it("names rules that there are", () => {
    const known = new Set<string>(REQUIREMENTS.map(({ id }) => id));
    const rules = [...guide.matchAll(/\b[A-Z]+-\d{3}\b/g)].map(([rule]) => rule);
    expect(rules.filter((rule) => !known.has(rule) && rule !== "SHA-256")).toEqual([]);
  });
});
