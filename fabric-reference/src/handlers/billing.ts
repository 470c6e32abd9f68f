import { malformed } from "../door/refusals.ts";
import type { FabricServices } from "../services.ts";
import type { Handlers } from "./call.ts";

/** What it cost. */
export function billingHandlers(
  services: FabricServices,
): Handlers<"Billing_readUsage" | "Billing_listLedger" | "Billing_readWallet"> {
  return {
    Billing_readUsage: async ({ caller, query: { from, to } }) => {
      askForPeriod(from, to);
      return { status: 200, body: await services.usage(caller.owner, from, to) };
    },
    Billing_listLedger: async ({ caller, query: { cursor, limit, execution_session_id } }) => ({
      status: 200,
      body: await services.ledger(caller.owner, { cursor, limit, sessionId: execution_session_id }),
    }),
    Billing_readWallet: async ({ caller }) => ({ status: 200, body: await services.wallet(caller.owner) }),
  };
}

/** Timestamps of the contract sort as text. The pattern lets through days that no month has; those are no moments. */
function askForPeriod(from: string, to: string): void {
  for (const [name, moment] of Object.entries({ from, to }))
    if (Number.isNaN(Date.parse(moment)) || new Date(moment).toISOString() !== moment)
      throw malformed(
        "invalid_parameter",
        "A parameter is not valid.",
        `The query parameter "${name}" is no moment of the calendar.`,
      );
  if (from > to)
    throw malformed(
      "invalid_parameter",
      "A parameter is not valid.",
      "The period ends before it starts: swap from and to.",
    );
}
