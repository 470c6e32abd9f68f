import type { Clock, Ids } from "@krako/rules";
import { type Call, type Caller, JsonText, type OperationId } from "../handlers/call.ts";
import { handlersOf } from "../handlers/handlers.ts";
import type { FabricServices } from "../services.ts";
import { remoteParent } from "../telemetry/trace-context.ts";
import { beginSpan, type Traced } from "../telemetry/tracing.ts";
import { AllowedOrigins } from "./allowed-origins.ts";
import { Authentication } from "./authenticate.ts";
import { BodyAllowance } from "./body-allowance.ts";
import type { Answer, Answering, Exchange } from "./exchange.ts";
import { DOOR_LIMITS, type DoorLimits } from "./limits.ts";
import { faultFacts, type Log, NO_LOG } from "./log.ts";
import { isLoopback } from "./loopback.ts";
import { DOOR_METRICS } from "./metric-definitions.ts";
import { MetricRegistry } from "./metrics.ts";
import { contractDocument, type DeclaredOperation, type OpenApiDocument } from "./openapi-document.ts";
import { isProbe, type Probe, probeAnswer } from "./probes.ts";
import { EVERY_ANSWER, problemAnswer } from "./problem-answer.ts";
import { RateLimiter } from "./rate-limiter.ts";
import { announcesBody, readJsonBody } from "./read-body.ts";
import { contractVersionRefusal, malformed, methodNotAllowed, noSuchPath, rateLimited } from "./refusals.ts";
import { type Route, type Router, routerOf } from "./router.ts";
import { onEnd } from "./stream-end.ts";
import { TokenCache } from "./token-cache.ts";
import type { TokenDirectory } from "./tokens.ts";
import { traceIdOf } from "./trace.ts";

export interface DoorOptions {
  readonly services: FabricServices;
  readonly tokens: TokenDirectory;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log?: Log;
  /** Where the door's figures go, and what `/metrics` shows; others may define theirs in it. */
  readonly metrics?: MetricRegistry;
  /** Those that are absent are `DOOR_LIMITS`. */
  readonly limits?: Partial<DoorLimits>;
  /** Origins whose pages may ask, such as `https://app.example`; default: none but the door's own. */
  readonly allowedOrigins?: readonly string[];
  /** Whether the process can serve now, for `/readyz`. */
  readonly isReady?: () => Promise<boolean>;
  /** Absent: the contract's own. */
  readonly document?: OpenApiDocument;
}

/** Any of the handlers: which one, the route says. */
type AnyHandler = (call: Call<OperationId>) => Promise<AnyReply>;
interface AnyReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What is known of a request while it is answered: for its log line and its metrics. */
interface Seen {
  traceId: string;
  span: Traced | null;
  operation: string;
  caller: Caller | null;
  bodyBytes: number;
}

/**
 * The HTTP interface without a socket: routes of the OpenAPI document, versions, tokens, limits and problem documents around the handlers.
 * What is asked of a request, in this order: its address's pace, path and method, contract version, token, token's pace, role, parameters,
 * body.
 */
export class Door implements Answering {
  readonly limits: DoorLimits;
  readonly metrics: MetricRegistry;
  readonly #options: DoorOptions;
  readonly #log: Log;
  readonly #router: Router<AnyHandler>;
  readonly #authentication: Authentication;
  readonly #addressRates: RateLimiter;
  readonly #allowance: BodyAllowance;
  readonly #origins: AllowedOrigins;
  #streams = 0;

  /** @throws Error where the document and the handlers do not match; RangeError for an allowed origin that is none. */
  constructor(options: DoorOptions) {
    const { services, tokens, clock } = options;
    const limits = { ...DOOR_LIMITS, ...options.limits };
    this.limits = limits;
    this.metrics = (options.metrics ?? new MetricRegistry()).define(...DOOR_METRICS);
    this.#options = options;
    this.#log = options.log ?? NO_LOG;
    const handlers = handlersOf(services, clock, limits) as unknown as Readonly<Record<string, AnyHandler>>;
    this.#router = routerOf(options.document ?? contractDocument(), handlers);
    const cache = new TokenCache(tokens, clock, { believedMs: limits.tokenBelievedMs, most: limits.tokensRemembered });
    this.#authentication = new Authentication(cache, new RateLimiter(limits.tokenRate, limits.ratesRemembered));
    this.#addressRates = new RateLimiter(limits.addressRate, limits.ratesRemembered);
    this.#allowance = new BodyAllowance(limits.bodyBytesInFlight);
    this.#origins = new AllowedOrigins(options.allowedOrigins ?? []);
  }

  async answer(exchange: Exchange): Promise<Answer> {
    const begun = this.#options.clock.now();
    const traceId = traceIdOf(exchange.headers["traceparent"], this.#options.ids);
    const seen: Seen = { traceId, span: null, operation: "none", caller: null, bodyBytes: 0 };
    let answer: Answer;
    try {
      answer = await this.#serve(exchange, seen);
    } catch (error) {
      answer = this.#refuse(error, exchange, seen);
    } finally {
      this.#allowance.release(seen.bodyBytes);
    }
    this.#record(answer, seen, this.#options.clock.now() - begun);
    seen.span?.end({ httpStatus: answer.status, callerRole: seen.caller?.role ?? undefined }, answer.status >= 500);
    answer = this.#origins.tell(answer, exchange);
    return exchange.method === "HEAD" ? headOf(answer) : answer;
  }

  async #serve(exchange: Exchange, seen: Seen): Promise<Answer> {
    const { clock } = this.#options;
    const waitMs = this.#addressRates.waitMs(exchange.address, clock.now());
    if (waitMs > 0) throw rateLimited(waitMs, "address");
    const [path, query] = splitTarget(exchange.target);
    if (isProbe(path)) return this.#probe(path, exchange, seen);
    const found = this.#router.find(exchange.method, path);
    if (found.type === "nothing") throw noSuchPath();
    if (found.type === "other_methods") {
      if (exchange.method !== "OPTIONS") throw new OtherMethod(found.allowed);
      return { status: 204, headers: { ...EVERY_ANSWER, allow: found.allowed.join(", ") }, body: null };
    }
    const { route } = found;
    seen.operation = route.operation.id;
    seen.span = spanOf(exchange, route.operation);
    // What is told of a request and its span name the same trace.
    if (seen.span !== null) seen.traceId = seen.span.context.traceId;
    const mismatch = contractVersionRefusal(exchange.headers["krako-contract-version"]);
    if (mismatch !== null) throw mismatch;
    const caller = await this.#authentication.callerOf(
      exchange.headers["authorization"],
      route.operation.role,
      clock.now(),
    );
    seen.caller = caller;
    const parameters = route.readParameters({ path: found.path, query, header: exchange.headers });
    const body = await this.#readBody(route, exchange, seen);
    const call = { ...parameters, body, caller, traceId: seen.traceId, signal: exchange.signal };
    const handle = (): Promise<AnyReply> => route.handler(call as unknown as Call<OperationId>);
    const answer = answerOf(await (seen.span === null ? handle() : seen.span.within(handle)));
    return typeof answer.body === "object" && answer.body !== null
      ? { ...answer, body: this.#watched(answer.body, seen) }
      : answer;
  }

  async #readBody(route: Route<AnyHandler>, exchange: Exchange, seen: Seen): Promise<unknown> {
    if (route.checkBody === null) {
      if (announcesBody(exchange.headers))
        throw malformed("body_not_expected", "This operation takes no body.", "Send the request without a body.");
      return undefined;
    }
    const { value, bytes } = await readJsonBody(exchange, this.limits.bodyBytes, this.#allowance);
    seen.bodyBytes = bytes;
    route.checkBody(value);
    return value;
  }

  /** Open on loopback; elsewhere for operators. To others it is not there. */
  async #probe(probe: Probe, exchange: Exchange, seen: Seen): Promise<Answer> {
    seen.operation = probe;
    if (exchange.method !== "GET" && exchange.method !== "HEAD") throw new OtherMethod(["GET", "HEAD"]);
    if (!isLoopback(exchange.address))
      await this.#authentication.callerOf(exchange.headers["authorization"], "operator", this.#options.clock.now());
    this.metrics.set("krako_http_body_bytes_in_flight", this.#allowance.used);
    return probeAnswer(probe, this.metrics, this.#options.isReady ?? (async () => true));
  }

  /** The same stream; counted while it is open, and recorded where it breaks off for a fault. */
  #watched(pieces: AsyncIterableIterator<string>, { operation, traceId }: Seen): AsyncIterableIterator<string> {
    this.#countStreams(1);
    return onEnd(pieces, (error) => {
      this.#countStreams(-1);
      if (error !== undefined) this.#log.error("stream.failed", { operation, trace_id: traceId, ...faultFacts(error) });
    });
  }

  #countStreams(more: 1 | -1): void {
    this.#streams += more;
    this.metrics.set("krako_http_streams_open", this.#streams);
  }

  #refuse(error: unknown, exchange: Exchange, seen: Seen): Answer {
    if (error instanceof OtherMethod)
      return problemAnswer(methodNotAllowed(error.allowed), seen.traceId, { allow: error.allowed.join(", ") });
    const answer = problemAnswer(error, seen.traceId);
    if (answer.status === 500 && !exchange.signal.aborted)
      this.#log.error("request.failed", { operation: seen.operation, trace_id: seen.traceId, ...faultFacts(error) });
    return answer;
  }

  #record(answer: Answer, { operation, caller, traceId }: Seen, durationMs: number): void {
    const status = String(answer.status);
    this.metrics.count("krako_http_requests_total", { operation, status });
    this.metrics.observe("krako_http_request_seconds", durationMs / 1_000, { operation });
    this.#log.debug("request.answered", {
      operation,
      status: answer.status,
      duration_ms: durationMs,
      role: caller?.role ?? null,
      owner: caller?.owner ?? null,
      trace_id: traceId,
    });
  }
}

/** Belongs to the caller's span, where it names one. */
function spanOf({ method, headers }: Exchange, { id, path }: DeclaredOperation): Traced | null {
  return beginSpan(`${method} ${path}`, () => ({
    kind: "SERVER",
    parent: remoteParent(headers["traceparent"], headers["tracestate"]),
    facts: { httpMethod: method, httpRoute: path, apiOperation: id },
  }));
}

/** The path is there, but not with this method. */
class OtherMethod extends Error {
  readonly allowed: readonly string[];
  constructor(allowed: readonly string[]) {
    super("The path answers other methods.");
    this.allowed = allowed;
  }
}

/** A fragment never belongs on a request line, so nobody agrees on what it would mean there. */
function splitTarget(target: string): readonly [string, string] {
  if (target.includes("#"))
    throw malformed("malformed_request", "The request cannot be read.", "A target has no fragment.");
  const mark = target.indexOf("?");
  return mark < 0 ? [target, ""] : [target.slice(0, mark), target.slice(mark + 1)];
}

function answerOf({ status, headers = {}, body }: AnyReply): Answer {
  const streams = typeof body === "object" && body !== null && Symbol.asyncIterator in body;
  if (streams) return { status, headers: { ...EVERY_ANSWER, ...headers }, body: body as AsyncIterableIterator<string> };
  if (body === null) return { status, headers: { ...EVERY_ANSWER, ...headers }, body };
  const text = body instanceof JsonText ? body.text : JSON.stringify(body);
  return { status, headers: { ...EVERY_ANSWER, "content-type": "application/json", ...headers }, body: text };
}

/** The same answer without its body. A stream that nobody reads is given up. */
function headOf(answer: Answer): Answer {
  const { body } = answer;
  if (body === null) return answer;
  if (typeof body === "string") return { ...answer, body: null, omittedBytes: Buffer.byteLength(body) };
  void body.return?.();
  return { ...answer, body: null };
}
