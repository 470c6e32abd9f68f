import type { Substrate } from "@krako/contracts";
import type { Clock, Ids, PlannedUnit } from "@krako/rules";
import type { UnitAttempt } from "../dispatch/unit-attempt.ts";
import type { NodeBoard } from "../nodes/node-board.ts";
import { afterAttempt, afterDispatch } from "../policies/circuit-breaker.ts";
import { LatencyWindow } from "../policies/latency-window.ts";
import type { Policies } from "../policies/policies.ts";
import type { AttemptEnd, AttemptGovernance } from "../sessions/attempt-governance.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";
import type { SessionHost } from "../sessions/session-host.ts";
import type { Database } from "../store/database.ts";
import { AdmissionDesk } from "./admission-desk.ts";
import { CapacityLeader, type ScaleExecutor, type WindowFigures } from "./capacity-leader.ts";
import { type CreditAnswer, CreditDesk } from "./credit-desk.ts";
import { RetryGovernor } from "./retry-governor.ts";

/** What governance is made with. */
export interface GovernanceOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly processId: string;
  readonly board: NodeBoard;
  readonly policies: Policies;
  /** Whether prices are named: without them nobody's credit is asked for. */
  readonly limitsCost: boolean;
  readonly executor: ScaleExecutor | null;
  readonly host: () => SessionHost;
  readonly onRetriesAmplified: (tenantId: string, amplification: number) => void;
}

/** How long waits are remembered, in milliseconds: one window; and how many of them. */
const WAITS_MS = 10_000;
const MOST_WAITS = 4_096;

/** Applies the policies to the sessions of this process: who may begin, who waits, who is asked. What a unit means is not among it. */
export class Governance implements AttemptGovernance {
  readonly admission: AdmissionDesk;
  readonly capacity: CapacityLeader;
  readonly #options: GovernanceOptions;
  readonly #retries: RetryGovernor;
  readonly #credit: CreditDesk;
  readonly #waits: Readonly<Record<Substrate, LatencyWindow>> = {
    cpu: new LatencyWindow(WAITS_MS, MOST_WAITS),
    llm_pod: new LatencyWindow(WAITS_MS, MOST_WAITS),
  };

  constructor(options: GovernanceOptions) {
    const { database, clock, ids, processId, board, policies, executor, host } = options;
    this.#options = options;
    this.capacity = new CapacityLeader({
      database,
      clock,
      ids,
      processId,
      board,
      policies,
      executor,
      figures: () => this.#figures(),
      onModes: () => this.admission.release(),
    });
    this.admission = new AdmissionDesk({
      caps: policies.tenantCaps,
      mode: () => this.capacity.admissionMode,
      sessionsOf: (tenantId) => host().sessionsOf(tenantId),
      begin: (hosted) => host().post({ type: "begin", hosted }),
    });
    this.#retries = new RetryGovernor({
      pace: policies.retryPace,
      congestion: policies.congestion,
      mode: () => this.capacity.congestionMode,
      onWarning: options.onRetriesAmplified,
    });
    this.#credit = new CreditDesk({
      database,
      clock,
      processId,
      onWanted: () => void this.#readCredit().catch(() => {}),
    });
  }

  /** Whether an attempt may be placed now. */
  mayBegin(hosted: HostedSession, planned: PlannedUnit, attempt: UnitAttempt): CreditAnswer {
    if (!planned.isLlm || !this.#options.limitsCost) return "covered";
    return this.#credit.ask(hosted, planned, attempt.index);
  }

  /** An attempt that was given to a node will not begin there. */
  released(hosted: HostedSession, attempt: UnitAttempt): void {
    this.#credit.release(hosted, attempt.unitId, attempt.index);
  }

  /** An attempt goes on that another owner of its session gave to a node. */
  restored(hosted: HostedSession, planned: PlannedUnit, attempt: UnitAttempt): void {
    if (planned.isLlm) this.#credit.reserve(hosted, planned, attempt.index);
  }

  /** An attempt was given to a node. */
  placed(hosted: HostedSession, planned: PlannedUnit, attempt: UnitAttempt, nodeId: string, now: number): void {
    if (planned.isLlm) this.#credit.reserve(hosted, planned, attempt.index);
    if (attempt.index === 1 && attempt.votes.length === 0) this.#retries.dispatched(hosted.identity.tenantId, now);
    this.#waits[planned.isLlm ? "llm_pod" : "cpu"].record(now, Math.max(0, now - attempt.readyAt));
    const node = this.#options.board.get(nodeId);
    if (node !== undefined) node.breaker = afterDispatch(node.breaker, now);
  }

  /** An attempt ended on its node. */
  ended(nodeId: string, how: AttemptEnd, dispatchedAt: number, now: number): void {
    const node = this.#options.board.get(nodeId);
    if (node === undefined) return;
    const outcome = how === "ok" || how === "refused" ? "success" : how === "timeout" ? "timeout" : "failure";
    const attempt = { outcome, dispatchedAt, endedAt: now } as const;
    node.breaker = afterAttempt(node.breaker, attempt, this.#options.policies.circuitBreaker);
  }

  retryDelayMs(hosted: HostedSession, contractDelayMs: number, now: number): number {
    const { tenantId } = hosted.identity;
    return this.#retries.delayMs(tenantId, hosted.plan.graph.policy.priority, contractDelayMs, now);
  }

  /** The 95th percentile of how long units waited for a node lately, in milliseconds. */
  p95WaitMs(substrate: Substrate): number {
    return Math.round(this.#waits[substrate].p95(this.#options.clock.now()));
  }

  /** Looks at the windows and at the wallets; called every second or so. */
  async look(): Promise<void> {
    await this.capacity.look();
    await this.#readCredit();
  }

  /** A read that fails is made again with the next look. */
  async #readCredit(): Promise<void> {
    // A microtask later: it is asked for while a turn thinks.
    await Promise.resolve();
    if (await this.#credit.refresh()) this.#options.host().post({ type: "look" });
  }

  #figures(): WindowFigures {
    const { dispatcher } = this.#options.host();
    const of = (substrate: Substrate) => ({
      queued: dispatcher.waitingFor(substrate),
      p95WaitMs: this.p95WaitMs(substrate),
    });
    return { cpu: of("cpu"), llm_pod: of("llm_pod") };
  }
}
