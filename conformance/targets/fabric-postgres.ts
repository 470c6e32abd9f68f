// The reference fabric as a target of the kit: over sockets on loopback, the store in a schema of its own in the PostgreSQL
// database of KRAKO_POSTGRES_URL.
import { randomBytes } from "node:crypto";
import type { BackendEnvironment, BackendUnderTest } from "../src/backend/backend-under-test.ts";
import { fabricBackend } from "./embedded-fabric.ts";

export const createBackend = (environment: BackendEnvironment): Promise<BackendUnderTest> => {
  const store = process.env["KRAKO_POSTGRES_URL"];
  if (store === undefined || !/^postgres(ql)?:/.test(store))
    throw new Error("KRAKO_POSTGRES_URL must name a database for tests, as postgres://user@host:port/database.");
  const schema = `krako_conformance_${randomBytes(6).toString("hex")}`;
  return fabricBackend(environment, { store, schema, listens: true });
};
