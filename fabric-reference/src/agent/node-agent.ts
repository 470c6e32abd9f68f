import type { Heartbeat, NodeAdmission, NodeHealth, NodeRegistration } from "@krako/contracts";
import { type Clock, isModelType, timestamp } from "@krako/rules";
import { type Log, type LogFacts, NO_LOG } from "../door/log.ts";
import { type AttemptReport, NOT_TAKEN, speaksAgainstNode } from "./attempt-report.ts";
import type { AttemptRunner } from "./attempt-runner.ts";
import { backOffMs, delay } from "./back-off.ts";
import { FabricRefusal } from "./fabric-refusal.ts";
import type { FabricWire } from "./fabric-wire.ts";
import { FailureShare } from "./failure-share.ts";
import { claimTraceparent, type HeldClaim, resultOf } from "./held-claim.ts";
import { HeldClaims } from "./held-claims.ts";
import type { NodeKey } from "./node-key.ts";
import { type Delivery, Outbox } from "./outbox.ts";
import { within } from "./within.ts";

/** How a node is made. */
export interface NodeAgentOptions {
  /** What the node says about itself, its public key left out. */
  readonly registration: Omit<NodeRegistration, "public_key">;
  readonly key: NodeKey;
  readonly wire: FabricWire;
  readonly attempts: AttemptRunner;
  readonly clock: Clock;
  /** 0 to 1, for spreading retries. */
  readonly random: () => number;
  /** Absent: nothing is logged. Lines hold ids and reasons. */
  readonly log?: Log;
}

/** How long one request for work waits, in milliseconds. */
const POLL_WAIT_MS = 20_000;

/** Most claims that one request asks for: the contract's own limit. */
const MOST_CLAIMS = 256;

/** How long handing back may take once the time for finishing is over, in milliseconds. */
const HAND_BACK_MS = 5_000;

/**
 * One node: joins the fabric, tells it that it lives, takes claims while it has room, runs them, and hands in signed results. It never
 * tries a unit again by itself. CPU nodes and LLM pods differ only in what they were given to run.
 *
 * 1. Every claim it was granted is held until the fabric has said something about its result, or that the claim is lost.
 * 2. Never more run than it declared; never more are held than `2 × declared + 16`.
 * 3. A unit that is not idempotent, or asks a model, runs only after the fabric has recorded that it does (RETRY-002, BUDGET-007).
 */
export class NodeAgent {
  /** Settles when the node has stopped; rejects with a FabricRefusal when the fabric will have nothing of it. */
  readonly ended: Promise<void>;
  readonly #options: NodeAgentOptions;
  readonly #nodeId: string;
  readonly #log: Log;
  readonly #facts: LogFacts;
  readonly #held: HeldClaims;
  readonly #outbox: Outbox;
  readonly #failures = new FailureShare();
  readonly #stopped = new AbortController();
  readonly #polling = new AbortController();
  /** Settles when nothing is asked for any more. */
  #polled: Promise<void> = Promise.resolve();
  #health: NodeHealth = "healthy";
  #settle: { readonly end: () => void; readonly fail: (error: unknown) => void } = { end: () => {}, fail: () => {} };

  constructor(options: NodeAgentOptions) {
    const { max_concurrency } = options.registration.capabilities;
    this.#options = options;
    this.#nodeId = options.registration.node_id;
    this.#log = options.log ?? NO_LOG;
    this.#facts = { node_id: this.#nodeId };
    this.#held = new HeldClaims(this.#nodeId, max_concurrency);
    this.#outbox = new Outbox({ wire: options.wire, key: options.key, nodeId: this.#nodeId });
    this.ended = new Promise((end, fail) => {
      this.#settle = { end, fail };
    });
    // Whoever does not look at it must not fail by it.
    this.ended.catch(() => {});
  }

  /** Attempts under way, and claims held in all. */
  get load(): { readonly running: number; readonly held: number } {
    return { running: this.#held.running, held: this.#held.size };
  }

  /** Joins, however long the fabric takes to answer; then works until it is stopped. @throws FabricRefusal */
  async start(): Promise<NodeAdmission> {
    const { registration, key, wire } = this.#options;
    const admission = await wire.register({ ...registration, public_key: key.publicKey }, this.#stopped.signal);
    this.#log.info("node.registered", {
      ...this.#facts,
      kind: registration.kind,
      heartbeat_ms: admission.heartbeat_interval_ms,
      lease_ms: admission.lease_ms,
    });
    void this.#beat(admission.heartbeat_interval_ms);
    this.#polled = this.#poll();
    return admission;
  }

  /**
   * Takes nothing more, lets what runs finish for so many milliseconds, then stops it and reports that; says goodbye. What could not be
   * handed in is given up: its lease ends by itself.
   */
  async stop(drainMs: number): Promise<void> {
    const { attempts, clock } = this.#options;
    if (this.#health === "draining") return await this.ended;
    this.#health = "draining";
    await within(clock, HAND_BACK_MS, (signal) => this.#sayAlive(signal));
    this.#polling.abort();
    await within(clock, HAND_BACK_MS, () => this.#polled);
    await this.#held.untilNone(clock, drainMs);
    for (const held of this.#held.all()) this.#handBack(held);
    await this.#held.untilNone(clock, HAND_BACK_MS);
    if (this.#held.size > 0) this.#log.warn("results.abandoned", { ...this.#facts, claims: this.#held.size });
    await within(clock, HAND_BACK_MS, (signal) => this.#sayAlive(signal));
    this.#end();
    await attempts.close();
    this.#settle.end();
  }

  // Signs of life

  async #beat(intervalMs: number): Promise<void> {
    const { clock, random } = this.#options;
    const { signal } = this.#stopped;
    for (let failures = 0; !signal.aborted; ) {
      try {
        await this.#sayAlive(signal);
        failures = 0;
      } catch (error) {
        if (this.#isOver(error)) return;
        failures += 1;
        this.#log.warn("heartbeat.failed", { ...this.#facts, reason: messageOf(error) });
      }
      await delay(clock, failures === 0 ? intervalMs : Math.min(intervalMs, backOffMs(failures, random)), signal);
    }
  }

  async #sayAlive(signal: AbortSignal): Promise<void> {
    const { lost } = await this.#options.wire.heartbeat(this.#nodeId, this.#heartbeat(), signal);
    for (const claimId of lost) {
      const held = this.#held.get(claimId);
      if (held === undefined) continue;
      this.#log.warn("claim.lost", { ...this.#facts, claim_id: claimId, work_unit_id: held.claim.unit.id });
      this.#held.drop(held);
    }
  }

  #heartbeat(): Heartbeat {
    const { clock, attempts } = this.#options;
    const share = this.#failures.at(clock.now());
    return {
      health: this.#health,
      running: this.#held.running - attempts.waiting,
      queued: attempts.waiting,
      ...(share === undefined ? {} : { error_rate: share }),
      claims: this.#held.all().map(({ claim: { claim_id, fencing_token } }) => ({ claim_id, fencing_token })),
    };
  }

  // Work

  async #poll(): Promise<void> {
    const { clock, random, wire } = this.#options;
    const { signal } = this.#polling;
    for (let failures = 0; !signal.aborted; ) {
      const max = Math.min(MOST_CLAIMS, this.#held.room);
      if (max < 1) {
        await this.#held.change.next(signal);
        continue;
      }
      const asked = clock.now();
      try {
        const { claims } = await wire.claim(this.#nodeId, { max, wait_ms: POLL_WAIT_MS }, signal);
        failures = 0;
        // Answered with nothing before its time: something it holds may be lost.
        if (claims.length === 0 && this.#held.size > 0 && clock.now() - asked < POLL_WAIT_MS)
          await this.#sayAlive(signal);
        for (const claim of claims) {
          if (this.#stopped.signal.aborted) return;
          const held = this.#held.take(claim);
          // Granted while it was being given up.
          if (signal.aborted && held !== null) this.#handBack(held);
          else if (held !== null) this.#begin(held);
        }
      } catch (error) {
        if (signal.aborted || this.#isOver(error)) return;
        failures += 1;
        this.#log.warn("claims.failed", { ...this.#facts, reason: messageOf(error) });
        await delay(clock, backOffMs(failures, random), signal);
      }
    }
  }

  #begin(held: HeldClaim): void {
    const { attempts } = this.#options;
    const { unit } = held.claim;
    const unfit = attempts.unfit(held.claim);
    if (unfit !== null) this.#report(held, unfit);
    else if (unit.idempotent && !isModelType(unit.type)) this.#run(held);
    else void this.#runOnceKnown(held);
  }

  async #runOnceKnown(held: HeldClaim): Promise<void> {
    const { claim, controller } = held;
    const { clock, wire } = this.#options;
    const report = { fencing_token: claim.fencing_token, started_at: timestamp(clock.now()) };
    try {
      await wire.reportStart(claim.claim_id, report, claimTraceparent(held), controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return;
      this.#log.warn("start.refused", { ...this.#facts, claim_id: claim.claim_id, reason: messageOf(error) });
      this.#held.drop(held);
      return;
    }
    if (held.phase === "starting" && this.#held.has(held)) this.#run(held);
  }

  #run(held: HeldClaim): void {
    held.phase = "running";
    const end = (report: AttemptReport): void => {
      if (held.phase === "running" && this.#held.has(held)) this.#report(held, report);
    };
    const stop = this.#options.attempts.begin(held.claim, end, held.span);
    if (held.phase === "running") held.stop = stop;
  }

  #report(held: HeldClaim, report: AttemptReport): void {
    this.#held.reporting(held);
    held.span?.end({ outcome: report.outcome.kind }, report.outcome.kind !== "output");
    this.#failures.count(this.#options.clock.now(), speaksAgainstNode(report));
    this.#send(held, report, (delivery) => {
      if (delivery.type !== "unfit") return this.#settled(held, delivery);
      // The fabric does not take what came out: then that is what has to be told.
      this.#send(held, { ...report, outcome: NOT_TAKEN }, (second) => this.#settled(held, second));
    });
    this.#held.change.ring();
  }

  #send(held: HeldClaim, report: AttemptReport, done: (delivery: Delivery) => void): void {
    this.#outbox.send({
      result: resultOf(this.#nodeId, held.claim, report),
      traceparent: claimTraceparent(held),
      signal: held.controller.signal,
      done,
    });
  }

  #settled(held: HeldClaim, delivery: Delivery): void {
    this.#held.drop(held);
    if (delivery.type !== "unfit" && delivery.type !== "refused") return;
    const { refusal } = delivery;
    this.#log.warn("result.refused", { ...this.#facts, claim_id: held.claim.claim_id, reason: refusal.message });
    // 404 is about the claim here, not about the node.
    if (refusal.status === 401 || refusal.status === 403) this.#isOver(refusal);
  }

  // The end

  /** Stops an attempt and says so. */
  #handBack(held: HeldClaim): void {
    if (held.phase === "reporting") return;
    const started = held.phase === "running";
    held.stop();
    this.#report(held, {
      outcome: { kind: "error", message: "The node was stopped.", code: "node_stopped", retryable: true, started },
      usage: null,
      startedAt: this.#options.clock.now(),
      durationMs: 0,
      cpuSeconds: 0,
    });
  }

  /** Whether an error is the end of the node: the fabric will have nothing of it. */
  #isOver(error: unknown): boolean {
    if (this.#stopped.signal.aborted) return true;
    if (!(error instanceof FabricRefusal && error.isFatal)) return false;
    this.#log.error("node.refused", { ...this.#facts, reason: error.message });
    this.#end();
    void this.#options.attempts.close().then(() => this.#settle.fail(error));
    return true;
  }

  #end(): void {
    this.#stopped.abort();
    this.#polling.abort();
    for (const held of this.#held.all()) this.#held.drop(held);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
