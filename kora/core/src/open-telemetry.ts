/** @krako/kora/open-telemetry: runs and model calls as spans and metrics, for processes that bring an SDK. */

export { ATTRIBUTES, CONVENTIONS, METRICS } from "./telemetry/attribute-names.ts";
export {
  type OpenTelemetryOptions,
  type OpenTelemetrySink,
  openTelemetrySink,
} from "./telemetry/open-telemetry-sink.ts";
export { RunIds } from "./telemetry/run-ids.ts";
export { type TracedModelOptions, tracedModel } from "./telemetry/traced-model.ts";
