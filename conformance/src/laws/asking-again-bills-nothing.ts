// One event is billed once.
import type { FabricLaw } from "./law.ts";

export const askingAgainBillsNothing: FabricLaw = {
  on: "fabric",
  id: "asking-again-bills-nothing",
  requirements: ["BILL-001"],
  profile: "billing",
  sentence: "Every event is in one row only, however often graphs and results were handed in.",
  floor: 60,
  check({ books }, { exercised, violated }) {
    for (const { rows, tenant, moment } of books) {
      const seen = new Map<string, number>();
      for (const { event_ids, row } of rows) {
        exercised();
        for (const id of event_ids) {
          const before = seen.get(id);
          if (before !== undefined)
            violated(`${moment}: event ${id} is in rows ${before} and ${row} of tenant ${tenant}.`);
          seen.set(id, row);
        }
      }
    }
  },
};
