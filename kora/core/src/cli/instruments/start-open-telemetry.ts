import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ModelAdapter } from "@krako/rules";
import type { TelemetrySink } from "../../telemetry/telemetry-sink.ts";
import { readTraceParent } from "../../telemetry/trace-parent.ts";

/** Traces and metrics of this process, as long as it has an SDK to record them with. */
export interface OpenTelemetry {
  readonly sink: TelemetrySink;
  /** The same adapter, whose calls are spans. */
  model(adapter: ModelAdapter): ModelAdapter;
  /** From now on contents may be told if they were asked for, or not at all. */
  allowContents(allowed: boolean): void;
  /** Sends what is left. */
  end(): Promise<void>;
}

/** What is needed of the SDK for Node; it is not a dependency of this package. */
interface SdkModule {
  readonly NodeSDK: new (options: object) => { start(): void; shutdown(): Promise<void> };
}

const SDK = "@opentelemetry/sdk-node";

/** Any of them says that telemetry is sent. All other variables of OpenTelemetry are the SDK's own to read. */
const ENDPOINTS = [
  "OTEL_EXPORTER_OTLP_ENDPOINT",
  "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
  "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT",
] as const;

/** What every instrumentation of models asks before it tells prompts and answers. */
const CONTENTS = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

/**
 * Records runs as spans and metrics where the environment says where to send them, with the SDK that is installed in the folder
 * or beside this package; null where it does not.
 */
export async function startOpenTelemetry(
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<OpenTelemetry | null> {
  const endpoint = ENDPOINTS.find((name) => environment[name]);
  if (endpoint === undefined || environment["OTEL_SDK_DISABLED"] === "true") return null;
  const module = await load(folder);
  if (module === null) {
    process.stderr.write(`${endpoint} is set, but nothing is recorded: run npm install ${SDK} in ${folder}.\n`);
    return null;
  }
  const { openTelemetrySink, RunIds, tracedModel } = await import("../../open-telemetry.ts");
  const ids = new RunIds();
  const sdk = new module.NodeSDK({ serviceName: environment["OTEL_SERVICE_NAME"] ?? "kora", idGenerator: ids });
  sdk.start();
  const sink = openTelemetrySink({ ids, parent: readTraceParent(environment["TRACEPARENT"]) });
  const isAsked = environment[CONTENTS]?.toLowerCase() === "true";
  let isAllowed = false;
  return {
    sink,
    model: (adapter) => tracedModel(adapter, { sink, mayTellContents: () => isAsked && isAllowed }),
    allowContents: (allowed) => {
      isAllowed = allowed;
    },
    // What cannot be sent is lost, and is no reason to fail.
    end: () => sdk.shutdown().catch(() => {}),
  };
}

async function load(folder: string): Promise<SdkModule | null> {
  for (const from of [pathToFileURL(join(folder, "package.json")).href, import.meta.url]) {
    let found: string;
    try {
      found = createRequire(from).resolve(SDK);
    } catch {
      continue;
    }
    return (await import(pathToFileURL(found).href)) as SdkModule;
  }
  return null;
}
