import type { PlaybookTally, Tally } from "../../inspect/tally.ts";
import type { Terminal } from "../terminal.ts";

/** Units that are named of one playbook. */
const MOST_UNITS = 6;

const PROBLEMS: Readonly<Record<string, string>> = {
  failed: "Failed",
  no_playbook: "No playbook matches",
  ambiguous: "Several playbooks of the same rank match",
  unreadable: "Cannot be read",
};

/** What an inspection came to, for people: the share that needs no model, a line per playbook, what somebody should look at. */
export function inspectionReport(
  tally: Tally,
  examples: Readonly<Record<string, readonly string[]>>,
  seconds: number,
  terminal: Terminal,
): string {
  const heading = (text: string): string => terminal.style("bold", text);
  const { requests, needs, no_model_share, playbooks } = tally;
  const share = no_model_share === null ? "" : ` (${(100 * no_model_share).toFixed(1)} %)`;
  const rate = Math.round(requests / Math.max(seconds, 0.001));
  const wide = Math.max(9, ...Object.keys(playbooks).map((id) => id.length));
  return [
    `${heading(`${number(needs.no_model)} of ${number(requests)} requests need no model${share}`)}; ${number(needs.small_model)} would ask a small model next, ${number(needs.llm)} an LLM. No model was asked.`,
    `${seconds.toFixed(2)} s, ${number(rate)} requests a second`,
    "",
    heading(`${"Playbook".padEnd(wide)}   requests   no model   small model        llm     failed`),
    ...Object.entries(playbooks).flatMap(([id, own]) => [row(id.padEnd(wide), own), ...units(own)]),
    ...Object.entries(PROBLEMS).flatMap(([need, title]) => {
      const count = need === "unreadable" ? tally.unreadable : needs[need as keyof typeof needs];
      const names = examples[need] ?? [];
      if (count === 0) return [];
      const more = count > names.length ? [`  and ${number(count - names.length)} more`] : [];
      return ["", heading(`${title}: ${number(count)}`), ...names.map((name) => `  ${name}`), ...more];
    }),
    "",
  ].join("\n");
}

function row(id: string, { requests, no_model, small_model, llm, failed }: PlaybookTally): string {
  const cell = (amount: number, width = 11): string => number(amount).padStart(width);
  return `${id}${cell(requests)}${cell(no_model)}${cell(small_model, 14)}${cell(llm)}${cell(failed)}`;
}

function units({ by_unit }: PlaybookTally): string[] {
  const all = Object.entries(by_unit);
  return [
    ...all.slice(0, MOST_UNITS).map(([name, count]) => `  ${name}  ${number(count)}`),
    ...(all.length > MOST_UNITS ? [`  and ${all.length - MOST_UNITS} more`] : []),
  ];
}

function number(amount: number): string {
  return amount.toLocaleString("en");
}
