import type { StopReason } from "@krako/contracts";
import { STOP_REASON_TABLE, STOP_REASONS } from "@krako/contracts/tables";
import { errorsIn } from "../judge/errors-in.ts";
import type { RunLaw } from "./law.ts";

export const stopReasonsAgree: RunLaw = {
  id: "stop-reasons-agree",
  on: "run",
  requirements: ["ERR-002"],
  profile: "core",
  floor: 50,
  sentence: "Every stop reason is one of the closed list and agrees with the status and error type it comes with.",
  check: ({ result, seen, units }, finding) => {
    const known = (reason: unknown): reason is StopReason => (STOP_REASONS as readonly unknown[]).includes(reason);
    const check = (
      where: string,
      reason: unknown,
      list: "run_statuses" | "unit_statuses" | "error_types",
      value: string,
    ): void => {
      if (!known(reason))
        finding.violated(`${where} has the stop reason ${JSON.stringify(reason)}, which is not on the list.`);
      else if (!(STOP_REASON_TABLE[reason][list] as readonly string[]).includes(value))
        finding.violated(`${where} says ${value} with the stop reason ${reason}; they do not go together.`);
    };
    for (const { where, error } of errorsIn(seen)) {
      // What a unit did wrong is told by its own law.
      const about = typeof error["work_unit_id"] === "string" ? error["work_unit_id"] : where.slice(1, -1);
      if ((units.get(about)?.blame ?? null) !== null) continue;
      const type = error["error_type"];
      if (
        typeof type === "string" &&
        Object.values(STOP_REASON_TABLE).some(({ error_types }) => (error_types as readonly string[]).includes(type))
      )
        check(`The error of ${where}`, error["stop_reason"], "error_types", type);
    }
    if (result === null) return;
    finding.exercised();
    check("The run", result.stop_reason, "run_statuses", result.status);
    const ofError = result.error?.stop_reason;
    if (ofError !== undefined && ofError !== result.stop_reason)
      finding.violated(`The run stopped for ${result.stop_reason}; its error says ${ofError}.`);
    for (const { unit, seen: record } of units.values()) {
      if (record === null) continue;
      check(`"${unit.id}"`, record.task.stop_reason, "unit_statuses", record.task.status);
    }
  },
};
