import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  exampleWitness,
  failingReport,
  hostileReport,
  inconclusiveReport,
  passingReport,
} from "../../test/example-report.ts";
import { DARK, LIGHT } from "./html/style.ts";
import { htmlReport } from "./html-report.ts";
import type { ConformanceReport } from "./run-report.ts";

const VOID = new Set(["meta", "input", "rect"]);

interface Parsed {
  readonly tags: readonly { readonly name: string; readonly attributes: string }[];
  readonly text: string;
  readonly faults: readonly string[];
}

/** A strict reader: every tag closed in order, every attribute quoted, no stray bracket. */
const parse = (page: string): Parsed => {
  const open: string[] = [];
  const tags: { name: string; attributes: string }[] = [];
  const faults: string[] = [];
  let text = "";
  const body = page.replace(/^<!doctype html>\n/, "").replace(/<style>[^<]*<\/style>/, "");
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)(\/?)>/gi)) {
    text += body.slice(at, match.index);
    at = match.index + match[0].length;
    const [, closing, name = "", attributes = "", selfClosed] = match;
    if (closing === "/") {
      if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
      continue;
    }
    tags.push({ name, attributes });
    if (!VOID.has(name) && selfClosed !== "/") open.push(name);
  }
  text += body.slice(at);
  if (open.length > 0) faults.push(`left open: ${open.join(" ")}`);
  if (/[<>]/.test(text)) faults.push("a bracket in text");
  return { tags, text, faults };
};

/** The same text as a reader sees it. */
const read = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#96;", "`")
    .replaceAll("&amp;", "&");

const reports: readonly (readonly [string, ConformanceReport])[] = [
  ["failing", failingReport],
  ["passing", passingReport],
  ["inconclusive", inconclusiveReport],
  ["hostile", hostileReport],
];

describe.each(reports)("the page of a %s report", (_, report) => {
  const page = htmlReport(report);
  const { tags, text, faults } = parse(page);

  test("is well formed", () => {
    expect(faults).toEqual([]);
  });

  test("loads and runs nothing", () => {
    const names = new Set(tags.map(({ name }) => name));
    for (const name of ["script", "img", "link", "iframe", "object", "form", "base"]) expect(names).not.toContain(name);
    const attributes = tags.map(({ attributes: given }) => given).join("\n");
    expect(attributes).not.toMatch(/ (on\w+|style|src|action)=/);
    for (const [, target] of attributes.matchAll(/ href="([^"]*)"/g)) expect(target).toMatch(/^#[A-Za-z0-9-]+$/);
  });

  test("has a policy that names its style by hash and allows nothing else", () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    );
    expect(style).not.toMatch(/url\(|@import/);
  });

  test("links only to places that are there, and names each place once", () => {
    const ids = tags.flatMap(({ attributes }) => / id="([^"]*)"/.exec(attributes)?.[1] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of tags) {
      const target = / (?:href="#|aria-labelledby=")([^"]*)"/.exec(attributes)?.[1];
      if (target !== undefined) expect(ids).toContain(target);
    }
  });

  test("can be found one's way in without seeing it", () => {
    const names = tags.map(({ name }) => name);
    for (const landmark of ["header", "nav", "main", "footer"]) expect(names).toContain(landmark);
    expect(names.filter((name) => name === "h1")).toHaveLength(1);
    expect(names.filter((name) => name === "caption")).toHaveLength(names.filter((name) => name === "table").length);
    let level = 0;
    for (const name of names.filter((given) => /^h[1-6]$/.test(given))) {
      expect(Number(name[1])).toBeLessThanOrEqual(level + 1);
      level = Number(name[1]);
    }
  });

  test("shows no character that cannot be seen", () => {
    expect(page.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });

  test("stays small", () => {
    expect(page.length).toBeLessThan(250_000);
    expect(text).not.toContain("undefined");
  });

  test("is the same for the same report", () => {
    expect(htmlReport(report)).toBe(page);
  });
});

test("the verdict comes first, in words and a mark, with one sentence why", () => {
  const text = parse(htmlReport(failingReport).split("<body>")[1]?.split("</header>")[0] ?? "").text;
  expect(text).toMatch(
    /^\s*To the findings\s+✗Not conformant queue-backend 2\.3\.1\s+1 of 10 checks failed: attempts-within-bound \(RETRY-001\)\./,
  );
});

test("a failure shows rule, message, picture, events, the row that does not add up, replay line and case file", () => {
  const page = htmlReport(failingReport);
  const text = read(parse(page).text);
  expect(text).toContain("A unit MUST NOT get more than max_attempts attempts");
  for (const part of [
    exampleWitness.message,
    exampleWitness.picture,
    exampleWitness.replay,
    ...exampleWitness.evidence,
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toContain(exampleWitness.file);
  expect(page).toMatch(/<tr role="row" class="disagrees">.*64.*✗<\/span>does not add up: 64 tokens missing/);
  expect(text).toContain("23 cases broke it, profile model.");
});

test("a filter is there only where it leaves something out and something in", () => {
  expect(htmlReport(failingReport)).toContain('id="show-open"');
  const all = { ...passingReport, checks: passingReport.checks.filter(({ verdict }) => verdict === "passed") };
  expect(htmlReport(all)).not.toContain('id="show-open"');
});

test("the bar of a check says whether enough cases exercised it", () => {
  const bars = htmlReport(failingReport).match(/class="bar \w+"/g);
  expect(bars?.filter((bar) => bar.includes("short"))).toHaveLength(1);
  expect(bars?.filter((bar) => bar.includes("enough"))).toHaveLength(8);
});

test("failures stand before everything that is in order", () => {
  const page = htmlReport(failingReport);
  const places = ['id="failures"', 'id="undecided"', 'id="checks"', 'id="unchecked"', 'id="reading"'].map((part) =>
    page.indexOf(part),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test("requirements that nothing looked at stand there with their reasons", () => {
  const text = read(parse(htmlReport(failingReport)).text);
  for (const { requirement, reason } of failingReport.unchecked) {
    expect(text).toContain(requirement);
    expect(text).toContain(reason);
  }
});

test("hostile text is shown as text", () => {
  const text = read(parse(htmlReport(hostileReport)).text);
  expect(text).toContain("<script>alert(1)</script>");
  expect(text).toContain("</style><img src=x");
  expect(text).toContain("\\u{202e}gnp.exe");
  expect(text).toContain("\\u{1b}[2J");
  expect(text).toContain("490 lines more in the case file.");
  expect(text).toMatch(/characters more\)/);
});

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
};

test.each([
  ["light", LIGHT],
  ["dark", DARK],
])("text keeps a contrast of 4.5 in the %s scheme", (_, colours) => {
  const tones = ["pass", "fail", "open", "known", "none"];
  const pairs = [
    ...["text", "quiet", "link", ...tones].flatMap((name) =>
      ["ground", "sheet", "sunk"].map((ground) => [name, ground]),
    ),
    ...tones.map((tone) => [tone, `${tone}-ground`]),
    ...tones.map((tone) => ["text", `${tone}-ground`]),
  ];
  const weak = pairs.filter(
    ([name = "", ground = ""]) => !(contrast(colours[name] ?? "#777777", colours[ground] ?? "#777777") >= 4.5),
  );
  expect(weak).toEqual([]);
});
