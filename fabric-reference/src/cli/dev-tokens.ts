import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { systemClock } from "@krako/attempts";
import { hashToken, mintToken, type Role } from "../door/tokens.ts";
import type { Database } from "../store/database.ts";
import { findToken, insertToken } from "../store/tokens.ts";
import { UsageError } from "./usage-error.ts";

/** The tokens of a fabric for development, the same at every start. */
export type DevTokens = Readonly<Record<Role, string>>;

/** Whom they act for: one tenant, one operator, any node. */
export const DEV_OWNERS: Readonly<Record<Role, string>> = { tenant: "dev", operator: "dev", node: "*" };

const ROLES: readonly Role[] = ["tenant", "operator", "node"];

/** The tokens in a file that its owner alone may read; made at the first start. @throws UsageError */
export function readDevTokens(file: string): DevTokens {
  if (!existsSync(file)) {
    const made = Object.fromEntries(ROLES.map((role) => [role, mintToken(role, randomBytes)]));
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    return made as DevTokens;
  }
  try {
    const read = JSON.parse(readFileSync(file, "utf8")) as Partial<DevTokens>;
    if (ROLES.every((role) => read[role]?.startsWith(`krako_${role}_`))) return read as DevTokens;
  } catch {
    // Told below: what was read is never repeated.
  }
  throw new UsageError(`${file} does not hold the tokens of this fabric. Delete it: new ones are made.`);
}

/** Makes them known to the fabric. */
export async function storeDevTokens(database: Database, tokens: DevTokens): Promise<void> {
  const createdAt = Math.floor(systemClock.now());
  await database.transaction(async (connection) => {
    for (const role of ROLES) {
      const hash = hashToken(tokens[role]);
      if ((await findToken(connection, hash)) !== null) continue;
      await insertToken(connection, { hash, role, owner: DEV_OWNERS[role], createdAt, expiresAt: null });
    }
  });
}
