import type { LedgerPage, Usage, Wallet } from "@krako/contracts";
import type { PageRequest } from "../services.ts";

/** Reads what billing wrote. */
export interface BillingReader {
  usage(tenantId: string, from: string, to: string): Promise<Usage>;
  ledger(tenantId: string, page: PageRequest & { readonly sessionId: string | undefined }): Promise<LedgerPage>;
  wallet(tenantId: string): Promise<Wallet>;
}
