import type { BackendEnvironment, BackendUnderTest } from "@krako/conformance";

export declare function createBackend(environment: BackendEnvironment): BackendUnderTest;
