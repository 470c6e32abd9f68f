// Colour on a terminal: whether it is wanted, and the few tones reports use. Without colour every mark and word is still there.
import type { CheckVerdict, Verdict } from "./run-report.ts";

export type Tone = "good" | "bad" | "open" | "known" | "quiet" | "strong";

const CODES: Readonly<Record<Tone, readonly [on: number, off: number]>> = {
  good: [32, 39],
  bad: [31, 39],
  open: [33, 39],
  known: [35, 39],
  quiet: [2, 22],
  strong: [1, 22],
};

export type Paint = (tone: Tone, text: string) => string;

export const painter =
  (isColoured: boolean): Paint =>
  (tone, text) => {
    const [on, off] = CODES[tone];
    return isColoured && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };

/** NO_COLOR wins (no-color.org), then FORCE_COLOR; otherwise a terminal that is not dumb has colour. */
export const isColourWanted = (
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean => {
  if ((environment["NO_COLOR"] ?? "") !== "") return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && environment["TERM"] !== "dumb";
};

export const toneOfCheck = (verdict: CheckVerdict): Tone => {
  switch (verdict) {
    case "passed":
      return "good";
    case "failed":
      return "bad";
    case "inconclusive":
      return "open";
    case "known failure":
      return "known";
    case "not applicable":
      return "quiet";
  }
};

export const toneOfVerdict = (verdict: Verdict): Tone => {
  switch (verdict) {
    case "conformant":
      return "good";
    case "not conformant":
      return "bad";
    case "inconclusive":
      return "open";
  }
};
