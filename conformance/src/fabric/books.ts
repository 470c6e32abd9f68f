// Reading ledger, wallet and usage of a tenant.
import type { LedgerPage, LedgerRow, Usage, Wallet } from "@krako/contracts";
import type { Books } from "./fabric-trial.ts";
import type { Stage } from "./stage.ts";

/** How long billing may take without a hook, in milliseconds, and how often the kit looks. */
const PATIENCE_MS = 5_000;
const LOOK_MS = 100;
const ROWS_PER_PAGE = 3;
const MOST_PAGES = 500;

/** All there was and will be: events are billed in periods of their own time. */
const FROM = "2000-01-01T00:00:00.000Z";
const TO = "2100-01-01T00:00:00.000Z";

const read = async (stage: Stage, tenant: 0 | 1, moment: Books["moment"]): Promise<Books> => {
  const token = await stage.tenantToken(tenant);
  const rows: LedgerRow[] = [];
  const texts: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const at = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const { body, text } = await stage.wire.ask({
      about: "ledger",
      path: `/v1/billing/ledger?limit=${ROWS_PER_PAGE}${at}`,
      token,
    });
    const { items = [], next_cursor } = (body ?? {}) as Partial<LedgerPage>;
    rows.push(...items);
    texts.push(text);
    if (next_cursor === undefined) break;
    cursor = next_cursor;
  }
  const wallet = await stage.wire.ask({ about: "wallet", path: "/v1/billing/wallet", token });
  const usage = await stage.wire.ask({ about: "usage", path: `/v1/billing/usage?from=${FROM}&to=${TO}`, token });
  return {
    tenant,
    moment,
    rows,
    ledgerText: texts.join("\n"),
    wallet: wallet.status === 200 ? (wallet.body as Wallet) : null,
    usage: usage.status === 200 ? (usage.body as Usage) : null,
    walletText: wallet.text,
    usageText: usage.text,
    isSettled: true,
  };
};

/** Attempts of a tenant's sessions that have ended: so many rows there must be at least. */
const endedAttempts = (stage: Stage, tenant: 0 | 1): number =>
  stage.sessions
    .filter((session) => session.tenant === tenant)
    .flatMap(({ events }) => events)
    .filter(({ event_type }) => event_type === "workunit.started").length;

export const readBooks = async (stage: Stage): Promise<void> => {
  const { billing } = stage.fabric;
  const tenants = ([0, 1] as const).filter((tenant) => stage.sessions.some((session) => session.tenant === tenant));
  await billing?.settle?.();
  for (const tenant of tenants) {
    let books = await read(stage, tenant, "settled");
    const until = Date.now() + PATIENCE_MS;
    while (billing?.settle === undefined && books.rows.length < endedAttempts(stage, tenant) && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      books = await read(stage, tenant, "settled");
    }
    stage.books.push(books);
  }
  if (billing?.redeliver !== undefined) {
    await billing.redeliver();
    for (const tenant of tenants) stage.books.push(await read(stage, tenant, "after redelivery"));
  }
  if (billing?.rebuild !== undefined) {
    await billing.rebuild();
    for (const tenant of tenants) stage.books.push(await read(stage, tenant, "after rebuild"));
  }
};
