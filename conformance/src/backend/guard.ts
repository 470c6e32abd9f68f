import type {
  BackendCapabilities,
  BackendStatus,
  ExecutionContext,
  ExecutionEvent,
  ExecutionResult,
  TaskGraph,
  Validate,
} from "@krako/contracts";
import { isBackendCapabilities, isBackendStatus } from "@krako/contracts/validators";
import { isExecutionResult, isProblem } from "@krako/contracts/validators/open";
import type { RunEnd } from "../judge/observation.ts";
import type { JsonObject } from "../oracle/json.ts";
import type { BackendUnderTest } from "./backend-under-test.ts";
import { documentFaults } from "./document-faults.ts";
import { EventGate, type ReceivedEvent } from "./event-gate.ts";
import { holdExitTraps } from "./exit-traps.ts";
import { plainCopy } from "./plain-copy.ts";
import { thrownText } from "./thrown-text.ts";

export interface GuardLimits {
  /** Longest a call may take; what takes longer has no end. */
  readonly wallMs: number;
  /** Events of one run beyond which it is a flood: they are counted, no longer handed on. */
  readonly mostEvents?: number;
}

/** Where the kit follows or stops a run. */
export interface GuardedOptions {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ReceivedEvent) => void;
}

export interface GuardedRun {
  readonly end: RunEnd;
  /** Events received before the end, those of a flood included. */
  readonly events: number;
  readonly flooded: boolean;
  /** Events received after the end so far. */
  readonly lateEvents: () => number;
}

/** How a question about the backend itself ended. */
export type Reply<T> =
  | { readonly kind: "document"; readonly document: T }
  | { readonly kind: "malformed"; readonly value: unknown; readonly faults: readonly string[] }
  | { readonly kind: "threw"; readonly message: string }
  | { readonly kind: "no end"; readonly after_ms: number };

/** A backend that can do nothing to the kit but end its process in a way that nothing survives, or never let go of it. */
export interface GuardedBackend {
  /** Rejects only with what `onEvent` of the kit threw. */
  execute(graph: TaskGraph, context: ExecutionContext, options?: GuardedOptions): Promise<GuardedRun>;
  health(): Promise<Reply<BackendStatus>>;
  descriptor(): Promise<Reply<BackendCapabilities>>;
}

/** Turns every misbehaviour of a backend into data. An endless loop in this process is beyond it: that is what isolation is for. */
export function guarded(backend: BackendUnderTest, limits: GuardLimits): GuardedBackend {
  return {
    execute: (graph, context, options) => execute(backend, limits, graph, context, options),
    health: async () => replyOf(isBackendStatus, await outcomeOf(backend, () => backend.healthCheck(), limits.wallMs)),
    descriptor: async () =>
      replyOf(isBackendCapabilities, await outcomeOf(backend, () => backend.capabilityDescriptor(), limits.wallMs)),
  };
}

async function execute(
  backend: BackendUnderTest,
  limits: GuardLimits,
  graph: TaskGraph,
  context: ExecutionContext,
  { signal, onEvent }: GuardedOptions = {},
): Promise<GuardedRun> {
  const gate = new EventGate(onEvent, limits.mostEvents);
  const stop = new AbortController();
  const pass = (): void => stop.abort(signal?.reason);
  if (signal?.aborted === true) pass();
  else signal?.addEventListener("abort", pass, { once: true });
  const options = { signal: stop.signal, onEvent: (event: ExecutionEvent) => gate.take(event) };
  const outcome = await outcomeOf(backend, () => backend.executeTaskgraph(graph, context, options), limits.wallMs);
  signal?.removeEventListener("abort", pass);
  gate.close();
  // Nobody waits for it any more; it may at least stop working.
  if (outcome.kind === "no end") stop.abort();
  if (gate.kitFault !== undefined) throw gate.kitFault.thrown;
  return { end: runEnd(outcome), events: gate.received, flooded: gate.flooded, lateEvents: () => gate.late };
}

type Outcome =
  | { readonly kind: "returned"; readonly value: unknown }
  | { readonly kind: "threw"; readonly thrown: unknown }
  | { readonly kind: "no end"; readonly after_ms: number };

/** Never rejects. */
async function outcomeOf(backend: BackendUnderTest, call: () => unknown, wallMs: number): Promise<Outcome> {
  let release = (): void => {};
  let timer: NodeJS.Timeout | undefined;
  const cut = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "no end", after_ms: wallMs }), wallMs);
    // A backend elsewhere cannot end this process: then it is the kit that leaves, and may.
    if (isInThisProcess(backend)) release = holdExitTraps((thrown) => resolve({ kind: "threw", thrown }));
  });
  const called = (async (): Promise<Outcome> => {
    try {
      return { kind: "returned", value: await call() };
    } catch (thrown) {
      return { kind: "threw", thrown };
    }
  })();
  try {
    return await Promise.race([called, cut]);
  } finally {
    clearTimeout(timer);
    release();
  }
}

function isInThisProcess(backend: BackendUnderTest & { readonly inThisProcess?: boolean }): boolean {
  return backend.inThisProcess !== false;
}

function runEnd(outcome: Outcome): RunEnd {
  if (outcome.kind === "no end") return outcome;
  if (outcome.kind === "threw")
    return refusalOf(outcome.thrown) ?? { kind: "threw", message: thrownText(outcome.thrown) };
  const reply = replyOf(isExecutionResult, outcome);
  return reply.kind === "document" ? { kind: "result", result: reply.document as ExecutionResult } : (reply as RunEnd);
}

/** An error is a refusal if it has a problem document, good or bad. */
function refusalOf(thrown: unknown): RunEnd | null {
  if ((typeof thrown !== "object" && typeof thrown !== "function") || thrown === null) return null;
  let problem: unknown;
  try {
    problem = Reflect.get(thrown, "problem");
  } catch {
    return null;
  }
  if (problem === undefined || problem === null) return null;
  const copy = plainCopy(problem);
  if (!copy.ok) return { kind: "refused", problem: {}, faults: [`The problem is no JSON: ${copy.fault}.`] };
  const faults = documentFaults(isProblem, copy.value);
  const isObject = typeof copy.value === "object" && copy.value !== null && !Array.isArray(copy.value);
  return { kind: "refused", problem: isObject ? (copy.value as JsonObject) : {}, faults };
}

function replyOf<T>(isDocument: Validate<T>, outcome: Outcome): Reply<T> {
  if (outcome.kind === "no end") return outcome;
  if (outcome.kind === "threw") return { kind: "threw", message: thrownText(outcome.thrown) };
  const copy = plainCopy(outcome.value);
  if (!copy.ok) return { kind: "malformed", value: null, faults: [`What was returned is no JSON: ${copy.fault}.`] };
  const faults = documentFaults(isDocument, copy.value);
  return faults.length === 0
    ? { kind: "document", document: copy.value as T }
    : { kind: "malformed", value: copy.value, faults };
}
