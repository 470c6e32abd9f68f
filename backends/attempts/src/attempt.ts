import type { WorkUnit } from "@krako/contracts";
import type { AttemptOutcome, JsonObject, OutputSchema } from "@krako/rules";

/** One attempt: what it runs, and on what. `end` is called exactly once, unless the attempt is stopped first. */
export interface Attempt {
  readonly unit: WorkUnit;
  readonly outputSchema: OutputSchema;
  readonly input: JsonObject;
  /** 1-based. */
  readonly index: number;
  readonly runId: string;
  readonly traceId: string;
  /** When it began, in milliseconds since 1970. */
  readonly begunAt: number;
  readonly end: (outcome: AttemptOutcome) => void;
}

/** Stops an attempt whose outcome is not wanted any more. */
export type Stop = () => void;

/** For what cannot be stopped, or is over. */
export const NOT_STOPPABLE: Stop = () => {};
