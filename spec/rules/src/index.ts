// For everyone: documents, digests, admission.

export { admit, admitContext } from "./admission/admit.ts";
export { missingCapabilities } from "./admission/capabilities.ts";
export { RefusalError, type RefusalFacts, refusal } from "./admission/refusal.ts";
export {
  CONTRACT_VERSION,
  INTERFACE_VERSION,
  isCompatible,
  SCHEMA_VERSION,
  versionRefusal,
} from "./admission/versions.ts";
export { capabilitiesDigest, graphDigest } from "./graph-digest.ts";
export { canonicalJson, digestOf, equalJson, sha256Hex } from "./json/canonical-json.ts";
export { checkOutput } from "./json/check-output.ts";
export { DocumentWriter } from "./json/document-writer.ts";
export { freezeDocument, freezeJson, isFrozenDocument } from "./json/freeze-json.ts";
export { joinPointer, pointerTokens, readPointer, UNRESOLVED } from "./json/json-pointer.ts";
export { MAX_JSON_DEPTH, type ParsedJson, parseJson } from "./json/parse-json.ts";
export { checkPlainJson } from "./json/plain-json.ts";
export { microUsd, priceHalfEven, priceUp, usd } from "./money/micro-usd.ts";
// For those who execute: the plan, the session and what is read from it.
export { canonicalOrder } from "./order/canonical-order.ts";
export { IntHeap } from "./order/int-heap.ts";
export * from "./ports.ts";
export { advance, rebuild, resume } from "./session/advance.ts";
export type { Amounts } from "./session/amounts.ts";
export { budgetReport, withDuration } from "./session/budget-report.ts";
export type { AttemptOutcome, Command, Usage } from "./session/commands.ts";
export { type DirectCommand, decide } from "./session/decide.ts";
export type { PayloadOf, SessionEvent } from "./session/events.ts";
export { evolve } from "./session/evolve.ts";
export { type EndedRun, executionResult } from "./session/execution-result.ts";
export {
  compilePlan,
  type Plan,
  type PlannedEdge,
  type PlannedUnit,
  type PlanOptions,
} from "./session/plan.ts";
export type { PlannedBinding } from "./session/planned-bindings.ts";
export { retryDelayMs } from "./session/retry-delay.ts";
export { type AttemptRecord, createSession, type Session } from "./session/session.ts";
export { type TimeLimit, timeLimitOf } from "./session/time-limit.ts";
export { resultDigest, resultTrace, stageDigest, stagesOf, stageTrace } from "./session/trace.ts";
export {
  attemptsBegun,
  nextReady,
  type RunView,
  readyUnits,
  resolvedInput,
  retriesWaiting,
  runView,
  takeReady,
  type UnitView,
  unitView,
  type WaitingRetry,
} from "./session/views.ts";
export { TelemetryFold } from "./telemetry/telemetry-fold.ts";
export { timestamp } from "./telemetry/timestamp.ts";
export { type CheckedGraph, checkTaskGraph } from "./validity/check-task-graph.ts";
export type { GraphFacts } from "./validity/graph-facts.ts";
export { isModelType } from "./validity/model-type.ts";
export { checkOutputSchema, SAFE_FORMATS } from "./validity/output-schema-subset.ts";
export { type OutputSchema, outputSchemaOf } from "./validity/output-schemas.ts";
export { privacyOf } from "./validity/privacy.ts";
