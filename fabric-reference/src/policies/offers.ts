import type { NodeCapabilities, NodeOffer } from "@krako/contracts";
import type { PlacementRequest } from "./placement-request.ts";

/** What a request asks of what a node executes. */
export type OfferRequest = Pick<PlacementRequest, "type" | "operation" | "tier" | "contextTokens" | "privacy">;

const byOperation = new WeakMap<readonly NodeOffer[], ReadonlyMap<string, readonly NodeOffer[]>>();

/** Whether a node executes this by its offers; without offers its other statements decide alone. Operations leave no data anywhere; models may. */
export function isOffered(request: OfferRequest, { offers }: Pick<NodeCapabilities, "offers">): boolean {
  if (offers === undefined) return true;
  return (indexOf(offers).get(request.operation) ?? []).some((offer) => matches(request, offer));
}

function matches({ type, tier, contextTokens, privacy }: OfferRequest, offer: NodeOffer): boolean {
  if (offer.type !== type) return false;
  if (tier === null) return true;
  if (!(offer.model_tiers ?? []).includes(tier) || contextTokens > (offer.context_window ?? 0)) return false;
  return privacy !== "local_only" || offer.local === true;
}

function indexOf(offers: readonly NodeOffer[]): ReadonlyMap<string, readonly NodeOffer[]> {
  const known = byOperation.get(offers);
  if (known !== undefined) return known;
  const index = new Map<string, NodeOffer[]>();
  for (const offer of offers) {
    const others = index.get(offer.operation);
    if (others === undefined) index.set(offer.operation, [offer]);
    else others.push(offer);
  }
  byOperation.set(offers, index);
  return index;
}
