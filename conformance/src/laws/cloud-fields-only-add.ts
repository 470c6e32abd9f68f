// A reader of local telemetry reads a fabric's.
import { isTelemetryBundle } from "@krako/contracts/validators/open/telemetry-bundle";
import { documentFaults } from "../backend/document-faults.ts";
import type { FabricLaw } from "./law.ts";

export const cloudFieldsOnlyAdd: FabricLaw = {
  on: "fabric",
  id: "cloud-fields-only-add",
  requirements: ["TEL-003"],
  profile: "billing",
  sentence:
    "The telemetry of a result satisfies its schema, and what the fabric adds is its session and changes no count.",
  floor: 50,
  check({ sessions, grants }, { exercised, violated }) {
    for (const session of sessions) {
      const { result } = session;
      if (result === null) continue;
      exercised();
      const { telemetry_bundle: telemetry } = result;
      for (const said of [telemetry.execution_session_id, result.execution_metadata.execution_session_id])
        if (said !== undefined && said !== session.id)
          violated(`The result of session ${session.id} names session ${said}.`, session.id);
      const taken = grants.filter((grant) => grant.session === session && grant.taken !== null);
      for (const task of telemetry.tasks) {
        const reported = taken.filter(({ claim }) => claim.unit.id === task.task_id);
        const isSmall = reported.every(({ taken: each }) => (each?.result.usage?.tokens_in ?? 0) <= 1_000);
        const lost = task.attempts.some(({ estimated }) => estimated);
        const tokens = reported.reduce((sum, { taken: each }) => sum + (each?.result.usage?.tokens_in ?? 0), 0);
        if (isSmall && !lost && task.tokens_in !== tokens && task.task_type !== "deterministic")
          violated(
            `The nodes reported ${tokens} tokens of input for unit ${task.task_id}; the telemetry says ${task.tokens_in}.`,
            `${session.id}/${task.task_id}`,
          );
      }
      const total = telemetry.tasks.reduce((sum, { tokens_in, tokens_out }) => sum + tokens_in + tokens_out, 0);
      if (telemetry.total_tokens !== total)
        violated(
          `The records of session ${session.id} sum to ${total} tokens; total_tokens is ${telemetry.total_tokens}.`,
          session.id,
        );
      const { execution_session_id, region, billing_id, ...local } = telemetry;
      const faults = documentFaults(isTelemetryBundle, local);
      if (faults.length > 0)
        violated(
          `Without the fields of the fabric the telemetry of session ${session.id} does not satisfy its schema: ${faults[0]}`,
          session.id,
        );
    }
  },
};
