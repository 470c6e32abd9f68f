import { randomBytes } from "node:crypto";
import { systemClock } from "@krako/attempts";
import { timestamp } from "@krako/rules";
import { hashToken, mintToken, type Role } from "../../door/tokens.ts";
import type { Database } from "../../store/database.ts";
import { insertToken, listTokens, revokeToken, type TokenRow } from "../../store/tokens.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { openDatabase } from "../open-database.ts";
import { UsageError } from "../usage-error.ts";

interface DatabaseOptions {
  readonly database?: string;
}

/** What a new token is for. */
export interface CreateTokenOptions extends DatabaseOptions {
  readonly role: Role;
  readonly owner: string;
  /** Days until it runs out; absent: never. */
  readonly days?: number;
}

const DAY_MS = 86_400_000;

/** Ids of tenants and nodes; a node token may be for all nodes whose ids begin alike. */
const OWNER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const NODE_OWNER = /^([A-Za-z0-9][A-Za-z0-9._-]{0,127}|[A-Za-z0-9._-]{0,127}\*)$/;

/** Makes a token and prints it: the only time that it can be seen. */
export async function createTokenCommand(options: CreateTokenOptions): Promise<ExitCode> {
  const { role, owner, days } = options;
  if (!(role === "node" ? NODE_OWNER : OWNER).test(owner))
    throw new UsageError(
      `"${owner}" is no id: 1 to 128 letters, digits, ".", "_" or "-", starting with a letter or digit${role === "node" ? "; or the beginning of node ids and a *" : ""}.`,
    );
  return await withDatabase(options, async (database) => {
    const now = Math.floor(systemClock.now());
    const token = mintToken(role, randomBytes);
    const expiresAt = days === undefined ? null : now + days * DAY_MS;
    await database.transaction((connection) =>
      insertToken(connection, { hash: hashToken(token), role, owner, createdAt: now, expiresAt }),
    );
    process.stdout.write(`${token}\n`);
    const until = expiresAt === null ? "does not run out" : `runs out ${timestamp(expiresAt)}`;
    process.stderr.write(
      `Token ${idOf(hashToken(token))} of ${role} ${owner}; it ${until}. Keep it: it is not shown again.\n`,
    );
    return EXIT.success;
  });
}

/** Lists tokens: never themselves, only what is known of them. */
export async function listTokensCommand(options: DatabaseOptions): Promise<ExitCode> {
  return await withDatabase(options, async (database) => {
    const now = systemClock.now();
    const rows = await database.read((connection) => listTokens(connection));
    process.stdout.write("ID            ROLE      STATE    CREATED                   OWNER\n");
    for (const row of rows)
      process.stdout.write(
        `${idOf(row.hash)}  ${row.role.padEnd(8)}  ${stateOf(row, now).padEnd(7)}  ${timestamp(row.createdAt)}  ${row.owner}\n`,
      );
    return EXIT.success;
  });
}

/** Revokes a token by itself or by its id. */
export async function revokeTokenCommand(named: string, options: DatabaseOptions): Promise<ExitCode> {
  return await withDatabase(options, async (database) => {
    const rows = await database.read((connection) => listTokens(connection));
    const hash = hashToken(named);
    const found = rows.filter((row) => row.hash === hash || idOf(row.hash) === named);
    const [row] = found;
    if (row === undefined || found.length > 1)
      throw new UsageError(
        "There is no such token. Give the token itself, or its id as krako-fabric token list shows it.",
      );
    await database.transaction((connection) => revokeToken(connection, row.hash, Math.floor(systemClock.now())));
    process.stdout.write(
      `Revoked ${idOf(row.hash)} of ${row.role} ${row.owner}. Processes that know it stop believing it within 5 s.\n`,
    );
    return EXIT.success;
  });
}

/** Characters of a hash by which a token is named. */
const ID_LENGTH = 12;

function idOf(hash: string): string {
  return hash.slice(0, ID_LENGTH);
}

function stateOf({ expiresAt, revokedAt }: TokenRow, now: number): string {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "valid";
}

async function withDatabase(
  { database }: DatabaseOptions,
  work: (database: Database) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await openDatabase(database, process.env);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
