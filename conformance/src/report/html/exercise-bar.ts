// The vacuity meter as a small picture: how many cases met the condition of a check, and the floor under which it says nothing.
import type { CheckReport } from "../run-report.ts";
import { html, type Markup } from "./markup.ts";

const WIDTH = 96;
const HEIGHT = 12;

/** Numbers stand beside it in words, so it is hidden from readers of the page that do not see it. No inline style: the policy forbids it. */
export const exerciseBar = ({ exercised, cases, floor }: CheckReport): Markup => {
  const at = (count: number): string => {
    const share = cases > 0 && Number.isFinite(count) ? Math.min(1, Math.max(0, count / cases)) : 0;
    return (share * WIDTH).toFixed(1);
  };
  const enough = exercised >= floor;
  return html`<svg class="bar ${enough ? "enough" : "short"}" width="${String(WIDTH)}" height="${String(HEIGHT)}" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" aria-hidden="true" focusable="false"><rect class="track" y="3" width="${String(WIDTH)}" height="6" rx="3"/><rect class="fill" y="3" width="${at(exercised)}" height="6" rx="3"/><rect class="floor" x="${Math.max(0, Number(at(floor)) - 1).toFixed(1)}" width="2" height="${String(HEIGHT)}"/></svg>`;
};
