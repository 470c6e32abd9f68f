import { billing } from "./billing.ts";
import { budgets } from "./budgets.ts";
import { corners } from "./corners.ts";
import { escalations } from "./escalations.ts";
import { events } from "./events.ts";
import { fabricHttp } from "./fabric-http.ts";
import { fabricNode } from "./fabric-node.ts";
import { failures } from "./failures.ts";
import { hostile } from "./hostile.ts";
import type { Mutant } from "./mutant.ts";
import { retries } from "./retries.ts";
import { schemas } from "./schemas.ts";
import { telemetry } from "./telemetry.ts";
import { time } from "./time.ts";
import { validity } from "./validity.ts";
import { versionsAndCapabilities } from "./versions-and-capabilities.ts";

/** Broken backends that a few hundred small cases must catch, by area. */
export const mutants: readonly Mutant[] = [
  ...validity,
  ...schemas,
  ...versionsAndCapabilities,
  ...retries,
  ...budgets,
  ...escalations,
  ...failures,
  ...time,
  ...events,
  ...telemetry,
  ...hostile,
  ...corners,
  ...fabricHttp,
  ...fabricNode,
  ...billing,
];

/** Broken backends that take more cases to catch. */
export { rareMutants } from "./rare.ts";
