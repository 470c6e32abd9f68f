// Computed with whole numbers of the kit's own.
import { amountsOf } from "../fabric/amounts.ts";
import { billedUnits, rowText } from "../fabric/billed-units.ts";
import type { FabricLaw } from "./law.ts";

export const amountsAreRoundedHalfEven: FabricLaw = {
  on: "fabric",
  id: "amounts-are-rounded-half-even",
  requirements: ["BILL-003"],
  profile: "billing",
  sentence:
    "The amount of a billed row is quantity times price, in decimal arithmetic, rounded half to even at scale 6.",
  floor: 50,
  check(trial, { exercised, violated }) {
    for (const { session, unit, rows, prices } of billedUnits(trial)) {
      for (const row of rows) {
        if (row.reason !== "accepted") continue;
        exercised();
        const expected = amountsOf(row, unit, prices, session.events);
        if (!expected.includes(row.amount))
          violated(
            `Row ${rowText(row)}: ${row.quantity} at ${row.unit_price} is ${expected[0]}, not ${row.amount}.`,
            `${session.id}/${unit.id}`,
          );
      }
    }
  },
};
