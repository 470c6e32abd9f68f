import type { BackendCapabilities } from "@krako/contracts";
import type { KeptPrices } from "./billing/kept-prices.ts";
import { describeFabric } from "./capabilities.ts";
import type { NodeBoard } from "./nodes/node-board.ts";

/** The capabilities as prices and the registrations of the nodes make them; described anew only when one of them changes. */
export function keptCapabilities(
  board: NodeBoard,
  prices: KeptPrices,
  supportedExtensions: readonly string[],
): () => BackendCapabilities {
  let described: BackendCapabilities | null = null;
  let describedOf: readonly unknown[] = [];
  return () => {
    const { registrations } = board;
    const priceList = prices.inForce();
    if (described === null || registrations !== describedOf[0] || priceList !== describedOf[1]) {
      const nodes = [...board.all()].map(({ record }) => record.registration);
      describedOf = [registrations, priceList];
      described = describeFabric(nodes, { priceList, supportedExtensions });
    }
    return described;
  };
}
