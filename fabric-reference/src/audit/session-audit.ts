import type { BudgetReport, ExecutionEvent, LineItem, ModelTier } from "@krako/contracts";
import { microUsd, usd } from "@krako/rules";
import type { Findings } from "./finding.ts";

/** What the ledger must say of one attempt that ended. */
export interface Expected {
  readonly tenantId: string;
  readonly sessionId: string;
  readonly workUnitId: string;
  readonly attemptIndex: number;
  readonly lineItem: LineItem;
  readonly accepted: boolean;
  /** CPU seconds, or null for tokens. */
  readonly cpuSeconds: string | null;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly tier: ModelTier | null;
  /** Tokens the attempt may take, or null where that is not known. */
  readonly limit: number | null;
  readonly eventIds: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** When its session began, whose prices it has; milliseconds since 1970. */
  readonly pricedAt: number;
}

/** What the events said of the attempt of a unit that is under way. */
interface Attempt {
  readonly index: number;
  readonly isLlm: boolean;
  tier: ModelTier | null;
  limit: number | null;
  invocation: { readonly eventId: string; readonly tokensIn: number; readonly tokensOut: number } | null;
  debit: { readonly eventId: string; readonly tokensIn: number; readonly tokensOut: number } | null;
}

/** Sums over the `budget.debited` events of a session. */
const noSums = () => ({ tokens: 0, llm_invocations: 0, retries: 0, overrun: 0, cost: 0n, overrunCost: 0n });

/** Follows the events of one session: numbers, token totals, debits, and what must be charged. */
export class SessionAudit {
  readonly #findings: Findings;
  readonly #place: { readonly tenantId: string; readonly sessionId: string };
  readonly #attempts = new Map<string, Attempt>();
  readonly #seen = new Set<string>();
  readonly #sums = noSums();
  #last = 0;
  #begunAt: number | null = null;
  hasEnded = false;

  constructor(tenantId: string, sessionId: string, findings: Findings) {
    this.#place = { tenantId, sessionId };
    this.#findings = findings;
  }

  /** Takes the next event in the order of the log; calls back with what must be charged. */
  take(event: ExecutionEvent, expect: (expected: Expected) => void): void {
    if (this.hasEnded) {
      this.#late(event);
      return;
    }
    this.#numbered(event);
    this.#begunAt ??= Date.parse(event.timestamp);
    const unit = event.work_unit_id;
    if (unit === null) {
      if ("payload" in event && "budget" in event.payload && event.event_type !== "execution.session.started")
        this.#ended(event.payload.budget as BudgetReport, event.event_id);
      return;
    }
    const attempt = this.#attempts.get(unit);
    switch (event.event_type) {
      case "workunit.started":
        this.#attempts.set(unit, {
          index: event.attempt_index ?? 1,
          isLlm: event.payload.unit_type === "llm",
          tier: null,
          limit: null,
          invocation: null,
          debit: null,
        });
        return;
      case "llm.invocation.started":
        if (attempt === undefined) return;
        attempt.tier = event.payload.tier;
        attempt.limit = event.payload.max_input_tokens + event.payload.max_output_tokens;
        return;
      case "llm.invocation.completed":
      case "llm.invocation.failed": {
        if (attempt === undefined) return;
        const unknown = event.event_type === "llm.invocation.failed" && event.payload.estimated;
        const { tokens_in: tokensIn, tokens_out: tokensOut } = event.payload;
        attempt.invocation = unknown
          ? { eventId: event.event_id, tokensIn: 0, tokensOut: 0 }
          : { eventId: event.event_id, tokensIn, tokensOut };
        return;
      }
      case "budget.debited":
        this.#debited(event, attempt);
        return;
      case "workunit.completed":
      case "workunit.retry.scheduled":
      case "workunit.failed":
      case "workunit.cancelled":
        if (attempt === undefined || event.attempt_index !== attempt.index) return;
        this.#attempts.delete(unit);
        this.#compareTokens(event, attempt);
        expect(this.#expected(event, attempt));
        return;
      default:
        return;
    }
  }

  #late({ event_id, event_type }: ExecutionEvent): void {
    const { sessionId } = this.#place;
    this.#findings.add(
      "sequence_gap",
      { ...this.#place, eventIds: [event_id] },
      `Session ${sessionId}: ${event_type} ${event_id} is recorded after its last event.`,
    );
  }

  #numbered({ sequence, event_id, event_type }: ExecutionEvent): void {
    const { sessionId } = this.#place;
    const place = { ...this.#place, eventIds: [event_id] };
    if (sequence !== this.#last + 1)
      this.#findings.add(
        "sequence_gap",
        place,
        `Session ${sessionId}: event ${sequence} (${event_type}) follows ${this.#last}; ${this.#last + 1} was expected.`,
      );
    this.#last = sequence;
    if (this.#seen.has(event_id))
      this.#findings.add("duplicate", place, `Session ${sessionId}: event ${event_id} is recorded more than once.`);
    this.#seen.add(event_id);
  }

  #debited(event: Extract<ExecutionEvent, { event_type: "budget.debited" }>, attempt: Attempt | undefined): void {
    const { payload, event_id: eventId } = event;
    const { tokens_in: tokensIn, tokens_out: tokensOut, tokens, overrun_tokens, estimated } = payload;
    const sums = this.#sums;
    sums.tokens += tokens;
    sums.llm_invocations += payload.llm_invocations;
    sums.retries += payload.retries;
    sums.overrun += overrun_tokens;
    sums.cost += microUsd(payload.cost_usd);
    sums.overrunCost += microUsd(payload.overrun_cost_usd);
    if (attempt !== undefined) attempt.debit = { eventId, tokensIn, tokensOut };
    if (!estimated && tokens + overrun_tokens !== tokensIn + tokensOut)
      this.#findings.add(
        "debits_differ",
        { ...this.#place, workUnitId: event.work_unit_id, attemptIndex: event.attempt_index, eventIds: [eventId] },
        `Unit ${event.work_unit_id}: ${tokensIn + tokensOut} tokens were consumed, but ${tokens} debited and ${overrun_tokens} beyond the limit.`,
      );
  }

  /** Invocation, unit and debit each name the tokens of an attempt. */
  #compareTokens(event: ExecutionEvent, { index, isLlm, invocation, debit }: Attempt): void {
    const said: [string, string][] = [];
    if (isLlm && invocation !== null) said.push(["its invocation", `${invocation.tokensIn} + ${invocation.tokensOut}`]);
    if (debit !== null) said.push(["its debit", `${debit.tokensIn} + ${debit.tokensOut}`]);
    if (event.event_type === "workunit.completed")
      said.push(["the unit", `${event.payload.tokens_in} + ${event.payload.tokens_out}`]);
    if (new Set(said.map(([, tokens]) => tokens)).size <= 1) return;
    this.#findings.add(
      "tokens_differ",
      { ...this.#place, workUnitId: event.work_unit_id, attemptIndex: index, eventIds: [event.event_id] },
      `Unit ${event.work_unit_id}, attempt ${index}: the tokens are ${said.map(([who, tokens]) => `${tokens} by ${who}`).join(", ")}.`,
    );
  }

  #expected(event: ExecutionEvent, attempt: Attempt): Expected {
    const completed = event.event_type === "workunit.completed";
    return {
      ...this.#place,
      workUnitId: event.work_unit_id as string,
      attemptIndex: attempt.index,
      lineItem: attempt.isLlm ? "llm_tokens" : "workunit_cpu",
      accepted: completed,
      cpuSeconds: attempt.isLlm ? null : ((completed ? event.payload.cpu_seconds : undefined) ?? "0.000000"),
      tokensIn: attempt.invocation?.tokensIn ?? 0,
      tokensOut: attempt.invocation?.tokensOut ?? 0,
      tier: attempt.tier,
      limit: attempt.limit,
      eventIds: attempt.invocation === null ? [event.event_id] : [attempt.invocation.eventId, event.event_id],
      at: Date.parse(event.timestamp),
      pricedAt: this.#begunAt ?? Date.parse(event.timestamp),
    };
  }

  #ended(report: BudgetReport, eventId: string): void {
    this.hasEnded = true;
    this.#seen.clear();
    this.#attempts.clear();
    const { tokens, llm_invocations, retries, overrun, cost, overrunCost } = this.#sums;
    const pairs: readonly [string, string | number, string | number][] = [
      ["tokens", tokens, report.tokens.debited],
      ["tokens beyond the limit", overrun, report.tokens.overrun],
      ["llm invocations", llm_invocations, report.llm_invocations.debited],
      ["retries", retries, report.retries.debited],
      ["US dollars", usd(cost), report.cost_usd.debited],
      ["US dollars beyond the limit", usd(overrunCost), report.cost_usd.overrun],
    ];
    for (const [what, debited, reported] of pairs)
      if (debited !== reported)
        this.#findings.add(
          "debits_differ",
          { ...this.#place, eventIds: [eventId] },
          `Session ${this.#place.sessionId}: its debits sum to ${debited} ${what}, its last event says ${reported}.`,
        );
  }
}
