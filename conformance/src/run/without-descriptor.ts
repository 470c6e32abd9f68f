// The report on a backend that does not even say what it can do: one check failed, the others had nothing to go by.
import { createHash } from "node:crypto";
import { REQUIREMENTS } from "@krako/contracts/requirements";
import type { PluggedBackend } from "../backend/plugged-backend.ts";
import type { Law } from "../laws/law.ts";
import type { Profile } from "../laws/profiles.ts";
import { requirementSet } from "../report/requirement-set.ts";
import type { CheckReport, ConformanceReport } from "../report/run-report.ts";
import { countsOf, verdictOf } from "../report/verdict-of-checks.ts";
import { KIT } from "./about.ts";

const CHECK = "descriptor-and-health-are-documents";

export interface WithoutDescriptor {
  readonly backend: PluggedBackend;
  readonly laws: readonly Law[];
  readonly profiles: readonly Profile[];
  readonly seed: number;
  readonly cases: number;
  /** What was wrong with the descriptor. */
  readonly because: string;
}

export const reportWithoutDescriptor = (found: WithoutDescriptor): ConformanceReport => {
  const { backend, laws, profiles, seed, cases, because } = found;
  // The check is of the first profile; whatever was asked for, this is what is wrong.
  const asked = laws.filter(({ profile, id }) => profiles.includes(profile) || id === CHECK);
  const checks = asked.map(({ id, requirements, profile, sentence }): CheckReport => {
    const isIt = id === CHECK;
    return {
      ...{ id, requirements, profile, sentence, cases: isIt ? 1 : 0, exercised: isIt ? 1 : 0, floor: 1 },
      ...{ failures: isIt ? 1 : 0, milliseconds: 0, witness: null },
      verdict: isIt ? "failed" : "inconclusive",
      reason: isIt ? because : "No case can be made for a backend without a capability descriptor.",
    };
  });
  const checked = new Set(checks.flatMap(({ requirements }) => requirements));
  const unchecked = REQUIREMENTS.filter(({ id }) => !checked.has(id)).map(({ id }) => ({
    requirement: id,
    reason: "No check of the profiles that were run looks at it.",
  }));
  return {
    format: "krako.conformance.report/1",
    kit: KIT,
    requirement_set: requirementSet(),
    backend: {
      name: "unknown",
      version: "unknown",
      interface_version: "unknown",
      capabilities_digest: createHash("sha256").update("null").digest("hex"),
      plugged_in: backend.pluggedIn,
      source: backend.source,
    },
    environment: { node: process.version, platform: `${process.platform}-${process.arch}` },
    started_at: new Date().toISOString(),
    milliseconds: 0,
    seed,
    profiles,
    cases_per_profile: cases,
    ...verdictOf(checks),
    checks,
    unchecked,
    totals: {
      ...countsOf(checks),
      cases: 0,
      model_calls: 0,
      requirements_checked: checked.size,
      requirements_unchecked: unchecked.length,
    },
  };
};
