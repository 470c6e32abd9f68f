// One broken rule: what the contract says, what was seen, the smallest case, the proof, and how to run it again.
import type { Requirement } from "@krako/contracts/requirements";
import { shownRows, sumOf } from "../ledger-lines.ts";
import type { CheckReport, Witness } from "../run-report.ts";
import { many } from "../verdict-words.ts";
import { visibleJson, visibleLine, visibleText } from "../visible-text.ts";
import { anchor, html, type Markup } from "./markup.ts";
import { badge, toneOf } from "./verdict-badge.ts";

const LONGEST_MESSAGE = 1_500;
const LONGEST_LINE = 400;
const LONGEST_PICTURE = 6_000;
const LONGEST_CASE = 16_000;
/** A witness has three to six events; one that has more was not made by this kit. */
const MOST_EVENTS = 12;

/** Text that keeps its columns and scrolls by itself; reachable by keyboard, since it may be wider than the page. */
const block = (label: string, text: string, kind: string = ""): Markup =>
  html`<pre class="block ${kind}" tabindex="0" role="region" aria-label="${label}">${text}</pre>`;

const rule = (requirement: Requirement | undefined, id: string): Markup =>
  requirement === undefined
    ? html`<p class="rule">${id.slice(0, LONGEST_LINE)} is not in the installed contract.</p>`
    : html`<blockquote class="rule"><p>${requirement.text}</p><footer>${requirement.level} · ${requirement.element} · <code>spec/${requirement.source}</code></footer></blockquote>`;

const events = ({ evidence }: Witness): Markup => {
  const shown = evidence
    .slice(0, MOST_EVENTS)
    .map((line) => html`<li><code>${visibleLine(line, LONGEST_LINE)}</code></li>`);
  const more = evidence.length - shown.length;
  return html`<section class="trace"><h4>Events that prove it</h4>${
    shown.length === 0 ? html`<p class="quiet">None was seen.</p>` : html`<ol class="events">${shown}</ol>`
  }${more > 0 ? html`<p class="quiet">${many(more, "line")} more in the case file.</p>` : null}</section>`;
};

const tokens = (count: number | null): Markup =>
  count === null ? html`<span class="quiet">none</span>` : html`${count}`;

const ledger = ({ ledger: rows }: Witness): Markup | null => {
  if (rows.length === 0) return null;
  const shown = shownRows(rows);
  return html`<section class="wide"><h4>Three ledgers</h4><div class="scroll" tabindex="0" role="region" aria-label="Three ledgers"><table class="ledger" role="table"><caption>Tokens by the kit's model, by the budget's events and above the limit. Consumed must be debited plus overrun.</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Unit</th><th role="columnheader" scope="col" class="n">Attempt</th><th role="columnheader" scope="col" class="n">Consumed</th><th role="columnheader" scope="col" class="n">Debited</th><th role="columnheader" scope="col" class="n">Overrun</th><th role="columnheader" scope="col" class="sum">Sum</th></tr></thead>
<tbody role="rowgroup">${shown.map(
    (row) =>
      html`<tr role="row" class="${row.agrees ? "agrees" : "disagrees"}"><th role="rowheader" scope="row">${visibleLine(row.unit, 128)}</th><td role="cell" class="n">${row.attempt}</td><td role="cell" class="n">${tokens(row.consumed)}</td><td role="cell" class="n">${tokens(row.debited)}</td><td role="cell" class="n">${tokens(row.overrun)}</td><td role="cell" class="sum"><span class="mark" aria-hidden="true">${row.agrees ? "✓" : "✗"}</span>${sumOf(row)}</td></tr>`,
  )}</tbody></table></div>${
    shown.length < rows.length
      ? html`<p class="quiet">${shown.length} of ${rows.length} rows: those that do not add up.</p>`
      : null
  }</section>`;
};

const witness = (
  seen: Witness,
): Markup => html`<section class="case"><h4>The smallest case</h4>${block("The smallest case", visibleText(seen.picture, LONGEST_PICTURE))}</section>
${events(seen)}
${ledger(seen)}
<section class="wide"><h4>Run it again</h4>${block("Command that runs this case again", visibleLine(seen.replay, LONGEST_MESSAGE), "command")}
<p class="quiet">${seen.file === null ? html`The case was not written to a file.` : html`Case file <code>${visibleLine(seen.file, LONGEST_LINE)}</code>, shrunk ${many(seen.shrinks, "time")}.`}</p>
<details class="as-json"><summary>The case as JSON</summary>${block("The case as JSON", visibleJson(seen.case, LONGEST_CASE))}</details></section>`;

/** What was seen, with the unit it was seen at, and how often. */
const seen = (check: CheckReport, others: readonly string[]): Markup => {
  const at = check.witness?.unit ?? null;
  return html`<section class="wide seen"><h4>What was seen</h4>${
    check.witness === null ? null : html`<p class="message">${visibleText(check.witness.message, LONGEST_MESSAGE)}</p>`
  }<p class="quiet">${at === null ? null : html`At unit <code>${visibleLine(at, 128)}</code>. `}${many(check.failures, "case")} broke it, profile ${check.profile}.${
    others.length === 0 ? null : html` The check also looks at ${others.join(", ").slice(0, LONGEST_LINE)}.`
  }</p></section>`;
};

const reason = ({ reason: why, verdict }: CheckReport): Markup | null =>
  why === null
    ? null
    : html`<section class="wide"><h4>${verdict === "known failure" ? "Why it is known" : "Why it failed"}</h4><p class="reason">${visibleText(why, LONGEST_MESSAGE)}</p></section>`;

export const failure = (check: CheckReport, requirements: readonly Requirement[]): Markup => {
  const [first = "", ...others] = check.requirements;
  const name = anchor("failure", check.id);
  const requirement = requirements.find(({ id }) => id === first);
  return html`<article class="failure ${toneOf(check.verdict)}" id="${name}" aria-labelledby="${name}-title">
<h3 id="${name}-title">${badge(check.verdict)} <span class="id">${first.slice(0, LONGEST_LINE)}</span> <span class="check">${check.id.slice(0, LONGEST_LINE)}</span></h3>
<div class="proof">
<section class="wide"><h4>What the contract says</h4>${rule(requirement, first)}</section>
${seen(check, others)}
${reason(check)}
${check.witness === null ? null : witness(check.witness)}
</div>
</article>`;
};
