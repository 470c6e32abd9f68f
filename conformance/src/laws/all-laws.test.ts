import { readdirSync } from "node:fs";
import { REQUIREMENTS } from "@krako/contracts/requirements";
import { describe, expect, it } from "vitest";
import { LAWS } from "./all-laws.ts";
import { EXCLUSIONS } from "./exclusions.ts";
import { REVIEWED_WORDINGS } from "./reviewed-wordings.ts";

const checked = new Set(LAWS.flatMap(({ requirements }) => requirements));

describe("the laws", () => {
  it.each(REQUIREMENTS)("$id has a check or a reasoned exclusion, and not both", ({ id }) => {
    expect([checked.has(id), id in EXCLUSIONS]).toEqual(checked.has(id) ? [true, false] : [false, true]);
  });

  it("exclude no requirement that does not exist, nor without a reason", () => {
    const ids = REQUIREMENTS.map(({ id }): string => id);
    for (const [id, reason] of Object.entries(EXCLUSIONS)) {
      expect(ids).toContain(id);
      expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  it("exclude whatever the contract itself calls not observable", () => {
    const unseen = REQUIREMENTS.filter(
      (requirement) => "not_observable" in requirement && requirement.not_observable !== undefined,
    );
    for (const { id } of unseen) expect(EXCLUSIONS[id]).toMatch(/^Not observable/);
  });

  it.each(REQUIREMENTS)("$id is worded as it was when its checks were reviewed", ({ id, digest }) => {
    expect(
      REVIEWED_WORDINGS[id],
      `Read the checks of ${id} again, then put the new digest in reviewed-wordings.ts.`,
    ).toBe(digest.slice(0, 16));
  });

  it("have ids of their own, each the name of its file, and no file is forgotten", () => {
    const ids = LAWS.map(({ id }) => id).sort();
    expect(new Set(ids).size).toBe(ids.length);
    const notLaws = ["all-laws", "exclusions", "law", "profiles", "refusal-law", "reviewed-wordings", "unit-law"];
    const files = readdirSync(new URL(".", import.meta.url))
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => name.slice(0, -".ts".length))
      .filter((name) => !notLaws.includes(name));
    expect(files.sort()).toEqual(ids);
  });

  it("say what they look at in one sentence, and how often they must be exercised", () => {
    for (const { sentence, floor } of LAWS) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(floor).toBeGreaterThan(0);
      expect(floor).toBeLessThanOrEqual(100);
    }
  });
});
