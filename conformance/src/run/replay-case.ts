// One saved case on one backend: is it mended, or does it still fail?
import { LAWS } from "../laws/all-laws.ts";
import type { Law } from "../laws/law.ts";
import type { CheckReport } from "../report/run-report.ts";
import type { CaseFile } from "./case-file.ts";
import type { Bench } from "./execute.ts";
import { judgeCase } from "./judge-case.ts";
import { unofferedBy, unseenIn } from "./unmet.ts";
import { witnessed } from "./witness.ts";

export type Replayed =
  | { readonly outcome: "FIXED" }
  /** Every check that fails now, those of the file first. */
  | { readonly outcome: "FAILED"; readonly checks: readonly CheckReport[] }
  /** Nothing can be said; why. */
  | { readonly outcome: "ERROR"; readonly because: string };

export const replayCase = async (bench: Bench, file: CaseFile, replay: string, path: string): Promise<Replayed> => {
  const unknown = file.checks.filter((id) => LAWS.every((law) => law.id !== id));
  if (unknown.length > 0)
    return error(`The kit has no check ${unknown.join(", ")}; replay it with version ${file.kit.version} of the kit.`);
  const unoffered = unofferedBy(file.case, bench.capabilities);
  if (unoffered.length > 0) return error(`The backend does not offer ${unoffered.join(", ")}, says its descriptor.`);
  const gone = bench.backend.gone();
  if (gone !== null) return error(`The backend is not there any more: ${gone}`);
  if (file.case.kind === "fabric" && bench.fabric === undefined)
    return error(
      "The case is for a fabric, and none was given: an address with tokens, or a module that exports createFabric.",
    );
  const began = performance.now();
  const { says, trial } = await judgeCase(bench, file.case, LAWS);
  const milliseconds = Math.round(performance.now() - began);
  const named = (law: Law): boolean => file.checks.includes(law.id);
  const failed = says.flatMap(({ law, violations: [violation] }) => {
    if (violation === undefined) return [];
    const { id, requirements, profile, sentence } = law;
    const witness = { ...witnessed({ case: file.case, violation, trial }), file: path, replay };
    const counts = { cases: 1, exercised: 1, floor: 1, failures: 1, milliseconds };
    const check: CheckReport = {
      ...{ id, requirements, profile, sentence, ...counts },
      verdict: "failed",
      reason: null,
      witness,
    };
    return [{ law, check }];
  });
  if (failed.length > 0) {
    const first = failed.filter(({ law }) => named(law));
    const rest = failed.filter(({ law }) => !named(law));
    return { outcome: "FAILED", checks: [...first, ...rest].map(({ check }) => check) };
  }
  const unseen = LAWS.filter(named).flatMap((law) => unseenIn(trial, law.needs ?? []));
  const [first] = unseen;
  return first === undefined ? { outcome: "FIXED" } : error(`The check cannot see what it needs: ${first}.`);
};

const error = (because: string): Replayed => ({ outcome: "ERROR", because });
