// A wallet is a fold over the ledger.
import { micros, moneyText } from "../fabric/amounts.ts";
import type { FabricLaw } from "./law.ts";

export const walletsAreTheLedger: FabricLaw = {
  on: "fabric",
  id: "wallets-are-the-ledger",
  requirements: ["BILL-006"],
  profile: "billing",
  sentence: "What a wallet was debited is the sum of the billed rows, and its balance what remains of its credits.",
  floor: 60,
  check({ books }, { exercised, violated }) {
    for (const { rows, wallet, tenant, moment } of books) {
      if (wallet === null) {
        violated(`The wallet of tenant ${tenant} cannot be read.`);
        continue;
      }
      if (rows.some(({ amount }) => amount !== "0.000000")) exercised();
      const debited = rows.reduce((sum, { amount }) => sum + (amount.startsWith("-") ? 0n : micros(amount)), 0n);
      const credited = rows.reduce((sum, { amount }) => sum - (amount.startsWith("-") ? micros(amount) : 0n), 0n);
      if (micros(wallet.debited) !== debited)
        violated(
          `${moment}: the rows of tenant ${tenant} sum to ${moneyText(debited)}; its wallet was debited ${wallet.debited}.`,
        );
      else if (micros(wallet.credited) !== credited)
        violated(
          `${moment}: the credits of tenant ${tenant} sum to ${moneyText(credited)}; its wallet says ${wallet.credited}.`,
        );
      else if (micros(wallet.balance) !== credited - debited)
        violated(
          `${moment}: the balance of tenant ${tenant} must be ${moneyText(credited - debited)}; it is ${wallet.balance}.`,
        );
    }
  },
};
