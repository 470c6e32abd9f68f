import type {
  ClaimBatch,
  ClaimRequest,
  Heartbeat,
  HeartbeatReceipt,
  LeaseRenewal,
  NodeAdmission,
  NodeRegistration,
  Problem,
  ResultReceipt,
  ResultReceipts,
  SignedWorkUnitResult,
  StartReport,
} from "@krako/contracts";
import { isClaimBatch } from "@krako/contracts/validators/open/claim-batch";
import { isHeartbeatReceipt } from "@krako/contracts/validators/open/heartbeat-receipt";
import { isLeaseRenewal } from "@krako/contracts/validators/open/lease-renewal";
import { isNodeAdmission } from "@krako/contracts/validators/open/node-admission";
import { isResultReceipt } from "@krako/contracts/validators/open/result-receipt";
import { isResultReceipts } from "@krako/contracts/validators/open/result-receipts";
import { type Clock, CONTRACT_VERSION } from "@krako/rules";
import { backOffMs, delay } from "./back-off.ts";
import { FabricRefusal } from "./fabric-refusal.ts";
import { fabricUrl } from "./fabric-url.ts";

/** A request of a node: always a POST of JSON. */
export interface WireRequest {
  readonly method: "POST";
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** The part of a `Response` that a node reads. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** What carries requests: `fetch` itself, something faster, or something without sockets. Rejects when nothing came back. */
export type WireFetch = (url: string, request: WireRequest) => Promise<WireAnswer>;

/** How a node reaches its fabric. */
export interface FabricWireOptions {
  readonly url: string;
  /** A token of role node, whose owner is the node. */
  readonly token: string;
  readonly fetch: WireFetch;
  readonly clock: Clock;
  /** 0 to 1, for spreading retries. */
  readonly random: () => number;
  /** Told when something is tried again, with the reason and the delay in milliseconds. */
  readonly onTrouble?: (what: string, reason: string, delayMs: number) => void;
}

/** How long one answer may take, besides what was asked to be waited, in milliseconds. */
const ANSWER_TIME_MS = 15_000;

/** Longest delay that a fabric may ask for (`Retry-After`), in seconds: the contract's own limit. */
const LONGEST_RETRY_AFTER_S = 86_400;

/** Tries of one call whose caller comes again by itself. */
const ONE_TRY = 1;

/** Tries of a call that must get through; with the longest delay between them this is most of a day, then the caller is told. */
const MOST_TRIES = 10_000;

interface Call<Answer> {
  /** What is being done, as an infinitive. */
  readonly what: string;
  readonly path: string;
  /** A document; or what makes the JSON text of each try. */
  readonly body: object;
  readonly isAnswer: (value: unknown) => value is Answer;
  readonly tries: number;
  /** Whether the fabric's own faults (500) are given up at once: the caller does better than to repeat the same. */
  readonly givesUpAtFaults?: boolean;
  readonly waitMs?: number;
  readonly traceparent?: string;
}

type Exchange<Answer> =
  | { readonly type: "answer"; readonly answer: Answer }
  | { readonly type: "refused"; readonly refusal: FabricRefusal }
  | { readonly type: "trouble"; readonly reason: string; readonly retryAfterMs: number; readonly isFault?: boolean };

/** Nothing came back, or nothing that could be used, as often as it was tried. Trying again may help. */
export class FabricUnreachable extends Error {
  override readonly name = "FabricUnreachable";
}

/**
 * The node's side of the HTTP contract. What did not get through is tried again with growing delays, or when the fabric says;
 * what the fabric refused is thrown as a `FabricRefusal`.
 */
export class FabricWire {
  readonly #url: string;
  readonly #options: FabricWireOptions;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(options: FabricWireOptions) {
    this.#url = fabricUrl(options.url);
    this.#options = options;
    this.#headers = {
      "content-type": "application/json",
      accept: "application/json",
      authorization: `Bearer ${options.token}`,
      "krako-contract-version": CONTRACT_VERSION,
    };
  }

  /** Joins; tried until it is answered. @throws FabricRefusal */
  register(registration: NodeRegistration, signal: AbortSignal): Promise<NodeAdmission> {
    const call = { what: "register the node", path: "/v1/nodes", body: registration };
    return this.#call({ ...call, isAnswer: isNodeAdmission, tries: MOST_TRIES }, signal);
  }

  /** One sign of life. @throws FabricRefusal, or FabricUnreachable at once: the next one comes soon. */
  heartbeat(nodeId: string, heartbeat: Heartbeat, signal: AbortSignal): Promise<HeartbeatReceipt> {
    const call = { what: "take the heartbeat", path: `/v1/nodes/${nodeId}/heartbeat`, body: heartbeat };
    return this.#call({ ...call, isAnswer: isHeartbeatReceipt, tries: ONE_TRY }, signal);
  }

  /** Asks for work and waits for it. @throws FabricRefusal, or FabricUnreachable at once. */
  claim(nodeId: string, request: ClaimRequest, signal: AbortSignal): Promise<ClaimBatch> {
    const call = { what: "grant claims", path: `/v1/nodes/${nodeId}/claims`, body: request, waitMs: request.wait_ms };
    return this.#call({ ...call, isAnswer: isClaimBatch, tries: ONE_TRY }, signal);
  }

  /** Says that an attempt starts; tried until it is answered. @throws FabricRefusal */
  reportStart(claimId: string, report: StartReport, traceparent: string, signal: AbortSignal): Promise<LeaseRenewal> {
    const call = { what: "record the start", path: `/v1/claims/${claimId}/started`, body: report, traceparent };
    return this.#call({ ...call, isAnswer: isLeaseRenewal, tries: MOST_TRIES }, signal);
  }

  /**
   * Hands in a result; tried until it is answered. @throws FabricRefusal, or with `givesUpAtFaults` FabricUnreachable at the fabric's fault
   */
  handIn(
    result: SignedWorkUnitResult,
    traceparent: string,
    signal: AbortSignal,
    givesUpAtFaults: boolean,
  ): Promise<ResultReceipt> {
    const path = `/v1/claims/${result.result.claim_id}/result`;
    const call = { what: "take the result", path, body: result, traceparent, givesUpAtFaults };
    return this.#call({ ...call, isAnswer: isResultReceipt, tries: MOST_TRIES }, signal);
  }

  /**
   * Hands in several results; tried until it is answered. `body` makes the JSON text of each try.
   * @throws FabricRefusal, or FabricUnreachable at the fabric's fault: one of them may be the cause.
   */
  handInAll(nodeId: string, body: () => string, traceparent: string, signal: AbortSignal): Promise<ResultReceipts> {
    const path = `/v1/nodes/${nodeId}/results`;
    const call = { what: "take the results", path, body, traceparent, givesUpAtFaults: true };
    return this.#call({ ...call, isAnswer: isResultReceipts, tries: MOST_TRIES }, signal);
  }

  async #call<Answer>(call: Call<Answer>, signal: AbortSignal): Promise<Answer> {
    const { clock, random, onTrouble } = this.#options;
    const given = call.body;
    const text = typeof given === "function" ? (given as () => string) : always(JSON.stringify(given));
    for (let failures = 1; ; failures += 1) {
      signal.throwIfAborted();
      const exchange = await this.#exchange(call, text(), signal);
      if (exchange.type === "answer") return exchange.answer;
      if (exchange.type === "refused") throw exchange.refusal;
      signal.throwIfAborted();
      if (failures >= call.tries || (call.givesUpAtFaults && exchange.isFault))
        throw new FabricUnreachable(`Could not ${call.what}: ${exchange.reason}.`);
      const delayMs = Math.max(backOffMs(failures, random), exchange.retryAfterMs);
      onTrouble?.(call.what, exchange.reason, delayMs);
      await delay(clock, delayMs, signal);
    }
  }

  /** One request and its answer. Never rejects. */
  async #exchange<Answer>(call: Call<Answer>, body: string, signal: AbortSignal): Promise<Exchange<Answer>> {
    const { clock, fetch } = this.#options;
    const controller = new AbortController();
    const abort = (): void => controller.abort();
    const cancelTimer = clock.after(ANSWER_TIME_MS + (call.waitMs ?? 0), abort);
    signal.addEventListener("abort", abort);
    const { traceparent } = call;
    const headers = traceparent === undefined ? { ...this.#headers } : { ...this.#headers, traceparent };
    try {
      const answer = await fetch(`${this.#url}${call.path}`, {
        method: "POST",
        headers,
        body,
        signal: controller.signal,
      });
      return read(call, answer.status, answer.headers.get("retry-after"), await answer.text());
    } catch (error) {
      const reason = controller.signal.aborted ? "no answer in time" : reasonOf(error);
      return { type: "trouble", reason, retryAfterMs: 0 };
    } finally {
      cancelTimer();
      signal.removeEventListener("abort", abort);
    }
  }
}

/** Statuses below 500 that say nothing of the request itself. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

function read<Answer>(
  { what, isAnswer }: Call<Answer>,
  status: number,
  retryAfter: string | null,
  text: string,
): Exchange<Answer> {
  if (status >= 400 && status < 500 && !LATER.has(status))
    return { type: "refused", refusal: new FabricRefusal(what, status, parsed(text) as Partial<Problem> | null) };
  if (status === 200) {
    const answer = parsed(text);
    if (isAnswer(answer)) return { type: "answer", answer };
    return { type: "trouble", reason: "the answer is not what the contract says", retryAfterMs: 0 };
  }
  const seconds = retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : 0;
  return {
    type: "trouble",
    reason: `status ${status}`,
    isFault: status === 500,
    retryAfterMs: Math.min(seconds, LONGEST_RETRY_AFTER_S) * 1_000,
  };
}

function always(text: string): () => string {
  return () => text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The code of a failed connection; messages may hold addresses with secrets in them. */
function reasonOf(error: unknown): string {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: { readonly code?: unknown } };
  const known = cause?.code ?? code;
  return typeof known === "string" ? known : "no connection";
}
