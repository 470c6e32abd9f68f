import type { ExecutionContext, PriceList, TaskGraph } from "@krako/contracts";
import { compilePlan, freezeDocument, type Plan } from "@krako/rules";

/** What a session was accepted with, besides its graph: kept with it, so that it means the same to whoever takes it over. */
export interface SessionTerms {
  readonly context: ExecutionContext;
  /** The prices in force when it was accepted. */
  readonly priceList: PriceList | undefined;
  /** Of the capabilities in force when it was accepted (CAP-003). */
  readonly capabilitiesDigest: string;
  /** Its caller had given it up already when it was submitted. */
  readonly isCancelled: boolean;
}

export function termsText(terms: SessionTerms): string {
  return JSON.stringify(terms);
}

/** The plan and terms of a stored session. It was checked when it was accepted. */
export function readDocument(graphText: string, text: string): { readonly plan: Plan; readonly terms: SessionTerms } {
  const graph = freezeDocument(JSON.parse(graphText) as TaskGraph);
  const terms = JSON.parse(text) as SessionTerms;
  return { plan: compilePlan(graph, { priceList: terms.priceList }), terms };
}
