import { describe } from "vitest";
import { budgetTests } from "./suite/budgets.ts";
import { cancellationTests } from "./suite/cancellation.ts";
import { capabilityTests } from "./suite/capabilities.ts";
import { concurrencyTests } from "./suite/concurrency.ts";
import { escalationTests } from "./suite/escalations.ts";
import { modelTests } from "./suite/models.ts";
import { outputTests } from "./suite/outputs.ts";
import { refusalTests } from "./suite/refusals.ts";
import { resultTests } from "./suite/results.ts";
import { scaleTests } from "./suite/scale.ts";
import type { MakeBackend, Traits } from "./suite/setting.ts";
import { threadTests } from "./suite/threads.ts";
import { timeTests } from "./suite/time.ts";

/**
 * What every ExecutionBackend must do, as tests of one implementation. They see it through the port alone; time is virtual, and what
 * models were asked is read in the models' own books.
 */
export function executionBackendSuite(name: string, make: MakeBackend, traits: Traits = { isRemote: false }): void {
  describe(name, () => {
    resultTests(make);
    refusalTests(make, traits);
    concurrencyTests(make, traits);
    timeTests(make, traits);
    cancellationTests(make, traits);
    escalationTests(make);
    budgetTests(make);
    modelTests(make);
    outputTests(make);
    threadTests(make, traits);
    scaleTests(make, traits);
    capabilityTests(make, traits);
  });
}
