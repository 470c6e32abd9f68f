// What the words of the page mean, for a reader who sees such a report for the first time.
import { CHECK_VERDICTS, MEANING } from "../verdict-words.ts";
import { html, type Markup } from "./markup.ts";
import { badge } from "./verdict-badge.ts";

export const readingGuide: Markup = html`<section id="reading" aria-labelledby="reading-title">
<h2 id="reading-title">How to read this</h2>
<dl class="meanings">${CHECK_VERDICTS.map((verdict) => html`<div><dt>${badge(verdict)}</dt><dd>${MEANING[verdict]}</dd></div>`)}</dl>
<p><strong>Exercised</strong> counts the cases that met the condition of a rule. The mark on the bar is the floor: under it a check says nothing, however green it looks.</p>
<p><strong>Three ledgers.</strong> The kit owns the model and keeps its own record of what was called. That record is compared with what the backend's events and telemetry say; where they differ, the record of the model is believed.</p>
</section>`;
