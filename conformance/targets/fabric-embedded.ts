// The reference fabric as a target of the kit: over sockets on loopback, the store in a SQLite file that is removed afterwards.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BackendEnvironment, BackendUnderTest } from "../src/backend/backend-under-test.ts";
import { fabricBackend } from "./embedded-fabric.ts";

export const createBackend = (environment: BackendEnvironment): Promise<BackendUnderTest> => {
  const folder = mkdtempSync(join(tmpdir(), "krako-conformance-"));
  return fabricBackend(environment, { store: join(folder, "fabric.sqlite"), listens: true }, () =>
    rmSync(folder, { recursive: true, force: true }),
  );
};
