// Every cent can be traced to what happened.
import { billedUnits, rowText } from "../fabric/billed-units.ts";
import type { FabricLaw } from "./law.ts";

export const rowsNameTheirEvents: FabricLaw = {
  on: "fabric",
  id: "rows-name-their-events",
  requirements: ["BILL-004"],
  profile: "billing",
  sentence: "Every row names events of its attempt and the version of the price list.",
  floor: 60,
  check(trial, { exercised, violated }) {
    for (const { session, unit, rows } of billedUnits(trial)) {
      for (const row of rows) {
        exercised();
        const where = `${session.id}/${unit.id}`;
        const named = row.event_ids.map((id) => session.events.find(({ event_id }) => event_id === id));
        const version = trial.capabilities?.price_list?.version;
        if (row.event_ids.length === 0 || named.some((event) => event === undefined))
          violated(
            `Row ${rowText(row)} names events that are not among those of its session: ${row.event_ids.join(", ")}.`,
            where,
          );
        else if (named.some((event) => event?.work_unit_id !== unit.id || event.attempt_index !== row.attempt_index))
          violated(`Row ${rowText(row)} names events of another attempt.`, where);
        else if (row.reason === "accepted" && !named.some((event) => event?.event_type === "workunit.completed"))
          violated(`Row ${rowText(row)} is billed, and none of its events says that the attempt was accepted.`, where);
        else if (
          typeof row.price_list_version !== "string" ||
          row.price_list_version === "" ||
          (version !== undefined && row.price_list_version !== version)
        )
          violated(
            `Row ${rowText(row)} was computed with price list ${JSON.stringify(row.price_list_version)}; the descriptor states ${version}.`,
            where,
          );
      }
    }
  },
};
