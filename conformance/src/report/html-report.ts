// The report as one page that needs nothing else: no network, no script, no font. Its style is named by hash in the policy, and nothing
// beside it may run or load, so that text of a hostile case stays text.
import { createHash } from "node:crypto";
import { REQUIREMENTS, type Requirement } from "@krako/contracts/requirements";
import { byProfile, checksThat } from "./check-order.ts";
import { checkTable } from "./html/check-table.ts";
import { failure } from "./html/failure.ts";
import { html, type Markup, verbatim } from "./html/markup.ts";
import { opening } from "./html/opening.ts";
import { readingGuide } from "./html/reading-guide.ts";
import { STYLE } from "./html/style.ts";
import { badge } from "./html/verdict-badge.ts";
import type { CheckReport, ConformanceReport } from "./run-report.ts";
import { headline, many } from "./verdict-words.ts";
import { visibleText } from "./visible-text.ts";

const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** Text of a reason, and of the title of the page. */
const LONGEST_REASON = 1_500;
const LONGEST_TITLE = 120;

const failures = (checks: readonly CheckReport[], requirements: readonly Requirement[]): Markup | null =>
  checks.length === 0
    ? null
    : html`<section id="failures" aria-labelledby="failures-title"><h2 id="failures-title">What is broken</h2>${checks.map((check) => failure(check, requirements))}</section>`;

const undecided = (checks: readonly CheckReport[]): Markup | null =>
  checks.length === 0
    ? null
    : html`<section id="undecided" aria-labelledby="undecided-title"><h2 id="undecided-title">What was not decided</h2><ul class="reasons">${checks.map(
        (check) =>
          html`<li>${badge(check.verdict)} <span class="id">${check.requirements.join(" ").slice(0, LONGEST_TITLE)}</span> <span class="check">${check.id.slice(0, LONGEST_TITLE)}</span><p>${visibleText(check.reason ?? "No reason was given.", LONGEST_REASON)}</p></li>`,
      )}</ul></section>`;

/** Works without a script; only there when it would leave something out and something in. */
const filter = ({ checks }: ConformanceReport): Markup | null =>
  new Set(checks.map(({ verdict }) => verdict === "passed")).size < 2
    ? null
    : html`<fieldset class="filter"><legend>Show</legend>
<label><input type="radio" name="show" id="show-all" checked> all</label>
<label><input type="radio" name="show" id="show-open"> all but passed</label>
</fieldset>`;

const tables = (report: ConformanceReport): Markup => html`<section id="checks" aria-labelledby="checks-title">
<h2 id="checks-title">Every check</h2>
${filter(report)}
${byProfile(report).map(({ profile, checks }) => checkTable(profile, checks, report))}
</section>`;

const unchecked = (report: ConformanceReport, requirements: readonly Requirement[]): Markup | null => {
  if (report.unchecked.length === 0) return null;
  const rows = report.unchecked.map(({ requirement: id, reason }) => {
    const found = requirements.find((requirement) => requirement.id === id);
    return html`<li><span class="id">${id.slice(0, LONGEST_TITLE)}</span><p>${visibleText(reason, LONGEST_REASON)}</p>${
      found === undefined ? null : html`<p class="quiet">${found.text}</p>`
    }</li>`;
  });
  return html`<section id="unchecked" aria-labelledby="unchecked-title"><h2 id="unchecked-title">What was not looked at</h2>
<p>${many(rows.length, "requirement")} of the set ${rows.length === 1 ? "has" : "have"} no check in these profiles. This report says nothing about them.</p>
<details><summary>Show ${rows.length === 1 ? "it" : "them"}, with the reasons</summary><ul class="reasons">${rows}</ul></details></section>`;
};

const jumps = (present: readonly (readonly [id: string, name: string, isThere: boolean])[]): Markup =>
  html`<nav aria-label="Parts of this page"><div class="page"><ul>${present
    .filter(([, , isThere]) => isThere)
    .map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></div></nav>`;

/** Pure: the same report gives the same bytes. */
export const htmlReport = (report: ConformanceReport, requirements: readonly Requirement[] = REQUIREMENTS): string => {
  const broken = checksThat(report, "failed", "known failure");
  const open = checksThat(report, "inconclusive", "not applicable");
  const title = `${headline(report)}: ${report.backend.name} ${report.backend.version}`.slice(0, LONGEST_TITLE);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${verbatim(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">To the findings</a>
${opening(report)}
${jumps([
  ["failures", `Broken (${broken.length})`, broken.length > 0],
  ["undecided", `Not decided (${open.length})`, open.length > 0],
  ["checks", `Every check (${report.checks.length})`, true],
  ["unchecked", `Not looked at (${report.unchecked.length})`, report.unchecked.length > 0],
  ["reading", "How to read this", true],
])}
<main id="main" tabindex="-1"><div class="page">
${failures(broken, requirements)}
${undecided(open)}
${tables(report)}
${unchecked(report, requirements)}
${readingGuide}
</div></main>
<footer class="end"><div class="page"><p>Made by ${report.kit.name.slice(0, LONGEST_TITLE)} ${report.kit.version.slice(0, LONGEST_TITLE)} from what it saw from outside. The same seed and cases give the same findings.</p></div></footer>
</body>
</html>
`.markup;
};
