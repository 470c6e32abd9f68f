// The top of the page: the verdict, why, how many checks ended how, and what was judged by what.
import type { CheckVerdict, ConformanceReport } from "../run-report.ts";
import { CHECK_VERDICTS, duration, headline, MARK, VERDICT_MARK } from "../verdict-words.ts";
import { html, type Markup } from "./markup.ts";
import { toneOf } from "./verdict-badge.ts";

/** Text beside the name of a fact, and a name in the heading. */
const LONGEST_FACT = 200;
const LONGEST_NAME = 60;

const countOf = ({ totals }: ConformanceReport, verdict: CheckVerdict): number => {
  switch (verdict) {
    case "passed":
      return totals.passed;
    case "failed":
      return totals.failed;
    case "inconclusive":
      return totals.inconclusive;
    case "not applicable":
      return totals.not_applicable;
    case "known failure":
      return totals.known_failures;
  }
};

const totals = (report: ConformanceReport): Markup =>
  html`<ul class="totals" aria-label="Checks by verdict">${[...CHECK_VERDICTS]
    .filter((verdict) => verdict === "failed" || verdict === "passed" || countOf(report, verdict) > 0)
    .map(
      (verdict) =>
        html`<li class="${countOf(report, verdict) === 0 ? "none" : toneOf(verdict)}"><span class="count"><span class="mark" aria-hidden="true">${MARK[verdict]}</span>${countOf(report, verdict)}</span> <span class="word">${verdict}</span></li>`,
    )}</ul>`;

const digest = (text: string): Markup => html`<code class="digest">${text.slice(0, LONGEST_FACT)}</code>`;

const fact = (name: string, value: Markup): Markup => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
const text = (value: string): Markup => html`${value.slice(0, LONGEST_FACT)}`;

const facts = (report: ConformanceReport): Markup => {
  const { backend, kit, requirement_set: set, environment } = report;
  return html`<dl class="facts">${[
    fact("Backend", html`<strong>${text(backend.name)}</strong> ${text(backend.version)}`),
    fact("Plugged in", html`${backend.plugged_in}, <code>${text(backend.source)}</code>`),
    fact("Interface", text(backend.interface_version)),
    fact("Capabilities", digest(backend.capabilities_digest)),
    fact("Requirement set", html`contract ${set.contract_version}, ${set.count} requirements`),
    fact("Set digest", digest(set.digest)),
    fact("Kit", html`${text(kit.name)} ${text(kit.version)}`),
    fact("Profiles", text(report.profiles.join(", "))),
    fact("Seed", html`<code>${String(report.seed)}</code>`),
    fact(
      "Cases",
      html`${report.totals.cases} run, ${report.cases_per_profile} per profile, ${report.totals.model_calls} model calls`,
    ),
    fact("Started", html`<time datetime="${text(report.started_at)}">${text(report.started_at)}</time>`),
    fact(
      "Took",
      html`${duration(report.milliseconds)} on ${text(environment.platform)}, Node ${text(environment.node)}`,
    ),
  ]}</dl>`;
};

export const opening = (
  report: ConformanceReport,
): Markup => html`<header class="opening ${report.verdict.replaceAll(" ", "-")}">
<div class="page">
<h1><span class="mark" aria-hidden="true">${VERDICT_MARK[report.verdict]}</span>${headline(report)} <span class="who">${report.backend.name.slice(0, LONGEST_NAME)} ${report.backend.version.slice(0, LONGEST_NAME)}</span></h1>
<p class="because">${report.because}</p>
${totals(report)}
${facts(report)}
</div>
</header>`;
