import type { Connection } from "./database.ts";
import { fieldsOf, hotStatement } from "./hot-statement.ts";

/** A token as it is stored: never itself, only its hash. */
export interface TokenRow {
  readonly hash: string;
  readonly role: string;
  /** Whose it is: a tenant, a node, an operator. */
  readonly owner: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

const FIELDS = fieldsOf("token", ["hash", "role", "owner", "createdAt", "expiresAt", "revokedAt"]);

const INSERT = hotStatement(
  "token_insert",
  () => "insert into token (hash, role, owner, created_at, expires_at) values ($1, $2, $3, $4, $5)",
);

/** @throws StoreConflictError when the hash is known. */
export async function insertToken(connection: Connection, token: Omit<TokenRow, "revokedAt">): Promise<void> {
  await connection.run(INSERT, [token.hash, token.role, token.owner, token.createdAt, token.expiresAt]);
}

const FIND = hotStatement("token_find", () => `select ${FIELDS} from token where hash = $1`);

/** Also one that has expired or is revoked: whoever asks looks at its times. */
export async function findToken(connection: Connection, hash: string): Promise<TokenRow | null> {
  return (await connection.run<TokenRow>(FIND, [hash]))[0] ?? null;
}

const REVOKE = hotStatement(
  "token_revoke",
  () => "update token set revoked_at = coalesce(revoked_at, $2) where hash = $1 returning hash",
);

/** Revokes a token; the first time counts. @returns false when it is not known. */
export async function revokeToken(connection: Connection, hash: string, at: number): Promise<boolean> {
  return (await connection.run(REVOKE, [hash, at])).length > 0;
}

const LIST = hotStatement("token_list", () => `select ${FIELDS} from token order by created_at, hash`);

export function listTokens(connection: Connection): Promise<readonly TokenRow[]> {
  return connection.run(LIST, []);
}
