import { expect, test } from "vitest";
import { exampleWitness, failingReport, hostileReport, passingReport } from "../../test/example-report.ts";
import { markdownReport } from "./markdown-report.ts";
import { code, codeCell, fenced, inline } from "./markdown-text.ts";

test("verdict, reason, totals and everything broken come before the table", () => {
  const text = markdownReport(failingReport);
  expect(text.split("\n").slice(0, 5)).toEqual([
    "# ✗ Not conformant",
    "",
    "1 of 10 checks failed: attempts-within-bound (RETRY-001).",
    "",
    "6 passed, 1 failed, 1 inconclusive, 1 known failure, 1 not applicable.",
  ]);
  expect(text.indexOf("## What is broken")).toBeLessThan(text.indexOf("## Every check"));
  for (const part of [
    exampleWitness.message,
    exampleWitness.picture,
    exampleWitness.replay,
    ...exampleWitness.evidence,
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toContain("✗ does not add up: 64 tokens missing");
});

test("every check has one row with as many cells as the head", () => {
  for (const report of [failingReport, hostileReport]) {
    const rows = markdownReport(report)
      .split("\n")
      .filter((line) => /^\| [✓✗?!–] /.test(line));
    expect(rows).toHaveLength(report.checks.length);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(9);
  }
});

test("hostile text makes no heading, picture, tag or end of a fence", () => {
  const outside = markdownReport(hostileReport).replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gm, "");
  const prose = outside.replaceAll(/(?<!\\)(`+)[^\n]*?[^`\n]\1(?!`)/g, "");
  expect(/<script|<img|<\/|(?<!\\)!\[|(?<!\\)\]\(/.exec(prose)).toBeNull();
  expect(outside).not.toMatch(/^# heading/m);
  expect(outside).not.toContain("\u001b");
});

test("a report without failures has no part for them", () => {
  expect(markdownReport(passingReport)).not.toContain("What is broken");
  expect(markdownReport(passingReport)).toMatch(/^# ✓ Conformant\n/);
});

test("code and fences are longer than any run of backticks in them", () => {
  expect(code("a`b")).toBe("``a`b``");
  expect(code("`")).toBe("`` ` ``");
  expect(code("")).toBe("");
  expect(codeCell("a|b")).toBe("`a\\|b`");
  expect(fenced("a\n````\nb")).toBe("`````text\na\n````\nb\n`````");
  expect(inline("a|b <c> [d](e) #f @g\nh")).toBe("a\\|b &lt;c\\> \\[d\\](e) \\#f \\@g\\\\nh");
});
