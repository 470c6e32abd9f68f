// One broken rule: what the contract says, what was seen, the smallest case, the proof, and how to run it again.
import type { Requirement } from "@krako/contracts/requirements";
import type { CheckReport, LedgerRow, Witness } from "../run-report.ts";
import { many } from "../verdict-words.ts";
import { visibleJson, visibleLine, visibleText } from "../visible-text.ts";
import { anchor, html, type Markup } from "./markup.ts";
import { badge } from "./verdict-badge.ts";

const LONGEST_MESSAGE = 1_500;
const LONGEST_LINE = 400;
const LONGEST_PICTURE = 6_000;
const LONGEST_CASE = 16_000;
/** A witness has three to six events; one that has more was not made by this kit. */
const MOST_EVENTS = 12;
const MOST_ROWS = 40;

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
  return html`<section><h4>Events that prove it</h4>${
    shown.length === 0
      ? html`<p class="quiet">None was seen.</p>`
      : html`<ol class="events" tabindex="0" role="region" aria-label="Events that prove it">${shown}</ol>`
  }${more > 0 ? html`<p class="quiet">${many(more, "line")} more in the case file.</p>` : null}</section>`;
};

const tokens = (count: number | null): Markup =>
  count === null ? html`<span class="quiet">none</span>` : html`${count}`;

/** What a row says about itself, in words. */
const sumOf = ({ agrees, consumed, debited, overrun, estimated }: LedgerRow): string => {
  if (agrees) return estimated ? "adds up, estimated" : "adds up";
  if (consumed === null) return "does not add up";
  const off = consumed - (debited ?? 0) - (overrun ?? 0);
  return off === 0
    ? "does not add up"
    : `does not add up: ${many(Math.abs(off), "token")} ${off > 0 ? "missing" : "too many"}`;
};

const ledger = ({ ledger: rows }: Witness): Markup | null => {
  if (rows.length === 0) return null;
  const shown = rows.length <= MOST_ROWS ? rows : rows.filter(({ agrees }) => !agrees).slice(0, MOST_ROWS);
  return html`<section class="wide"><h4>Three ledgers</h4><div class="scroll" tabindex="0" role="region" aria-label="Three ledgers"><table class="ledger"><caption>Tokens by the kit's model, by the budget's events and above the limit. Consumed must be debited plus overrun.</caption>
<thead><tr><th scope="col">Unit</th><th scope="col" class="n">Attempt</th><th scope="col" class="n">Consumed</th><th scope="col" class="n">Debited</th><th scope="col" class="n">Overrun</th><th scope="col">Sum</th></tr></thead>
<tbody>${shown.map(
    (row) =>
      html`<tr class="${row.agrees ? "agrees" : "disagrees"}"><th scope="row">${visibleLine(row.unit, 128)}</th><td class="n">${row.attempt}</td><td class="n">${tokens(row.consumed)}</td><td class="n">${tokens(row.debited)}</td><td class="n">${tokens(row.overrun)}</td><td><span class="mark" aria-hidden="true">${row.agrees ? "✓" : "✗"}</span>${sumOf(row)}</td></tr>`,
  )}</tbody></table></div>${
    shown.length < rows.length
      ? html`<p class="quiet">${shown.length} of ${rows.length} rows: those that do not add up.</p>`
      : null
  }</section>`;
};

const witness = (seen: Witness): Markup => html`<div class="proof">
<section><h4>The smallest case</h4>${block("The smallest case", visibleText(seen.picture, LONGEST_PICTURE))}</section>
${events(seen)}
${ledger(seen)}
<section class="wide"><h4>Run it again</h4>${block("Command that runs this case again", visibleLine(seen.replay, LONGEST_MESSAGE), "command")}
<p class="quiet">${seen.file === null ? html`The case was not written to a file.` : html`Case file <code>${visibleLine(seen.file, LONGEST_LINE)}</code>, shrunk ${many(seen.shrinks, "time")}.`}</p>
<details><summary>The case as JSON</summary>${block("The case as JSON", visibleJson(seen.case, LONGEST_CASE))}</details></section>
</div>`;

const message = ({ message: what, unit }: Witness): Markup =>
  html`<p class="message">${visibleText(what, LONGEST_MESSAGE)}${unit === null ? null : html` <span class="unit">unit <code>${visibleLine(unit, 128)}</code></span>`}</p>`;

export const failure = (check: CheckReport, requirements: readonly Requirement[]): Markup => {
  const [first = "", ...others] = check.requirements;
  const name = anchor("failure", check.id);
  const requirement = requirements.find(({ id }) => id === first);
  return html`<article class="failure ${check.verdict.replaceAll(" ", "-")}" id="${name}" aria-labelledby="${name}-title">
<h3 id="${name}-title">${badge(check.verdict)} <span class="id">${first.slice(0, LONGEST_LINE)}</span> <span class="check">${check.id.slice(0, LONGEST_LINE)}</span></h3>
${rule(requirement, first)}
${check.reason === null ? null : html`<p class="reason">${visibleText(check.reason, LONGEST_MESSAGE)}</p>`}
${check.witness === null ? null : message(check.witness)}
<p class="quiet">${check.failures} of ${many(check.cases, "case")} broke it, profile ${check.profile}.${others.length === 0 ? null : html` The check also looks at ${others.join(", ").slice(0, LONGEST_LINE)}.`}</p>
${check.witness === null ? null : witness(check.witness)}
</article>`;
};
