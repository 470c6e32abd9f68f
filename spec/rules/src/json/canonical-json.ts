import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import { quickForm } from "./quick-form.ts";

/** The RFC 8785 form of a JSON value: members in UTF-16 order, numbers as ECMAScript writes them, no white space. */
export function canonicalJson(value: unknown): string {
  const text = quickForm(value) ?? canonicalize(value);
  if (text === undefined) throw new TypeError("Only JSON values have a canonical form.");
  return text;
}

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return platformHash?.("sha256", text) ?? portableSha256Hex(text);
}

/** {@link sha256Hex} where the platform brings no hash of its own: ten times slower, the same digits. */
export function portableSha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Node's `crypto.hash`; asked for at run time, so that browsers and bundlers see no import of it. */
const platformHash = (
  globalThis as { readonly process?: { readonly getBuiltinModule?: (name: string) => HashModule | undefined } }
).process?.getBuiltinModule?.("node:crypto")?.hash;

interface HashModule {
  readonly hash?: (algorithm: string, text: string) => string;
}

/** SHA-256 of the RFC 8785 form of a JSON value: the digest of a document. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** Equality as the contract means it: equal RFC 8785 forms. */
export function equalJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return Object.is(a, b) || (a === 0 && b === 0);
  return canonicalJson(a) === canonicalJson(b);
}
