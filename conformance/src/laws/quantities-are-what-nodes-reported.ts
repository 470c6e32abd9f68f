// The kit's own nodes know what was consumed.
import { billedUnits, rowText } from "../fabric/billed-units.ts";
import type { FabricLaw } from "./law.ts";

export const quantitiesAreWhatNodesReported: FabricLaw = {
  on: "fabric",
  id: "quantities-are-what-nodes-reported",
  requirements: ["BILL-008"],
  profile: "billing",
  needs: ["kit nodes"],
  sentence: "The quantity of a row is what the node of the accepted attempt reported.",
  floor: 40,
  check(trial, { exercised, violated }) {
    for (const { session, unit, rows } of billedUnits(trial)) {
      for (const row of rows) {
        const grant = trial.grants.find(
          (each) =>
            each.session === session &&
            each.claim.unit.id === unit.id &&
            each.claim.attempt_index === row.attempt_index,
        );
        const told = grant?.taken?.result;
        if (row.reason !== "accepted" || told === undefined) continue;
        exercised();
        const expected =
          unit.type === "llm"
            ? `${(told.usage?.tokens_in ?? 0) + (told.usage?.tokens_out ?? 0)}.000000`
            : told.cpu_seconds;
        if (row.quantity !== expected)
          violated(
            `The node reported ${expected} for attempt ${row.attempt_index} of unit ${unit.id}; the row says ${rowText(row)}.`,
            `${session.id}/${unit.id}`,
          );
      }
    }
  },
};
