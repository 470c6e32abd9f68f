// A node that the kit plays: its key, its signatures, and what it holds.
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type {
  Claim,
  NodePublicKey,
  SignedWorkUnitResult,
  SignedWorkUnitResults,
  WorkUnitResult,
} from "@krako/contracts";
import canonicalize from "canonicalize";

/** The protected header of the kit's signatures. */
const HEADER = Buffer.from('{"alg":"EdDSA"}').toString("base64url");

/** Key pairs are dear to make and tell nothing by being new: the nodes of a process take them from here in turn. */
const keys: { readonly publicKey: NodePublicKey; readonly privateKey: KeyObject }[] = [];

export const keyAt = (index: number): { readonly publicKey: NodePublicKey; readonly privateKey: KeyObject } => {
  let key = keys[index];
  if (key === undefined) {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const { x = "" } = publicKey.export({ format: "jwk" });
    key = { publicKey: { kty: "OKP", crv: "Ed25519", x }, privateKey };
    keys[index] = key;
  }
  return key;
};

/** RFC 7515, appendix F, over the RFC 8785 form. */
const signatureOf = (document: object, privateKey: KeyObject): string => {
  const payload = Buffer.from(canonicalize(document) ?? "", "utf8").toString("base64url");
  const signature = sign(null, Buffer.from(`${HEADER}.${payload}`, "latin1"), privateKey).toString("base64url");
  return `${HEADER}..${signature}`;
};

export const signed = (result: WorkUnitResult, privateKey: KeyObject): SignedWorkUnitResult => ({
  result,
  signature: signatureOf(result, privateKey),
});

/** Several results under one signature. */
export const signedTogether = (results: WorkUnitResult[], privateKey: KeyObject): SignedWorkUnitResults => ({
  results,
  signature: signatureOf(results, privateKey),
});

/** The same signature with one bit of it turned. */
export const flipped = ({ result, signature }: SignedWorkUnitResult): SignedWorkUnitResult => {
  const at = signature.lastIndexOf("..") + 2;
  const bytes = Buffer.from(signature.slice(at), "base64url");
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return { result, signature: signature.slice(0, at) + bytes.toString("base64url") };
};

/** What a node says of itself while it waits for nothing. */
export const holding = (claims: readonly Claim[]): { readonly claim_id: string; readonly fencing_token: number }[] =>
  claims.map(({ claim_id, fencing_token }) => ({ claim_id, fencing_token }));
