import { VirtualClock } from "@krako/attempts/testing";
import { expect, test } from "vitest";
import { numberedIds } from "../test/door/door-setting.ts";
import { inMemoryFetch } from "./door/in-memory-fetch.ts";
import { mintToken } from "./door/tokens.ts";
import { createFabric } from "./fabric.ts";
import type { Database } from "./store/database.ts";
import { openSqlite } from "./store/sqlite.ts";
import { StoreUnavailableError } from "./store/store-error.ts";

test("whoever asks while the store is away is told to come back, before anything has begun", async () => {
  const store = openSqlite({ file: ":memory:" });
  let isAway = false;
  const database: Database = {
    dialect: store.dialect,
    transaction: (work) => store.transaction(work),
    read: (work) => (isAway ? Promise.reject(new StoreUnavailableError("57P03", null)) : store.read(work)),
    listen: (channel, told) => store.listen(channel, told),
    close: () => store.close(),
  };
  const fabric = createFabric({ database, clock: new VirtualClock(), ids: numberedIds(), processId: "p-1" });
  await fabric.start();
  const token = mintToken("operator", (bytes) => new Uint8Array(bytes));
  const headers = { authorization: `Bearer ${token}`, "krako-contract-version": "1.0" };
  isAway = true;

  for (const path of ["/readyz", "/v1/capacity"]) {
    const answer = await inMemoryFetch(fabric.door, { address: "10.0.0.9" })(`http://fabric.test${path}`, { headers });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(await answer.json()).toMatchObject({ code: "store_unavailable", retryable: true, charged: "0.000000" });
  }
  isAway = false;
  await fabric.stop();
  await store.close();
});
