// A crash must not be paid for.
import type { FabricLaw } from "./law.ts";

export const redeliveryBillsNothing: FabricLaw = {
  on: "fabric",
  id: "redelivery-bills-nothing",
  requirements: ["BILL-001"],
  profile: "billing",
  needs: ["redelivery"],
  sentence: "Events that are delivered once more change neither ledger nor wallet nor usage.",
  floor: 60,
  check({ books }, { exercised, violated }) {
    for (const later of books) {
      if (later.moment !== "after redelivery") continue;
      const before = books.find(({ tenant, moment }) => tenant === later.tenant && moment === "settled");
      if (before === undefined) continue;
      exercised();
      if (before.ledgerText !== later.ledgerText)
        violated(
          `Every event was delivered to billing once more, and the ledger of tenant ${later.tenant} has ${later.rows.length} rows instead of ${before.rows.length}.`,
        );
      else if (before.walletText !== later.walletText)
        violated(
          `Every event was delivered to billing once more, and the wallet of tenant ${later.tenant} changed from ${before.walletText} to ${later.walletText}.`,
        );
      else if (before.usageText !== later.usageText)
        violated(
          `Every event was delivered to billing once more, and the usage of tenant ${later.tenant} changed from ${before.usageText} to ${later.usageText}.`,
        );
    }
  },
};
