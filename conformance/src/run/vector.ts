// A case with what must come of it, as plain JSON: for kits in other languages, which need neither the generator nor the oracle.
import type { PriceList } from "@krako/contracts";
import type { Case, RefusalCase, RunCase } from "../cases/case.ts";
import { canonicalDigest } from "../judge/canonical-digest.ts";
import type { BackendProfile } from "../laws/profiles.ts";
import { expectedOutcome, type RunOutcome } from "./outcome.ts";

export const VECTOR_FORMAT = "krako.conformance.vector/1";
export const INDEX_FORMAT = "krako.conformance.vectors/1";

interface VectorHead {
  readonly format: typeof VECTOR_FORMAT;
  /** `vec-` and the first 16 hexadecimal digits of the SHA-256 of the RFC 8785 form of `case`. */
  readonly id: string;
  readonly profile: BackendProfile;
}
export interface RunVector extends VectorHead {
  readonly case: RunCase;
  /** The prices that were enforced; null: cost is not enforced. */
  readonly price_list: PriceList | null;
  readonly expected: { readonly run: RunOutcome };
}
export interface RefusalVector extends VectorHead {
  readonly case: RefusalCase;
  readonly expected: { readonly refusal: Pick<RefusalCase["expects"], "error_type" | "rule" | "named"> };
}
export type Vector = RunVector | RefusalVector;

export const vectorId = (each: Case): string => `vec-${canonicalDigest(each).slice(0, 16)}`;

export const runVector = (each: RunCase, profile: BackendProfile, prices: PriceList | null): RunVector => ({
  format: VECTOR_FORMAT,
  id: vectorId(each),
  profile,
  case: each,
  price_list: prices,
  expected: { run: expectedOutcome(each, prices) },
});

export const refusalVector = (each: RefusalCase, profile: BackendProfile): RefusalVector => {
  const { error_type, rule, named } = each.expects;
  return {
    format: VECTOR_FORMAT,
    id: vectorId(each),
    profile,
    case: each,
    expected: { refusal: { error_type, rule, named } },
  };
};
