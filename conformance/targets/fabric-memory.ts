// The reference fabric as a target of the kit: the real client against the real door without sockets, the store in memory.
import type { BackendEnvironment, BackendUnderTest } from "../src/backend/backend-under-test.ts";
import { fabricBackend } from "./embedded-fabric.ts";

export const createBackend = (environment: BackendEnvironment): Promise<BackendUnderTest> =>
  fabricBackend(environment, { store: ":memory:" });
