// `list`: the checks there are, and the requirements none of them looks at.
import { REQUIREMENTS, type Requirement } from "@krako/contracts/requirements";
import { PROFILES } from "../laws/profiles.ts";
import { fit, padded } from "./display-width.ts";
import type { LawHead } from "./law-head.ts";
import { requirementSet } from "./requirement-set.ts";
import { many } from "./verdict-words.ts";

const byRequirement = (laws: readonly LawHead[]): readonly LawHead[] =>
  [...laws].sort((a, b) => {
    const [one, other] = [`${a.requirements[0]} ${a.id}`, `${b.requirements[0]} ${b.id}`];
    return one < other ? -1 : one > other ? 1 : 0;
  });

const uncheckedBy = (laws: readonly LawHead[], requirements: readonly Requirement[]): readonly Requirement[] =>
  requirements.filter(({ id }) => !laws.some((law) => law.requirements.includes(id)));

const NARROWEST = 40;

/** A line per check, by profile and requirement, then what is not checked. */
export const listLawsText = (
  laws: readonly LawHead[],
  width: number,
  requirements: readonly Requirement[] = REQUIREMENTS,
): string => {
  const columns = Math.max(NARROWEST, width);
  const name = Math.max(0, ...laws.map(({ id }) => id.length));
  const rules = Math.max(0, ...laws.map((law) => law.requirements.join(" ").length));
  const line = (law: LawHead): string =>
    fit(`  ${padded(law.requirements.join(" "), rules)}  ${padded(law.id, name)}  ${law.sentence}`, columns).trimEnd();
  const groups = PROFILES.flatMap((profile) => {
    const mine = byRequirement(laws.filter((law) => law.profile === profile));
    return mine.length === 0 ? [] : [`${profile} · ${many(mine.length, "check")}`, ...mine.map(line), ""];
  });
  const open = uncheckedBy(laws, requirements);
  return [
    ...groups,
    `not checked · ${many(open.length, "requirement")}`,
    ...open.map(({ id, text, not_observable: reason }) =>
      fit(`  ${padded(id, 12)} ${reason === undefined ? text : `not observable: ${reason}`}`, columns),
    ),
    "",
  ].join("\n");
};

/** The same as data, whole sentences included. */
export const listLawsJson = (laws: readonly LawHead[], requirements: readonly Requirement[] = REQUIREMENTS): string => {
  const listed = {
    requirement_set: requirementSet(requirements),
    checks: PROFILES.flatMap((profile) => byRequirement(laws.filter((law) => law.profile === profile))).map((law) => ({
      id: law.id,
      requirements: law.requirements,
      profile: law.profile,
      on: law.on,
      needs: law.needs ?? [],
      sentence: law.sentence,
      floor_percent: law.floor,
    })),
    unchecked: uncheckedBy(laws, requirements).map(({ id, text, not_observable: reason }) => ({
      requirement: id,
      text,
      not_observable: reason ?? null,
    })),
  };
  return `${JSON.stringify(listed, null, 2)}\n`;
};
