// The local backend as a target of the kit: in this process, with the kit's operations, models and prices.
import { LocalBackend } from "@krako/backend-local";
import type { BackendEnvironment, BackendUnderTest } from "../src/backend/backend-under-test.ts";

export const createBackend = ({
  operations,
  operationsModule,
  models,
  priceList,
}: BackendEnvironment): BackendUnderTest =>
  new LocalBackend({ operations: [{ module: operationsModule, operations }], models, priceList });
