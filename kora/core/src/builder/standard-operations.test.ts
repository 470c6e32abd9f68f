import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { operationTypes } from "../../test/operation-types.ts";

it("are what the operations say of themselves; npm run generate -w @krako/kora writes them", async () => {
  const written = readFileSync(new URL("standard-operations.ts", import.meta.url), "utf8");
  expect(written).toBe(await operationTypes());
});
