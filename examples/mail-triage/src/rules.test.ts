import { describe, expect, it } from "vitest";
import { askRules, readRules, weighRules } from "./rules.ts";

const message = (label: "spam" | "ham", subject: string, body = "") => ({ label, subject, body, likeness: "" });

describe("the rules", () => {
  it("are thirty-nine, each with its own id, and compile together", () => {
    const rules = readRules();
    expect(new Set(rules.map(({ id }) => id)).size).toBe(39);
    expect(rules.every(({ label }) => label === "spam" || label === "ham")).toBe(true);
    expect(askRules(rules, message("ham", "Re: lunch", "On Monday Ada wrote:\n> Shall we?\n> At noon?"))).toMatchObject(
      { label: "ham", matched: ["quotes", "wrote", "reply"] },
    );
    expect(askRules(rules, message("spam", "ADV: free!!", "CLICK HERE to be removed"))).toMatchObject({
      label: "spam",
      matched: ["advertisement", "exclaims", "free", "removal", "clicks", "off_the_list"],
    });
    expect(askRules(rules, message("ham", "lunch", "See you."))).toEqual({
      label: null,
      confidence: 0,
      matched: [],
      truncated: false,
    });
  });

  it("weigh as much as they were right, so that one alone is as sure as it was often right", () => {
    const seen = [...Array.from({ length: 8 }, () => message("spam", "free beer")), message("ham", "free software")];
    const rules = weighRules(readRules(), seen);
    expect(rules.find(({ id }) => id === "free")?.["weight"]).toBe(9 / 2);
    expect(askRules(rules, message("spam", "free at last")).confidence).toBeCloseTo(9 / 11, 6);
    expect(rules.find(({ id }) => id === "wrote")?.["weight"]).toBe(1);
  });
});
