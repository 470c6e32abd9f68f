import type { PricePeriod } from "../billing/price-book.ts";
import type { LogFacts } from "../door/log.ts";
import type { TrustConstants } from "../policies/trust-constants.ts";
import type { PostgresOptions } from "../store/postgres.ts";
import type { RunnerSettings } from "./consumer-runner.ts";

/** What a thread is begun with. */
export interface ThreadTask {
  readonly store: Pick<PostgresOptions, "url" | "schema">;
  readonly holder: string;
  readonly periods: readonly PricePeriod[];
  readonly trust: TrustConstants;
  readonly settings: Partial<RunnerSettings>;
}

/** What a thread is told. After `stop` it ends by itself. */
export type ToThread = "wake" | "stop";

/** What a thread tells: a consumer failed, and will go on by itself. */
export interface FromThread {
  readonly consumer: string;
  readonly facts: LogFacts;
}
