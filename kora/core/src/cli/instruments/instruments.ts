import type { ExecutionContext, ExecutionEvent, TaskGraph } from "@krako/contracts";
import { isLocalOnly } from "../../routing/route-graph.ts";
import { observeRun, type TelemetrySink } from "../../telemetry/telemetry-sink.ts";
import type { Equipment } from "../backend/compose-backend.ts";
import { makeRecordingFolder } from "./recording-folder.ts";
import { startOpenTelemetry } from "./start-open-telemetry.ts";

/** What the command line says of how a run is watched. */
export interface InstrumentOptions {
  /** A folder for the calls of models and the run. */
  readonly record?: string;
}

/** Everything that watches a run of this process. None of it changes what a run means. */
export interface Instruments {
  readonly equipment: Equipment;
  /** Follows one run: takes its events in order. `more` are told besides. */
  follow(graph: TaskGraph, context: ExecutionContext, more: readonly TelemetrySink[]): (event: ExecutionEvent) => void;
  /** Sends and closes what is left. */
  end(): Promise<void>;
}

/** Puts the instruments that are asked for around the equipment. @throws UsageError */
export async function startInstruments(
  equipment: Equipment,
  { record }: InstrumentOptions,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<Instruments> {
  const recording = record === undefined ? null : makeRecordingFolder(record);
  const telemetry = await startOpenTelemetry(folder, environment);
  const traced = telemetry === null ? equipment.models : equipment.models.map((model) => telemetry.model(model));
  const models = recording === null ? traced : await recording.models(traced);
  return {
    equipment: { ...equipment, models },
    follow: (graph, { run_id, trace_id, backend_mode }, more) => {
      telemetry?.allowContents(!isLocalOnly(graph));
      const sinks = telemetry === null ? more : [...more, telemetry.sink];
      return observeRun(graph, { run_id, trace_id, backend_mode }, sinks, (error) =>
        process.stderr.write(`Telemetry failed, the run goes on: ${error instanceof Error ? error.message : error}\n`),
      );
    },
    end: async () => {
      recording?.leave();
      await telemetry?.end();
    },
  };
}
