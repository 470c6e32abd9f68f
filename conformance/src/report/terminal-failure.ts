// One failure on a terminal, in full.
import type { Requirement } from "@krako/contracts/requirements";
import { wrapped } from "./display-width.ts";
import { ledgerLines } from "./ledger-lines.ts";
import { requirementNamed } from "./requirement-set.ts";
import type { CheckReport, Witness } from "./run-report.ts";
import { type Paint, toneOfCheck } from "./terminal-colour.ts";
import { MARK, many } from "./verdict-words.ts";
import { visibleLine, visibleText } from "./visible-text.ts";

const LONGEST_MESSAGE = 1_500;
const LONGEST_PICTURE = 6_000;
const LONGEST_LINE = 400;
const MOST_EVENTS = 12;

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`.trimEnd());

/** Picture and ledgers keep their columns, and the replay line is there to be copied: none of them is broken. */
const proof = (witness: Witness, width: number, paint: Paint): readonly string[] => {
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", paint("quiet", title), ...indented(lines)];
  const more = witness.evidence.length - MOST_EVENTS;
  return [
    ...part("the smallest case", visibleText(witness.picture, LONGEST_PICTURE).split("\n")),
    ...part("events that prove it", [
      ...witness.evidence.slice(0, MOST_EVENTS).flatMap((line) => wrapped(visibleLine(line, LONGEST_LINE), width - 4)),
      ...(more > 0 ? [`… ${many(more, "line")} more`] : []),
    ]),
    ...part(
      "three ledgers",
      witness.ledger.length === 0
        ? []
        : ledgerLines(witness.ledger).map(({ line, agrees }) => (agrees ? line : paint("bad", line))),
    ),
    ...part("run it again", [
      visibleLine(witness.replay, LONGEST_MESSAGE),
      ...(witness.file === null
        ? []
        : [`${visibleLine(witness.file, LONGEST_LINE)}, shrunk ${many(witness.shrinks, "time")}`]),
    ]),
  ];
};

export const terminalFailure = (
  check: CheckReport,
  requirements: readonly Requirement[],
  width: number,
  paint: Paint,
): readonly string[] => {
  const [first = ""] = check.requirements;
  const text = requirementNamed(first, requirements)?.text ?? "This requirement is not in the installed contract.";
  const inside = width - 2;
  const message = check.witness === null ? [] : wrapped(visibleText(check.witness.message, LONGEST_MESSAGE), inside);
  const reason = check.reason === null ? [] : wrapped(visibleText(check.reason, LONGEST_MESSAGE), inside);
  return [
    paint(
      toneOfCheck(check.verdict),
      paint("strong", `${MARK[check.verdict]} ${check.verdict} ${visibleLine(first, 16)} ${visibleLine(check.id, 80)}`),
    ),
    ...indented([
      ...wrapped(text, inside).map((line) => paint("quiet", line)),
      ...(message.length === 0 ? [] : ["", ...message.map((line) => paint("strong", line))]),
      ...(reason.length === 0 ? [] : ["", ...reason]),
      ...wrapped(`${many(check.failures, "case")} broke it, profile ${check.profile}`, inside).map((line) =>
        paint("quiet", line),
      ),
      ...(check.witness === null ? [] : proof(check.witness, width, paint)),
    ]),
  ];
};
