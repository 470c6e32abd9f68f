import { randomBytes } from "node:crypto";

/**
 * Makes the ids of an SDK's spans, so that the span of a run has the id that everything the run leads to, also on other machines,
 * names as its parent. Give it to the SDK as its `idGenerator`.
 */
export class RunIds {
  #trace: string | null = null;
  #span: string | null = null;

  /** Begins a span with these ids, whatever of them it makes anew, and no other. */
  within<T>(traceId: string, spanId: string, begin: () => T): T {
    this.#trace = traceId;
    this.#span = spanId;
    try {
      return begin();
    } finally {
      this.#trace = null;
      this.#span = null;
    }
  }

  readonly generateTraceId = (): string => this.#trace ?? randomBytes(16).toString("hex");

  readonly generateSpanId = (): string => this.#span ?? randomBytes(8).toString("hex");
}
