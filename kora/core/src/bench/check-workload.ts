import type { Violation, Workload } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isWorkload } from "@krako/contracts/validators/workload";
import { versionMismatch } from "../govern/version-mismatch.ts";

/** The version of the workload format that is read here: documents of its major and a minor up to its own. */
export const WORKLOAD_VERSION = "1.0";

/** A workload of the right shape, or everything that is wrong with it. */
export type CheckedWorkload =
  | { readonly ok: true; readonly workload: Workload }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** Checks a value against the workload format: its version, its shape, and that its cases come from one place. */
export function checkWorkload(value: unknown): CheckedWorkload {
  const mismatch = versionMismatch("/version", (value as { version?: unknown } | null)?.version, [WORKLOAD_VERSION]);
  if (mismatch !== null) return { ok: false, violations: mismatch.problem.violations ?? [] };
  if (!isWorkload(value))
    return {
      ok: false,
      violations: explain(isWorkload.errors, value).map(({ pointer, message, mend }) =>
        fault(
          pointer,
          message,
          mend ?? "Correct the value; the workload schema of the contract says what is possible.",
        ),
      ),
    };
  if ((value.cases === undefined) === (value.module === undefined))
    return {
      ok: false,
      violations: [
        fault(
          "",
          "Cases come from a file or from a module, and here it is neither or both.",
          'Write "cases" or "module".',
        ),
      ],
    };
  return { ok: true, workload: value };
}

function fault(pointer: string, message: string, mend: string): Violation {
  return { rule: "GRAPH-001", pointer, message, mend };
}
