// A case that was run, with what the contract asks of it beside what was seen. Laws read it; they change nothing.
import type { BackendCapabilities, ExecutionResult, PriceList } from "@krako/contracts";
import type { RefusalCase, RunCase } from "../cases/case.ts";
import type { Observation } from "./observation.ts";
import type { UnitTrial } from "./unit-trial.ts";

export type Cut = "cancel" | "fail_fast" | "duration" | "deadline";

export interface RunTrial {
  readonly case: RunCase;
  readonly capabilities: BackendCapabilities;
  /** The prices the backend enforces; null: it enforces no cost. */
  readonly prices: PriceList | null;
  readonly seen: Observation;
  /** Ids in canonical order. */
  readonly order: readonly string[];
  /** Every unit, by id, in canonical order. */
  readonly units: ReadonlyMap<string, UnitTrial>;
  /** The result, where there is one. */
  readonly result: ExecutionResult | null;
  /** What may have ended the run before all its units settled by themselves. */
  readonly cuts: ReadonlySet<Cut>;
  /** Some unit was cancelled, or the run says it ended early. */
  readonly isCut: boolean;
  /** The second execution, where the case asks for one. */
  readonly twin: RunTrial | null;
}

export interface RefusalTrial {
  readonly case: RefusalCase;
  readonly capabilities: BackendCapabilities;
  readonly seen: Observation;
}
