// The reference fabric as a target of the kit: over sockets on loopback, the store in the PostgreSQL database of KRAKO_POSTGRES_URL.
import type { BackendEnvironment, BackendUnderTest } from "../src/backend/backend-under-test.ts";
import { fabricBackend } from "./embedded-fabric.ts";

export const createBackend = (environment: BackendEnvironment): Promise<BackendUnderTest> => {
  const store = process.env["KRAKO_POSTGRES_URL"];
  if (store === undefined || !/^postgres(ql)?:/.test(store))
    throw new Error("KRAKO_POSTGRES_URL must name an empty database, as postgres://user@host:port/database.");
  return fabricBackend(environment, { store, listens: true });
};
