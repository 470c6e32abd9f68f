import { describe } from "vitest";
import { concurrencyTests } from "./suite/concurrency.ts";
import { refusalTests } from "./suite/refusals.ts";
import { resultTests } from "./suite/results.ts";
import type { MakeBackend } from "./suite/setting.ts";

export type { BackendSettings, MakeBackend, TestedBackend } from "./suite/setting.ts";

/**
 * What every ExecutionBackend must do, as tests of one implementation. They see it through the port alone; time is virtual, and what
 * models were asked is read in the models' own books.
 */
export function executionBackendSuite(name: string, make: MakeBackend): void {
  describe(name, () => {
    resultTests(make);
    refusalTests(make);
    concurrencyTests(make);
  });
}
