// `explain`: what a requirement says, where it stands, and what proves that it is kept.
import type { RuleId } from "@krako/contracts";
import { REQUIREMENTS, type Requirement } from "@krako/contracts/requirements";
import { wrapped } from "./display-width.ts";
import type { LawHead } from "./law-head.ts";
import { nearest } from "./nearest.ts";
import { visibleLine } from "./visible-text.ts";

/** What `explain` says of a mutant: a backend with one fault, made to see whether the kit finds it. */
export interface MutantNote {
  readonly id: string;
  readonly sentence: string;
  /** The requirement it breaks. */
  readonly kills: RuleId;
}

export interface Explanation {
  /** Whether there is such a requirement or check. */
  readonly ok: boolean;
  readonly text: string;
}

export interface ExplainOptions {
  readonly mutants?: readonly MutantNote[];
  readonly requirements?: readonly Requirement[];
  /** Columns. */
  readonly width?: number;
}

const NARROWEST = 40;
const USUAL_WIDTH = 100;

const NEED: Readonly<Record<NonNullable<LawHead["needs"]>[number], string>> = {
  events: "the backend hands out events",
  model: "some unit can call the kit's model",
  "kit nodes": "only nodes of the kit do any work",
  clock: "the kit can let the fabric's time pass",
  operator: "there is a token of an operator",
  "trusted zone": "it is known which trust zone is trusted",
  "new tenants": "tenants can be new",
  redelivery: "events can be delivered to billing once more",
  rebuild: "billing can be written again from the log",
};

const lawLines = (law: LawHead, id: string, width: number): readonly string[] => {
  const facts = [
    `profile ${law.profile}`,
    `exercised by at least ${law.floor} % of its cases`,
    law.requirements[0] === id ? null : `a failure is reported under ${law.requirements[0]}`,
    law.needs === undefined || law.needs.length === 0
      ? null
      : `inconclusive unless ${law.needs.map((need) => NEED[need]).join(" and ")}`,
  ].filter((fact) => fact !== null);
  return [
    `  ${law.id}`,
    ...wrapped(law.sentence, width - 4).map((line) => `    ${line}`),
    ...wrapped(`${facts.join("; ")}.`, width - 4).map((line) => `    ${line}`),
  ];
};

const mutantLines = (mutant: MutantNote, width: number): readonly string[] => [
  `  ${mutant.id}`,
  ...wrapped(mutant.sentence, width - 4).map((line) => `    ${line}`),
];

const section = (title: string, lines: readonly string[], none: string): readonly string[] => [
  "",
  title,
  ...(lines.length === 0 ? [`  ${none}`] : lines),
];

const requirementText = (requirement: Requirement, laws: readonly LawHead[], options: ExplainOptions): string => {
  const width = Math.max(NARROWEST, options.width ?? USUAL_WIDTH);
  const { id, level, text, element, source, not_observable: reason } = requirement;
  const proving = laws.filter(({ requirements }) => requirements.includes(id));
  const none = reason === undefined ? "None in this kit." : "None: see above.";
  const mutants = options.mutants?.filter(({ kills }) => kills === id);
  return [
    `${id}  ${level}`,
    ...wrapped(text, width - 2).map((line) => `  ${line}`),
    "",
    "Where in the contract",
    `  ${element}, spec/${source}`,
    ...(reason === undefined
      ? []
      : section(
          "Not observable",
          wrapped(reason, width - 2).map((line) => `  ${line}`),
          "",
        )),
    ...section(
      "Checks that prove it",
      proving.flatMap((law) => lawLines(law, id, width)),
      none,
    ),
    ...(mutants === undefined
      ? []
      : section(
          "Mutants that break it",
          mutants.flatMap((mutant) => mutantLines(mutant, width)),
          "None.",
        )),
  ].join("\n");
};

/** By the id of a requirement or the name of a check, capitals or not; for anything else, what was probably meant. */
export const explainRequirement = (id: string, laws: readonly LawHead[], options: ExplainOptions = {}): Explanation => {
  const requirements = options.requirements ?? REQUIREMENTS;
  const wanted = id.trim().toLowerCase();
  const law = laws.find(({ id: name }) => name.toLowerCase() === wanted);
  const found = requirements.filter(
    (requirement) => requirement.id.toLowerCase() === wanted || law?.requirements.includes(requirement.id),
  );
  if (found.length > 0) {
    return { ok: true, text: `${found.map((each) => requirementText(each, laws, options)).join("\n\n\n")}\n` };
  }
  const near = nearest(id.trim(), [...requirements.map(({ id: name }) => name), ...laws.map(({ id: name }) => name)]);
  const hint = near === undefined ? "`krako-conformance list` shows what there is." : `Did you mean ${near}?`;
  return { ok: false, text: `There is no requirement or check "${visibleLine(id, 80)}". ${hint}\n` };
};
