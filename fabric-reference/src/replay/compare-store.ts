import { equalJson, joinPointer } from "@krako/rules";
import { sumsOf } from "../billing/read-billing.ts";
import { keptNodes } from "../consumers/trust.ts";
import type { Connection, Database } from "../store/database.ts";
import { listLedger, listWallets, sumUsage } from "../store/ledger.ts";
import { readSessionResult } from "../store/session-texts.ts";
import { readSession } from "../store/sessions.ts";
import { type ReplayedState, usageText } from "./replay.ts";
import { viewText } from "./session-view.ts";

/** Differences that are listed, at most. */
export const MAX_DIFFERENCES = 1_000;

const ROWS_PER_READ = 500;

/**
 * Compares what a log leads to with what the store keeps, byte by byte. Nothing may be written meanwhile, and billing and trust must
 * have read the whole log. @returns what differs, in sentences; nothing if the store is what its log says.
 */
export function compareStore(database: Database, state: ReplayedState): Promise<readonly string[]> {
  return database.read(async (connection) => {
    const differences: string[] = [...state.differences];
    const differ = (what: string): void => {
      if (differences.length < MAX_DIFFERENCES) differences.push(what);
    };
    await compareTenants(connection, state, differ);
    await compareTrust(connection, state, differ);
    await compareSessions(connection, state, differ);
    return differences;
  });
}

type Differ = (what: string) => void;

async function compareTenants(connection: Connection, state: ReplayedState, differ: Differ): Promise<void> {
  const unseen = new Set([...state.ledgers.keys(), ...state.usage.keys()]);
  for (let after = ""; ; ) {
    const page = await listWallets(connection, after, ROWS_PER_READ);
    for (const { tenantId, text } of page) {
      unseen.delete(tenantId);
      const wallet = state.wallets.get(tenantId) ?? "";
      if (text !== wallet) differ(`The wallet of tenant ${tenantId} is kept as ${text}; its log leads to ${wallet}.`);
      await compareLedger(connection, tenantId, state.ledgers.get(tenantId) ?? [], differ);
      const usage = usageText(sumsOf(await sumUsage(connection, tenantId, 0, Number.MAX_SAFE_INTEGER)));
      const replayed = state.usage.get(tenantId);
      if (replayed !== undefined && usage !== usageText(replayed))
        differ(`The usage of tenant ${tenantId} is kept as ${usage}; its log leads to ${usageText(replayed)}.`);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < ROWS_PER_READ) break;
    after = last.tenantId;
  }
  for (const tenantId of unseen) differ(`Tenant ${tenantId} has a log and no wallet.`);
}

async function compareLedger(
  connection: Connection,
  tenantId: string,
  replayed: readonly string[],
  differ: Differ,
): Promise<void> {
  let row = 0;
  for (;;) {
    const page = await listLedger(connection, tenantId, row, ROWS_PER_READ);
    for (const kept of page) {
      if (kept.text !== replayed[row])
        differ(
          `Row ${kept.row} of tenant ${tenantId} is kept as ${kept.text}; its log leads to ${replayed[row] ?? "no row"}.`,
        );
      row += 1;
    }
    if (page.length < ROWS_PER_READ) break;
  }
  for (const missing of replayed.slice(row)) differ(`The ledger of tenant ${tenantId} lacks ${missing}.`);
}

async function compareTrust(connection: Connection, state: ReplayedState, differ: Differ): Promise<void> {
  const kept = new Map((await keptNodes(connection)).map(({ key, text }) => [key, text]));
  for (const key of new Set([...kept.keys(), ...state.trust.keys()]))
    if (kept.get(key) !== state.trust.get(key))
      differ(`Trust of ${key} is kept as ${kept.get(key)}; its log leads to ${state.trust.get(key)}.`);
}

async function compareSessions(connection: Connection, state: ReplayedState, differ: Differ): Promise<void> {
  for (const [key, text] of state.sessions) {
    const at = key.indexOf("/");
    const [tenantId, sessionId] = [key.slice(0, at), key.slice(at + 1)];
    const row = await readSession(connection, tenantId, sessionId);
    if (row === null) {
      differ(`Session ${sessionId} of tenant ${tenantId} has a log and no row.`);
      continue;
    }
    const result = await readSessionResult(connection, tenantId, sessionId);
    const kept = viewText(row.state, row.lastSequence, result);
    if (kept === text) continue;
    const pointer = firstDifference(JSON.parse(kept), JSON.parse(text));
    if (pointer !== null)
      differ(`Session ${sessionId} of tenant ${tenantId} is kept with another ${pointer} than its log leads to.`);
  }
}

/** The pointer to the first member that differs; never what it holds, since results are the tenant's. */
function firstDifference(kept: unknown, replayed: unknown, pointer = ""): string | null {
  if (isObject(kept) && isObject(replayed)) {
    for (const key of new Set([...Object.keys(kept), ...Object.keys(replayed)]))
      if (Object.hasOwn(kept, key) && Object.hasOwn(replayed, key)) {
        const found = firstDifference(kept[key], replayed[key], joinPointer(pointer, key));
        if (found !== null) return found;
      } else return joinPointer(pointer, key);
    return null;
  }
  return equalJson(kept, replayed) ? null : pointer;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
