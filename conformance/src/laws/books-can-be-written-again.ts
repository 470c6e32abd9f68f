// The log is the truth; the rest follows from it.
import type { FabricLaw } from "./law.ts";

export const booksCanBeWrittenAgain: FabricLaw = {
  on: "fabric",
  id: "books-can-be-written-again",
  requirements: ["DET-005"],
  profile: "billing",
  needs: ["rebuild"],
  sentence: "Billing written again from the log gives the same ledger, wallet and usage, byte for byte.",
  floor: 60,
  check({ books }, { exercised, violated }) {
    for (const later of books) {
      if (later.moment !== "after rebuild") continue;
      const before = books.find(({ tenant, moment }) => tenant === later.tenant && moment === "settled");
      if (before === undefined) continue;
      exercised();
      for (const what of ["ledgerText", "walletText", "usageText"] as const)
        if (before[what] !== later[what])
          violated(
            `Written again from the log, ${what.replace("Text", "")} of tenant ${later.tenant} is ${later[what].slice(0, 300)}; it was ${before[what].slice(0, 300)}.`,
          );
    }
  },
};
