import type { CheckVerdict } from "../run-report.ts";
import { MARK } from "../verdict-words.ts";
import { html, type Markup } from "./markup.ts";

/** Class that gives a verdict its colour; the mark and the word say it without. */
export const toneOf = (verdict: CheckVerdict): string => verdict.replaceAll(" ", "-");

export const badge = (verdict: CheckVerdict): Markup =>
  html`<span class="badge ${toneOf(verdict)}"><span class="mark" aria-hidden="true">${MARK[verdict]}</span>${verdict}</span>`;
