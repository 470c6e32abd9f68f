// Three numbers that are never mixed.
import { micros, moneyText } from "../fabric/amounts.ts";
import type { FabricLaw } from "./law.ts";

export const usageAddsUp: FabricLaw = {
  on: "fabric",
  id: "usage-adds-up",
  requirements: ["BILL-008"],
  profile: "billing",
  needs: ["new tenants"],
  sentence:
    "Usage states sessions, tokens debited and estimated, and what was consumed and billed, as events and rows say.",
  floor: 50,
  check({ books, sessions }, { exercised, violated }) {
    for (const { rows, usage, tenant, moment } of books) {
      if (usage === null) {
        violated(`The usage of tenant ${tenant} cannot be read.`);
        continue;
      }
      exercised();
      const own = sessions.filter((session) => session.tenant === tenant);
      const debits = own
        .flatMap(({ events }) => events)
        .flatMap((event) => (event.event_type === "budget.debited" ? [event.payload] : []));
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      const say = (what: string, expected: string | number, seen: string | number): void => {
        if (String(expected) !== String(seen))
          violated(`${moment}: usage of tenant ${tenant}: ${what} must be ${expected}, and is ${seen}.`);
      };
      say("sessions", own.filter(({ hasEnded }) => hasEnded).length, usage.sessions);
      say("debited_tokens", sum(debits.map(({ tokens }) => tokens)), usage.debited_tokens);
      say(
        "estimated_tokens",
        sum(debits.filter(({ estimated }) => estimated).map(({ tokens }) => tokens)),
        usage.estimated_tokens,
      );
      for (const item of ["workunit_cpu", "llm_tokens"] as const) {
        const line = usage.lines.find(({ line_item }) => line_item === item);
        const of = rows.filter(({ line_item }) => line_item === item);
        const total = (texts: readonly string[]): string => moneyText(texts.reduce((a, b) => a + micros(b), 0n));
        const billed = of.filter(({ reason }) => reason === "accepted");
        say(`${item} consumed`, total(of.map(({ quantity }) => quantity)), line?.consumed ?? "0.000000");
        say(`${item} billed`, total(billed.map(({ quantity }) => quantity)), line?.billed ?? "0.000000");
        say(`${item} amount`, total(billed.map(({ amount }) => amount)), line?.amount ?? "0.000000");
      }
      say(
        "amount",
        moneyText(rows.reduce((a, { amount }) => a + (amount.startsWith("-") ? 0n : micros(amount)), 0n)),
        usage.amount,
      );
    }
  },
};
