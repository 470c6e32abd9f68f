import { executionBackendSuite } from "../test/execution-backend-suite.ts";
import { LocalBackend } from "./local-backend.ts";

executionBackendSuite("LocalBackend", ({ priceList, ...settings }) => {
  const backend = new LocalBackend({ ...settings, ...(priceList === undefined ? {} : { priceList }) });
  return { backend, close: () => backend.close() };
});
