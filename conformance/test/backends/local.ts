// The local backend as an adapter module.
import { LocalBackend } from "@krako/backend-local";
import type { BackendEnvironment, BackendUnderTest } from "../../src/backend/backend-under-test.ts";

export function createBackend({
  models,
  operations,
  operationsModule,
  priceList,
}: BackendEnvironment): BackendUnderTest {
  return new LocalBackend({ models, operations: [{ module: operationsModule, operations }], priceList });
}
