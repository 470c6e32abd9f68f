import { describe, expect, test } from "vitest";
import { exampleWitness, failingReport, hostileReport, passingReport } from "../../test/example-report.ts";
import { junitReport } from "./junit-report.ts";

/** Faults of a document against XML 1.0, as far as this report uses it: one root, tags nested, attributes quoted, characters allowed. */
const faultsOf = (xml: string): readonly string[] => {
  const faults: string[] = [];
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml))
    faults.push("a character XML does not allow");
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  let roots = 0;
  const rest = body.replaceAll(
    /<(\/?)([a-z]+)((?: [a-z_]+="[^"<\n]*")*)(\/?)>/g,
    (_, closing: string, name: string, attributes: string, empty: string) => {
      const names = [...attributes.matchAll(/ ([a-z_]+)="[^"]*"/g)].map((match) => match[1]);
      if (new Set(names).size !== names.length) faults.push(`an attribute twice in <${name}>`);
      if (closing === "/") {
        if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
      } else {
        if (open.length === 0) roots += 1;
        if (empty !== "/") open.push(name);
      }
      return "";
    },
  );
  if (roots !== 1 || open.length > 0) faults.push("not exactly one whole root");
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(rest)) faults.push("a bracket or ampersand in text");
  return faults;
};

describe.each([
  ["failing", failingReport],
  ["passing", passingReport],
  ["hostile", hostileReport],
])("the XML of a %s report", (_, report) => {
  const xml = junitReport(report);

  test("is well formed", () => {
    expect(faultsOf(xml)).toEqual([]);
  });

  test("has a test case per check and a suite per profile, and counts them right", () => {
    expect(xml.match(/<testcase /g)).toHaveLength(report.checks.length);
    expect(xml.match(/<testsuite /g)).toHaveLength(report.profiles.length);
    const { checks, failed, passed } = report.totals;
    expect(xml).toContain(`tests="${checks}" failures="${failed}" errors="0" skipped="${checks - failed - passed}"`);
    expect(xml.match(/<failure /g) ?? []).toHaveLength(failed);
    expect(xml.match(/<skipped /g) ?? []).toHaveLength(checks - failed - passed);
  });
});

test("a failure has the message, the requirement as its type, and everything to believe it", () => {
  const xml = junitReport(failingReport);
  expect(xml).toContain(`<failure message="${exampleWitness.message}" type="RETRY-001">RETRY-001 MUST: `);
  for (const part of [exampleWitness.picture, exampleWitness.replay, exampleWitness.file, "64 tokens missing"]) {
    expect(xml).toContain(part);
  }
});

test("hostile text is there as text", () => {
  const xml = junitReport(hostileReport);
  expect(xml).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(xml).toContain("]]&gt; --&gt; &amp;amp; &amp;#60;b&gt;");
  expect(xml).toContain("\\u{202e}gnp.exe");
});

test("what was not decided is skipped with its reason, never passed", () => {
  const xml = junitReport(failingReport);
  expect(xml).toMatch(/outcome-does-not-depend-on-order"[^>]*>\s*<skipped message="inconclusive: 12 of 200 cases/);
  expect(xml).toMatch(/overrun-is-recorded"[^>]*>\s*<skipped message="known failure: /);
  expect(xml).toMatch(/cost-is-refused-where-not-enforced"[^>]*>\s*<skipped message="not applicable: /);
});
