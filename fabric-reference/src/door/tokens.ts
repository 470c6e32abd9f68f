import { hash, timingSafeEqual } from "node:crypto";

/** Whom a token acts for. */
export type Role = "tenant" | "node" | "operator";

/** A token as it is stored: its hash, never itself. Times are milliseconds since 1970. */
export interface TokenRecord {
  /** SHA-256 of the token's text, in lower-case hexadecimal. */
  readonly hash: string;
  readonly role: Role;
  /** Id of the tenant; id of the node, or the beginning of ids and a `*`; name of the operator. */
  readonly owner: string;
  /** Null: never. */
  readonly expiresAt: number | null;
  /** Null: it was not revoked. */
  readonly revokedAt: number | null;
}

/** Where tokens are kept. */
export interface TokenDirectory {
  find(hash: string): Promise<TokenRecord | null>;
}

/** Random bytes of a token. */
const RANDOM_BYTES = 32;

const TOKEN = /^krako_(tenant|node|operator)_[A-Za-z0-9_-]{43}$/;

/** A new token, `krako_<role>_<43 random characters>`. `random` gives that many unpredictable bytes. */
export function mintToken(role: Role, random: (bytes: number) => Uint8Array): string {
  return `krako_${role}_${Buffer.from(random(RANDOM_BYTES)).toString("base64url")}`;
}

/** What is stored of a token: its SHA-256 in hexadecimal. A random token needs no salt. */
export function hashToken(token: string): string {
  return hash("sha256", token, "hex");
}

/** The token of an `Authorization` header; null if it holds none that could be one of ours. */
export function bearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const [scheme = "", token = "", more] = authorization.split(" ");
  return scheme.toLowerCase() === "bearer" && more === undefined && TOKEN.test(token) ? token : null;
}

/** Whether a token is the stored one, is not revoked and has not run out. Hashes are compared in constant time. */
export function isValid(record: TokenRecord, tokenHash: string, now: number): boolean {
  const [stored, given] = [Buffer.from(record.hash, "hex"), Buffer.from(tokenHash, "hex")];
  if (stored.length !== given.length || !timingSafeEqual(stored, given)) return false;
  return (record.revokedAt === null || record.revokedAt > now) && (record.expiresAt === null || record.expiresAt > now);
}
