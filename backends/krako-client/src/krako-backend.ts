import type {
  BackendCapabilities,
  BackendStatus,
  ExecutionContext,
  ExecutionResult,
  TaskGraph,
} from "@krako/contracts";
import { type Clock, type ExecuteOptions, type ExecutionBackend, RefusalError } from "@krako/rules";
import { baseUrl } from "./base-url.ts";
import { readCapabilities, readHealth, submit } from "./fabric-requests.ts";
import { Insistence, type Patience } from "./insistence.ts";
import { safeListener } from "./listener.ts";
import { isUuid } from "./read-answers.ts";
import { systemClock, systemFetch, systemRandom } from "./real-world.ts";
import { MOST_TRIES } from "./retry-wait.ts";
import { watchSession } from "./session.ts";
import { submissionOf } from "./submission.ts";
import { aboutSession, beforeSession } from "./tell-failure.ts";
import { Handshake } from "./versions.ts";
import { checkToken, type Fetch, Wire } from "./wire.ts";

/** How a client of a fabric is made; url and token are all it needs. */
export interface KrakoBackendOptions {
  /** Where the fabric is, `https://host[:port][/path]`; `http:` only on loopback addresses. */
  readonly url: string;
  /** A tenant's token, or what gives one before each request. It is sent to this URL alone, and told in no error. */
  readonly token: string | (() => string | Promise<string>);
  /** How long a request may go on failing before the run is given up, in milliseconds. Default: 120,000. */
  readonly patienceMs?: number;
  /** Sends the requests. Default: the global `fetch`. */
  readonly fetch?: Fetch;
  /** For tests: time, and randomness from 0 to below 1. */
  readonly clock?: Clock;
  readonly random?: () => number;
}

/** How a caller follows a session that exists already. */
export interface AttachOptions extends ExecuteOptions {
  /** Sequence of the last event the caller has seen: `onEvent` is called with those after it. Default: 0, all of them. */
  readonly after?: number;
}

const DEFAULT_PATIENCE_MS = 120_000;

/**
 * Runs graphs on a fabric, over HTTP. A graph is sent under one key however often it has to be sent, so it is executed once; what runs is
 * followed by its event stream, or by polling where there is none, over as many connections as it takes.
 */
export class KrakoBackend implements ExecutionBackend {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #patienceMs: number;
  readonly #wire: Wire;
  readonly #insistence: Insistence;
  readonly #handshake: Handshake;

  /** @throws TypeError, RangeError for options that cannot be used; nothing is sent yet. */
  constructor(options: KrakoBackendOptions) {
    const { token, patienceMs = DEFAULT_PATIENCE_MS } = options;
    if (!(patienceMs >= 0)) throw new RangeError(`patienceMs is ${patienceMs}; it must be a number of at least 0.`);
    this.#clock = options.clock ?? systemClock;
    this.#random = options.random ?? systemRandom;
    this.#patienceMs = patienceMs;
    this.#wire = new Wire({
      baseUrl: baseUrl(options.url),
      token: typeof token === "function" ? token : always(checkToken(token)),
      fetch: options.fetch ?? systemFetch,
      clock: this.#clock,
      random: this.#random,
    });
    this.#insistence = new Insistence(this.#clock, this.#random);
    this.#handshake = new Handshake(this.#wire, this.#insistence);
  }

  /**
   * Executes a graph to its end. Repeating the call with the same graph finds the same session and executes nothing twice.
   * @throws RefusalError before anything runs, when the graph is not accepted or the fabric speaks other versions.
   * @throws FabricError when the fabric cannot be reached, or answers what the contract does not know. A session it names runs on.
   */
  async executeTaskgraph(
    graph: TaskGraph,
    context: ExecutionContext,
    options: ExecuteOptions = {},
  ): Promise<ExecutionResult> {
    const submission = submissionOf(graph, context, this.#random, options.signal?.aborted);
    const sessionId = await this.#ask((over) => submit(this.#wire, submission, over), submission.key);
    return await this.#watch(sessionId, submission.traceId, options);
  }

  /**
   * Follows a session that was submitted before, by whomever of the same tenant, until its end.
   * @throws FabricError
   */
  async attach(sessionId: string, options: AttachOptions = {}): Promise<ExecutionResult> {
    const { after = 0 } = options;
    if (!isUuid(sessionId)) throw new TypeError("The session id is none: a UUID in lower case is expected.");
    if (!Number.isSafeInteger(after) || after < 0)
      throw new RangeError(`after is ${after}; it must be a whole number of at least 0.`);
    try {
      await this.#handshake.done(this.#patience());
    } catch (error) {
      throw aboutSession(error, sessionId);
    }
    return await this.#watch(sessionId, undefined, options);
  }

  /** Asks once: who wants to know how a fabric is does not want to wait until it is well. @throws RefusalError, FabricError */
  async healthCheck(): Promise<BackendStatus> {
    return await this.#ask((signal) => readHealth(this.#wire, signal), null, 1);
  }

  /** Read anew each time: what a fabric can do changes with its nodes, and its digest with that (CAP-003). @throws RefusalError, FabricError */
  async capabilityDescriptor(): Promise<BackendCapabilities> {
    return await this.#ask((signal) => readCapabilities(this.#wire, signal), null);
  }

  /** One question that is not about a session, after the versions were agreed on. */
  async #ask<T>(
    attempt: (signal: AbortSignal) => Promise<T>,
    requestId: string | null,
    mostTries?: number,
  ): Promise<T> {
    const patience = this.#patience(mostTries);
    try {
      await this.#handshake.done(patience);
    } catch (error) {
      throw beforeSession(error, null);
    }
    try {
      return await this.#insistence.ask(patience, () => attempt(patience.signal));
    } catch (error) {
      const told = beforeSession(error, requestId);
      if (told instanceof RefusalError && told.problem.error_type === "VERSION_MISMATCH") this.#handshake.forget();
      throw told;
    }
  }

  #patience(mostTries = MOST_TRIES): Patience {
    return { patienceMs: this.#patienceMs, mostTries, signal: new AbortController().signal };
  }

  async #watch(
    sessionId: string,
    traceId: string | undefined,
    { signal, onEvent, after = 0 }: AttachOptions,
  ): Promise<ExecutionResult> {
    return await watchSession({
      wire: this.#wire,
      insistence: this.#insistence,
      clock: this.#clock,
      patienceMs: this.#patienceMs,
      sessionId,
      traceId,
      after,
      onEvent: safeListener(onEvent),
      signal,
    });
  }
}

function always<T>(value: T): () => T {
  return () => value;
}
