import type { LedgerPage, Usage, Wallet } from "@krako/contracts";
import { readLedger, readUsage, readWallet } from "../billing/read-billing.ts";
import type { PageRequest } from "../services.ts";
import type { Database } from "../store/database.ts";

/** Reads what billing wrote. */
export interface BillingReader {
  usage(tenantId: string, from: string, to: string): Promise<Usage>;
  ledger(tenantId: string, page: PageRequest & { readonly sessionId: string | undefined }): Promise<LedgerPage>;
  wallet(tenantId: string): Promise<Wallet>;
}

/** Reads it from the store, each answer by a read of its own. */
export function billingReader(database: Database): BillingReader {
  return {
    usage: (tenantId, from, to) => database.read((connection) => readUsage(connection, tenantId, from, to)),
    ledger: (tenantId, page) => database.read((connection) => readLedger(connection, tenantId, page)),
    wallet: (tenantId) => database.read((connection) => readWallet(connection, tenantId)),
  };
}
