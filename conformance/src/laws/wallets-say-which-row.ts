// Whoever holds the ledger can make the wallet.
import type { FabricLaw } from "./law.ts";

export const walletsSayWhichRow: FabricLaw = {
  on: "fabric",
  id: "wallets-say-which-row",
  requirements: ["BILL-005"],
  profile: "billing",
  sentence: "A wallet names the last row it counts and its hash: it follows from the ledger and nothing else.",
  floor: 60,
  check({ books }, { exercised, violated }) {
    for (const { rows, wallet, tenant, moment } of books) {
      if (wallet === null) continue;
      exercised();
      const last = rows.at(-1);
      const [row, hash] = last === undefined ? [0, "0".repeat(64)] : [last.row, last.hash];
      if (wallet.last_row !== row || wallet.ledger_hash !== hash)
        violated(
          `${moment}: the ledger of tenant ${tenant} ends with row ${row}, hash ${hash}; its wallet counts up to row ${wallet.last_row}, hash ${wallet.ledger_hash}.`,
        );
    }
  },
};
