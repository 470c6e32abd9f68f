/** @krako/kora/runs: where a run goes, and what can be said of it afterwards. */

// For users: runs that were kept.
export {
  type CompareJson,
  diffRuns,
  type OutputDifference,
  type PatchStep,
  type RunDiff,
} from "./diff/diff-runs.ts";
export { runOutputs } from "./diff/run-outputs.ts";
// For those who watch this machine.
export { type LimitNotice, type LocalLimit, limitNotice } from "./limits/limit-notice.ts";
export { limitsOfRefusal } from "./limits/limits-of-refusal.ts";
export {
  DEFAULT_LOCAL_LIMITS,
  type LocalLimitSettings,
  localLimitSettings,
} from "./limits/local-limit-settings.ts";
export { LocalLimitWatch } from "./limits/local-limit-watch.ts";
export { replayLog } from "./replay/replay-log.ts";
export { type CheckedRunRecord, checkRunRecord, type RunRecord } from "./replay/run-record.ts";
// For those who choose backends.
export { type BackendFacts, isLocalOnly, type Route, routeGraph } from "./routing/route-graph.ts";
export { routedBackend } from "./routing/routed-backend.ts";
