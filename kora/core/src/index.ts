// For users: from a document to a graph that may run.

// For those who write the module of a workload (`kora bench`).
export type { PrepareContext, PreparedWorkload, PrepareWorkload } from "./bench/workload-source.ts";
export { type Notation, notationOf, parseDocument } from "./document/parse-document.ts";
export type { ParsedDocument } from "./document/parsed-document.ts";
export type { Locate, LocatedViolation, Position } from "./document/position.ts";
export {
  type BudgetWait,
  type DimensionEstimate,
  type Estimate,
  estimateRun,
  type UnitEstimate,
} from "./estimate/estimate-run.ts";
export { BudgetAlarm, type BudgetWarning } from "./govern/budget-alarm.ts";
export { type GovernedGraph, govern } from "./govern/govern.ts";
export { uuidV7 } from "./ids/uuid-v7.ts";
export { type Inspection, type InspectionMeans, Inspector, type Need } from "./inspect/inspector.ts";
export { type PlaybookTally, type Tally, TallyFold } from "./inspect/tally.ts";
export { type LeftOut, type PlanForCapabilities, planForCapabilities } from "./plan/plan-for-capabilities.ts";
// For those who read results: how a run says that no rung was sure, and the model that would have been asked is not there.
export { UNDECIDED, UNDECIDED_CODE } from "./plan/undecided.ts";
export { type CheckedPlaybook, checkPlaybook } from "./playbook/check-playbook.ts";
export { fillPlaybook, PLAYBOOK_LABEL } from "./playbook/fill-playbook.ts";
export { type Choice, type Finding, type Judgement, PlaybookShelf } from "./playbook/playbook-shelf.ts";
export { requestOf } from "./playbook/request.ts";
export { type RunTaskIr, runTaskIr } from "./run/run-task-ir.ts";
export { type CheckedTaskIr, checkTaskIr } from "./task-ir/check-task-ir.ts";
export { TASK_IR_VERSION } from "./task-ir/defaults.ts";
export type { OutputSchemas } from "./task-ir/ladder-index.ts";
export { type LoweringFacts, lower } from "./task-ir/lower.ts";
export { factsOf, raise } from "./task-ir/raise.ts";
export { type SourcePointer, sourcePointer } from "./task-ir/source-pointer.ts";
// For those who watch runs: telemetry from events, and where it goes. Traces and metrics: @krako/kora/open-telemetry.
export { EventFold, type RunFacts } from "./telemetry/fold-events.ts";
export { jsonLinesSink } from "./telemetry/json-lines-sink.ts";
export { type MemorySink, memorySink } from "./telemetry/memory-sink.ts";
export { TELEMETRY_VERSION, type TelemetryRecord } from "./telemetry/telemetry-record.ts";
export { observeRun, type SinkFault, type TelemetrySink } from "./telemetry/telemetry-sink.ts";
export { readTraceParent, spanIdOfRun, type TraceParent } from "./telemetry/trace-parent.ts";
export { KORA_VERSION } from "./version.ts";
