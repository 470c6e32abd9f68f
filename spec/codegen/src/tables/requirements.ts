/** The requirement list: every rule with its sentence, where it is declared, and a digest that changes with its wording. */
import { createHash } from "node:crypto";
import { relative } from "node:path";
import type { ContractFacts } from "../typespec/describe-facts.ts";

export interface ListedRequirement {
  readonly id: string;
  readonly level: string;
  readonly text: string;
  readonly element: string;
  readonly source: string;
  readonly digest: string;
  readonly not_observable?: string;
}

export function listRequirements({ requirements, exclusions }: ContractFacts, root: string): ListedRequirement[] {
  const reasons = new Map(exclusions.map(({ id, reason }) => [id, reason]));
  const listed = requirements.map(({ id, level, text, element, source }) => {
    const reason = reasons.get(id);
    return {
      id,
      level,
      text,
      element,
      source: relative(root, source).replaceAll("\\", "/"),
      digest: createHash("sha256").update(`${level}\n${text}`).digest("hex"),
      ...(reason === undefined ? {} : { not_observable: reason }),
    };
  });
  return listed.sort((a, b) => (a.id < b.id ? -1 : 1));
}
