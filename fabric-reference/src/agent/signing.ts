import { type KeyObject, sign, verify } from "node:crypto";
import type { SignedWorkUnitResult, WorkUnitResult } from "@krako/contracts";
import { canonicalJson } from "@krako/rules";
import type { NodeKey } from "./node-key.ts";

/** The protected header `{"alg":"EdDSA"}`, which is all there is to say: the claim names the node, and the node has one key. */
const HEADER = Buffer.from('{"alg":"EdDSA"}').toString("base64url");

/** Bytes of an Ed25519 signature, and characters of its base64url form. */
const SIGNATURE_BYTES = 64;
const SIGNATURE_CHARACTERS = 86;

/** The RFC 8785 form of a document, and the signature that is said to be over it: a detached JWS (RFC 7515, appendix F). */
export interface SignedText {
  readonly text: string;
  readonly signature: string;
}

/** Signs the UTF-8 bytes of a text. */
export function signText(text: string, { privateKey }: NodeKey): string {
  return `${HEADER}..${sign(null, signingInput(HEADER, text), privateKey).toString("base64url")}`;
}

/** Signs one result. @throws TypeError when it is not JSON. */
export function signResult(result: WorkUnitResult, key: NodeKey): SignedWorkUnitResult {
  return { result, signature: signText(canonicalJson(result), key) };
}

/** The RFC 8785 form of the array whose members have these forms. */
export function canonicalArray(texts: readonly string[]): string {
  return `[${texts.join(",")}]`;
}

/** Tells whether a signature is one by this key over exactly this text; never throws, whatever the signature is. */
export type VerifyResult = (signed: SignedText, key: KeyObject) => boolean | Promise<boolean>;

/** Verifies at once: about 90 µs. */
export function verifyResult(signed: SignedText, key: KeyObject): boolean {
  const parts = partsOf(signed);
  return parts !== null && verify(null, parts.input, key, parts.signature);
}

/** Verifies in one of Node's threads, so that a process of many nodes does other things meanwhile. */
export function verifyResultInThread(signed: SignedText, key: KeyObject): Promise<boolean> {
  const parts = partsOf(signed);
  return new Promise((resolve) => {
    if (parts === null) resolve(false);
    else verify(null, parts.input, key, parts.signature, (error, isValid) => resolve(error === null && isValid));
  });
}

/** What was signed and the signature; null where they cannot be one. */
function partsOf({
  text: payload,
  signature,
}: SignedText): { readonly input: Buffer; readonly signature: Buffer } | null {
  const end = signature.length - SIGNATURE_CHARACTERS;
  const header = signature.slice(0, end - 2);
  if (end < 3 || signature.slice(end - 2, end) !== ".." || !isOurHeader(header)) return null;
  const text = signature.slice(end);
  const bytes = Buffer.from(text, "base64url");
  // Several texts decode to the same bytes; only one of them is the signature.
  if (bytes.length !== SIGNATURE_BYTES || bytes.toString("base64url") !== text) return null;
  return { input: signingInput(header, payload), signature: bytes };
}

/** Bytes that are signed (RFC 7515, 5.1). */
function signingInput(header: string, text: string): Buffer {
  const payload = Buffer.from(text, "utf8").toString("base64url");
  return Buffer.from(`${header}.${payload}`, "latin1");
}

/** EdDSA, and nothing that a verifier would have to understand (RFC 7515, 4.1.11; RFC 7797). */
function isOurHeader(header: string): boolean {
  if (header === HEADER) return true;
  try {
    const { alg, crit, b64 } = JSON.parse(Buffer.from(header, "base64url").toString("utf8")) as Record<string, unknown>;
    return alg === "EdDSA" && crit === undefined && b64 === undefined;
  } catch {
    return false;
  }
}
