// The frozen set of requirements a report is about, and its name: a digest that changes with any wording, level or id.
import { createHash } from "node:crypto";
import { REQUIREMENTS, type Requirement } from "@krako/contracts/requirements";
import { CONTRACT_VERSION } from "@krako/contracts/tables";
import type { ConformanceReport } from "./run-report.ts";

/** SHA-256 of one line `id level digest` per requirement, by id, each ended by a line feed. */
export const requirementSetDigest = (requirements: readonly Requirement[]): string => {
  const lines = requirements.map(({ id, level, digest }) => `${id} ${level} ${digest}\n`);
  return createHash("sha256").update(lines.sort().join("")).digest("hex");
};

export const requirementSet = (
  requirements: readonly Requirement[] = REQUIREMENTS,
): ConformanceReport["requirement_set"] => ({
  contract_version: CONTRACT_VERSION,
  digest: requirementSetDigest(requirements),
  count: requirements.length,
});

export const requirementNamed = (
  id: string,
  requirements: readonly Requirement[] = REQUIREMENTS,
): Requirement | undefined => requirements.find((requirement) => requirement.id === id);
