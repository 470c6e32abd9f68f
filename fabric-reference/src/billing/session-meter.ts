import type { ExecutionEvent, ModelTier } from "@krako/contracts";
import type { Charge } from "./charge.ts";
import { NOTHING, type Priced, priceCpu, priceTokens } from "./price.ts";
import type { PriceBook, Rates } from "./price-book.ts";

/** How an invocation of a model ended. */
interface Invocation {
  readonly eventId: string;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** An attempt that has begun and not ended: all that billing must remember of a unit. */
interface OpenAttempt {
  readonly attempt: number;
  readonly isLlm: boolean;
  tier: ModelTier | null;
  limit: number | null;
  invocation: Invocation | null;
}

/** What is metered of the events of a session. Times in milliseconds since 1970. */
export interface Metered {
  charge(charge: Charge, at: number): void;
  /** Tokens that a budget lost. */
  debited(tokens: number, estimated: boolean, at: number): void;
  sessionEnded(at: number): void;
}

/**
 * Reads the events of one session and says what is to be charged. Remembers one small record for each attempt that is under way,
 * and nothing once the session has ended.
 *
 *     workunit.started ─▶ (llm.invocation.started ─▶ .completed | .failed) ─┬─ workunit.completed ─▶ accepted
 *                                                                            └─ retry scheduled, failed, cancelled ─▶ not accepted, amount 0
 *
 * Whether an attempt is accepted is known only when it ends, so its rows are written then (BILL-002): one `workunit_cpu` for an attempt
 * on a CPU node, one `llm_tokens` for one of an `llm` unit, at the prices that held when the session began. Where CPU seconds are not measured the quantity is 0.
 */
export class SessionMeter {
  /** Sequence of the last event that was read; earlier ones are redeliveries (BILL-001). */
  lastSequence = 0;
  hasEnded = false;
  /** When the session began: its prices are those of that moment to its end. Null: not known, then each attempt has those of its own end. */
  #begunAt: number | null = null;
  readonly #open = new Map<string, OpenAttempt>();

  /** Takes the next event. One that was taken before changes nothing. */
  take(event: ExecutionEvent, prices: PriceBook, metered: Metered): void {
    if (this.hasEnded || event.sequence <= this.lastSequence) return;
    if (this.lastSequence === 0) this.#begunAt = Date.parse(event.timestamp);
    this.lastSequence = event.sequence;
    switch (event.event_type) {
      case "workunit.started":
        this.#open.set(event.work_unit_id, {
          attempt: event.attempt_index ?? 1,
          isLlm: event.payload.unit_type === "llm",
          tier: null,
          limit: null,
          invocation: null,
        });
        return;
      case "llm.invocation.started": {
        const open = this.#attemptOf(event);
        if (open === undefined) return;
        open.tier = event.payload.tier;
        open.limit = event.payload.max_input_tokens + event.payload.max_output_tokens;
        return;
      }
      case "llm.invocation.completed":
      case "llm.invocation.failed": {
        const open = this.#attemptOf(event);
        if (open !== undefined) open.invocation = invocationOf(event);
        return;
      }
      case "budget.debited":
        if (event.payload.tokens > 0)
          metered.debited(event.payload.tokens, event.payload.estimated, Date.parse(event.timestamp));
        return;
      case "workunit.completed":
      case "workunit.retry.scheduled":
      case "workunit.failed":
      case "workunit.cancelled":
        this.#end(event, prices, metered);
        return;
      case "execution.session.completed":
      case "execution.session.failed":
      case "execution.session.cancelled":
        this.hasEnded = true;
        this.#open.clear();
        metered.sessionEnded(Date.parse(event.timestamp));
        return;
      default:
        return;
    }
  }

  /** Everything that must be kept between two batches, as JSON. */
  toText(): string {
    if (this.hasEnded) return ENDED;
    return JSON.stringify({ last_sequence: this.lastSequence, begun_at: this.#begunAt, open: [...this.#open] });
  }

  /** The meter that {@link toText} wrote. */
  static fromText(text: string): SessionMeter {
    const meter = new SessionMeter();
    if (text === ENDED) {
      meter.hasEnded = true;
      return meter;
    }
    const { last_sequence, begun_at, open } = JSON.parse(text) as {
      last_sequence: number;
      begun_at?: number | null;
      open: [string, OpenAttempt][];
    };
    meter.lastSequence = last_sequence;
    meter.#begunAt = begun_at ?? null;
    for (const [unit, attempt] of open) meter.#open.set(unit, attempt);
    return meter;
  }

  #attemptOf(event: EventOfUnit): OpenAttempt | undefined {
    const open = this.#open.get(event.work_unit_id);
    return open?.attempt === event.attempt_index ? open : undefined;
  }

  #end(event: EndOfAttempt, prices: PriceBook, metered: Metered): void {
    const open = this.#attemptOf(event);
    if (open === undefined) return;
    this.#open.delete(event.work_unit_id);
    const at = Date.parse(event.timestamp);
    const accepted = event.event_type === "workunit.completed";
    const rates = prices.at(this.#begunAt ?? at);
    const priced = priceOf(open, event, rates);
    metered.charge(
      {
        sessionId: event.execution_session_id,
        graphId: event.graph_id,
        workUnitId: event.work_unit_id,
        attemptIndex: open.attempt,
        traceId: event.trace_id,
        lineItem: open.isLlm ? "llm_tokens" : "workunit_cpu",
        reason: accepted ? "accepted" : "attempt_not_accepted",
        quantity: priced.quantity,
        unitPrice: priced.unitPrice,
        amount: accepted ? priced.amount : NOTHING,
        priceListVersion: rates.version,
        eventIds: open.invocation === null ? [event.event_id] : [open.invocation.eventId, event.event_id],
        recordedAt: event.timestamp,
      },
      at,
    );
  }
}

/** What is kept of a session that has ended, so that a late redelivery is known for one. */
const ENDED = "ended";

type EventOfUnit = Extract<ExecutionEvent, { work_unit_id: string; execution_session_id: string }>;
type EndOfAttempt = Extract<
  ExecutionEvent,
  { event_type: "workunit.completed" | "workunit.retry.scheduled" | "workunit.failed" | "workunit.cancelled" }
>;
type EndOfInvocation = Extract<ExecutionEvent, { event_type: "llm.invocation.completed" | "llm.invocation.failed" }>;

/** Numbers that are only estimated were not consumed, as far as anyone knows: they count as none. */
function invocationOf({ event_id: eventId, payload }: EndOfInvocation): Invocation {
  const unknown = "estimated" in payload && payload.estimated;
  return {
    eventId,
    tokensIn: unknown ? 0 : payload.tokens_in,
    tokensOut: unknown ? 0 : payload.tokens_out,
  };
}

function priceOf(open: OpenAttempt, event: EndOfAttempt, rates: Rates): Priced {
  if (!open.isLlm) {
    const measured = event.event_type === "workunit.completed" ? event.payload.cpu_seconds : undefined;
    return priceCpu(measured ?? NOTHING, rates);
  }
  const { tokensIn = 0, tokensOut = 0 } = open.invocation ?? {};
  return priceTokens({ tokensIn, tokensOut, tier: open.tier, limit: open.limit }, rates);
}
