// The tenant pays for what was accepted, once.
import { billedUnits, rowText } from "../fabric/billed-units.ts";
import type { FabricLaw } from "./law.ts";

export const oneBilledRowAnItem: FabricLaw = {
  on: "fabric",
  id: "one-billed-row-an-item",
  requirements: ["BILL-002"],
  profile: "billing",
  sentence:
    "Every attempt has one row; only that of the accepted attempt of a unit is billed, the others have amount 0 and a reason.",
  floor: 60,
  check(trial, { exercised, violated }) {
    for (const { session, unit, attempts, rows } of billedUnits(trial)) {
      const where = `${session.id}/${unit.id}`;
      exercised();
      const item = unit.type === "llm" ? "llm_tokens" : "workunit_cpu";
      const billed = rows.filter(({ reason }) => reason === "accepted");
      if (billed.length > 1)
        violated(`Unit ${unit.id} has ${billed.length} billed rows: ${billed.map(rowText).join("; ")}.`, where);
      for (const row of rows) {
        const attempt = attempts.find(({ index }) => index === row.attempt_index);
        if (row.line_item !== item)
          violated(`Unit ${unit.id} is ${unit.type}; row ${rowText(row)} must be ${item}.`, where);
        else if (attempt === undefined)
          violated(`Row ${rowText(row)} is about an attempt of unit ${unit.id} that never began.`, where);
        else if ((row.reason === "accepted") !== attempt.isAccepted)
          violated(
            `Attempt ${attempt.index} of unit ${unit.id} was ${attempt.isAccepted ? "" : "not "}accepted; its row is ${rowText(row)}.`,
            where,
          );
        else if (row.reason !== "accepted" && row.amount !== "0.000000")
          violated(
            `Attempt ${attempt.index} of unit ${unit.id} was not accepted and costs ${row.amount}: ${rowText(row)}.`,
            where,
          );
      }
      for (const { index } of attempts) {
        const own = rows.filter((row) => row.attempt_index === index);
        if (own.length !== 1)
          violated(`Attempt ${index} of unit ${unit.id} has ${own.length} rows; it must have one.`, where);
      }
    }
  },
};
