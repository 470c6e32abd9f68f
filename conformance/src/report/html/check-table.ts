// Every check of a profile in a table, by requirement. On a phone each row becomes a card; the roles keep it a table for those who listen.
import type { CheckReport, ConformanceReport } from "../run-report.ts";
import { duration, exercisedLine, many } from "../verdict-words.ts";
import { visibleText } from "../visible-text.ts";
import { exerciseBar } from "./exercise-bar.ts";
import { anchor, html, type Markup } from "./markup.ts";
import { badge, toneOf } from "./verdict-badge.ts";

const LONGEST_SENTENCE = 600;

const name = (check: CheckReport): Markup => {
  const id = check.id.slice(0, 200);
  const isShown = check.verdict === "failed" || check.verdict === "known failure";
  return isShown ? html`<a href="#${anchor("failure", check.id)}">${id}</a>` : html`${id}`;
};

const row = (check: CheckReport, seed: number): Markup => html`<tr role="row" class="${toneOf(check.verdict)}">
<td role="cell" class="verdict">${badge(check.verdict)}</td>
<th role="rowheader" scope="row" class="rules">${check.requirements.map((id) => html`<span class="id">${id.slice(0, 64)}</span> `)}</th>
<td role="cell" class="what"><span class="check">${name(check)}</span><span class="sentence">${visibleText(check.sentence, LONGEST_SENTENCE)}</span>${
  check.reason === null ? null : html`<span class="reason">${visibleText(check.reason, LONGEST_SENTENCE)}</span>`
}</td>
<td role="cell" class="n cases">${check.cases}</td>
<td role="cell" class="exercised">${check.cases === 0 ? html`<span class="numbers">no case</span>` : html`${exerciseBar(check)}<span class="numbers">${exercisedLine(check)}</span>`}</td>
<td role="cell" class="n seed">${String(seed)}</td>
<td role="cell" class="n time">${duration(check.milliseconds)}</td>
</tr>`;

export const checkTable = (profile: string, checks: readonly CheckReport[], report: ConformanceReport): Markup =>
  checks.length === 0
    ? html`<h3>${profile}</h3><p class="quiet">No check of this profile was run.</p>`
    : html`<table class="checks" role="table">
<caption><span class="profile">${profile}</span> <span class="quiet">${many(checks.length, "check")}</span></caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="verdict">Verdict</th><th role="columnheader" scope="col" class="rules">Requirement</th><th role="columnheader" scope="col">Check</th><th role="columnheader" scope="col" class="n cases">Cases</th><th role="columnheader" scope="col" class="exercised">Exercised</th><th role="columnheader" scope="col" class="n seed">Seed</th><th role="columnheader" scope="col" class="n time">Time</th></tr></thead>
<tbody role="rowgroup">${checks.map((check) => row(check, report.seed))}</tbody>
</table>`;
