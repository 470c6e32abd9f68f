import { afterEach, beforeEach } from "vitest";
import type { Database } from "../src/store/database.ts";
import { migrate } from "../src/store/migrate.ts";
import { creditHoldSuite } from "./store/credit-hold-suite.ts";
import { dispatchSuite } from "./store/dispatch-suite.ts";
import { logSuite } from "./store/log-suite.ts";
import { registerSuite } from "./store/register-suite.ts";
import { sessionSuite } from "./store/session-suite.ts";
import type { StoreSetting } from "./store/store-setting.ts";
import { transactionSuite } from "./store/transaction-suite.ts";
import { inTransaction } from "./store-rows.ts";

/** What every implementation of the database does alike. `open` gives an empty database without tables. */
export function storeSuite(implementation: string, open: () => Promise<Database>): void {
  let database: Database;
  beforeEach(async () => {
    database = await open();
    await migrate(database);
  });
  afterEach(() => database.close());

  const setting: StoreSetting = {
    implementation,
    database: () => database,
    open,
    tx: (work, ...rest) => inTransaction(database, work, ...rest),
  };
  for (const suite of [sessionSuite, logSuite, dispatchSuite, registerSuite, creditHoldSuite, transactionSuite])
    suite(setting);
}
